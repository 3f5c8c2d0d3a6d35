import type { Sealer } from '../../domain/sealing'
import { accountOfEnvironment, cloudDomain } from '../aws/account'
import type { CloudAccount, CloudRequest } from '../aws/aws4'
import { askAgain, isTroubled, send } from '../aws/send'
import type { Files } from './port'

export interface FilesWire {
  bucket: string
  sealer: Pick<Sealer, 'sealBytes' | 'openBytes'>
  now: () => number
  /** as the standard AWS variables say, when absent; an endpoint holds buckets as folders */
  endpoint?: string
  account?: () => CloudAccount
  /** milliseconds until one try is given up */
  patience?: number
}

const ourKeys = /^(photos|papers)\/[0-9a-f]{32}\/[0-9a-z]{1,64}$/
const mostTries = 3

/**
 * The object store over its own wire, three requests of it: its vendor's client would be a third of a function. A key binds the seal, so that an object moved elsewhere does not open.
 * Whoever may not list a bucket hears 403 for an object that is not there.
 */
export function createFiles({ bucket, sealer, now, endpoint = process.env.AWS_ENDPOINT_URL_S3, account = accountOfEnvironment, patience = 4_000 }: FilesWire): Files {
  const urlOf = (key: string): URL => {
    if (!ourKeys.test(key)) throw new Error('not a key of ours')
    if (endpoint) return new URL(`${endpoint}/${bucket}/${key}`)
    const { region } = account()
    return new URL(`https://${bucket}.s3.${region}.${cloudDomain(region)}/${key}`)
  }

  /** One request until it is answered by anything but trouble of the store's own. */
  const ask = async (request: CloudRequest): Promise<Response> => {
    const answer = await askAgain(mostTries, () => send({ service: 's3', account, now, patience }, request), ({ status }) => isTroubled(status))
    if (isTroubled(answer.status)) throw new Error(`the object store answers ${answer.status}`)
    return answer
  }

  const get: Files['get'] = async (key) => {
    const answer = await ask({ method: 'GET', url: urlOf(key) })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.status === 404 || answer.status === 403) return undefined
    if (answer.status !== 200) throw new Error(`the object store answers ${answer.status}`)
    return sealer.openBytes(key, bytes)
  }
  const put = async (key: string, bytes: Uint8Array, headers?: Record<string, string>): Promise<number> => {
    const answer = await ask({ method: 'PUT', url: urlOf(key), body: sealer.sealBytes(key, bytes), headers: { 'content-type': 'application/octet-stream', ...headers } })
    await answer.arrayBuffer()
    return answer.status
  }

  return {
    get,
    put: async (key, bytes) => {
      const status = await put(key, bytes)
      if (status !== 200) throw new Error(`the object store answers ${status}`)
    },
    // A store that does not know If-None-Match would overwrite, so we look before; what counts is what lies there afterwards.
    putOnce: async (key, bytes) => {
      const before = await get(key)
      if (before) return same(before, bytes)
      const status = await put(key, bytes, { 'if-none-match': '*' })
      if (![200, 409, 412].includes(status)) throw new Error(`the object store answers ${status}`)
      const after = await get(key)
      if (!after) throw new Error('an object that was put and is not there')
      return same(after, bytes)
    },
  }
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one.buffer, one.byteOffset, one.byteLength).equals(other)
