import { setTimeout as pause } from 'node:timers/promises'
import type { Sealer } from '../../domain/sealing'
import { type CloudAccount, aws4Headers, type ObjectRequest } from './aws4'
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
    return new URL(`https://${bucket}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/${key}`)
  }

  /** One request until it is answered by anything but trouble of the store's own. */
  const ask = async (request: ObjectRequest): Promise<Response> => {
    for (let tries = 1; ; tries += 1) {
      const answer = await send(request).catch((error: unknown) => {
        if (tries === mostTries) throw error
      })
      if (answer && answer.status < 500 && answer.status !== 429) return answer
      if (answer && tries === mostTries) throw new Error(`the object store answers ${answer.status}`)
      await pause(50 * 4 ** tries)
    }
  }
  const send = (request: ObjectRequest): Promise<Response> => {
    const { method, url, body } = request
    return fetch(url, { method, headers: aws4Headers(request, account(), now()), ...(body && { body: new Uint8Array(body) }), signal: AbortSignal.timeout(patience), redirect: 'error' })
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

function accountOfEnvironment(): CloudAccount {
  const { AWS_REGION: region, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env
  if (!region || !accessKeyId || !secretAccessKey) throw new Error('no credentials in the environment')
  return { region, accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
}
