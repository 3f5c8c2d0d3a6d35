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
 * A sealed text reads `<version>.<base64url of IV, text and tag>`; sealed bytes are the version, its length before it, then IV, bytes and tag.
 */
export function createSealer({ current, lookup, sealing }: Keys): Sealer {
  const derived = new Map([...sealing].map(([version, key]) => [version, { encrypt: hmac(key, 'encrypt').subarray(0, 16), authenticate: hmac(key, 'authenticate') }]))
  const keysOf = (version: string) => {
    const keys = derived.get(version)
    if (!keys) throw new Error('sealed by a key that is not on the ring')
    return keys
  }
  const close = (context: string, plain: Uint8Array): Buffer => {
    const { encrypt, authenticate } = keysOf(current)
    const iv = randomBytes(ivBytes)
    const cipher = createCipheriv('sm4-ctr', encrypt, iv)
    const body = Buffer.concat([iv, cipher.update(plain), cipher.final()])
    return Buffer.concat([body, tagOf(authenticate, current, context, body)])
  }
  const disclose = (context: string, version: string, bytes: Buffer): Buffer => {
    if (bytes.length < ivBytes + tagBytes) throw new Error('not a sealed value')
    const { encrypt, authenticate } = keysOf(version)
    const body = bytes.subarray(0, -tagBytes)
    if (!timingSafeEqual(bytes.subarray(-tagBytes), tagOf(authenticate, version, context, body))) throw new Error('a sealed value that was changed or moved')
    const decipher = createDecipheriv('sm4-ctr', encrypt, body.subarray(0, ivBytes))
    return Buffer.concat([decipher.update(body.subarray(ivBytes)), decipher.final()])
  }
  return {
    seal: (context, plain) => `${current}.${close(context, Buffer.from(plain, 'utf8')).toString('base64url')}`,
    open: (context, sealed) => {
      const dot = sealed.indexOf('.')
      if (dot < 1) throw new Error('not a sealed value')
      return disclose(context, sealed.slice(0, dot), Buffer.from(sealed.slice(dot + 1), 'base64url')).toString('utf8')
    },
    sealBytes: (context, plain) => Buffer.concat([Buffer.from([current.length]), Buffer.from(current, 'latin1'), close(asFile(context), plain)]),
    openBytes: (context, sealed) => {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      const start = 1 + (bytes[0] ?? 0)
      return disclose(asFile(context), bytes.toString('latin1', 1, start), bytes.subarray(start))
    },
    lookup: (kind, value) => hmac(lookup, `${kind}\u0000${value}`).toString('hex'),
  }
}

const asFile = (context: string) => `file\u0000${context}`

function hmac(key: Uint8Array, text: string | Buffer): Buffer {
  return createHmac('sm3', key).update(text).digest()
}

/** Lengths stand before texts, so that no two different inputs look the same. */
function tagOf(key: Buffer, version: string, context: string, body: Buffer): Buffer {
  const head = Buffer.from(`${version.length}:${version}${Buffer.byteLength(context)}:${context}`, 'utf8')
  return createHmac('sm3', key).update(head).update(body).digest().subarray(0, tagBytes)
}
