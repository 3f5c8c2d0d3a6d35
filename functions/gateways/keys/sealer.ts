import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Sealer } from '../../domain/sealing'

export interface Keys {
  /** version that seals */
  current: string
  /** 32 bytes */
  lookup: Uint8Array
  /** 32 bytes each, by version; every version opens */
  sealing: ReadonlyMap<string, Uint8Array>
}

const ivBytes = 16
const tagBytes = 16

/**
 * SM4-CTR, then HMAC-SM3 over version, context, IV and text (GB/T 32907, GB/T 32905); two keys derived from each data key.
 * A sealed value reads `<version>.<base64url of IV, text and tag>`.
 */
export function createSealer({ current, lookup, sealing }: Keys): Sealer {
  const derived = new Map([...sealing].map(([version, key]) => [version, { encrypt: hmac(key, 'encrypt').subarray(0, 16), authenticate: hmac(key, 'authenticate') }]))
  const keysOf = (version: string) => {
    const keys = derived.get(version)
    if (!keys) throw new Error('sealed by a key that is not on the ring')
    return keys
  }
  return {
    seal: (context, plain) => {
      const { encrypt, authenticate } = keysOf(current)
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('sm4-ctr', encrypt, iv)
      const body = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()])
      return `${current}.${Buffer.concat([body, tagOf(authenticate, current, context, body)]).toString('base64url')}`
    },
    open: (context, sealed) => {
      const dot = sealed.indexOf('.')
      const version = sealed.slice(0, dot)
      const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url')
      if (dot < 1 || bytes.length < ivBytes + tagBytes) throw new Error('not a sealed value')
      const { encrypt, authenticate } = keysOf(version)
      const body = bytes.subarray(0, -tagBytes)
      if (!timingSafeEqual(bytes.subarray(-tagBytes), tagOf(authenticate, version, context, body))) throw new Error('a sealed value that was changed or moved')
      const decipher = createDecipheriv('sm4-ctr', encrypt, body.subarray(0, ivBytes))
      return Buffer.concat([decipher.update(body.subarray(ivBytes)), decipher.final()]).toString('utf8')
    },
    lookup: (kind, value) => hmac(lookup, `${kind}\u0000${value}`).toString('hex'),
  }
}

function hmac(key: Uint8Array, text: string | Buffer): Buffer {
  return createHmac('sm3', key).update(text).digest()
}

/** Lengths stand before texts, so that no two different inputs look the same. */
function tagOf(key: Buffer, version: string, context: string, body: Buffer): Buffer {
  const head = Buffer.from(`${version.length}:${version}${Buffer.byteLength(context)}:${context}`, 'utf8')
  return createHmac('sm3', key).update(head).update(body).digest().subarray(0, tagBytes)
}
