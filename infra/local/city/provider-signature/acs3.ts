import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Exchange } from '../wire/route'

const algorithm = 'ACS3-HMAC-SHA256'
const window = 15 * 60_000

export type Acs3Refusal = 'MissingAuthorization' | 'InvalidAccessKeyId.NotFound' | 'SignatureDoesNotMatch' | 'InvalidTimeStamp.Expired' | 'SignatureNonceUsed'

/** Credentials of one product, and the nonces it has seen (a nonce serves once). */
export interface Acs3Account {
  accessKeyId: string
  accessKeySecret: string
  usedNonces: Map<string, number>
}

/**
 * Checks an RPC-style request of the domestic provider: signature over method, path, query, signed headers and body digest,
 * date within 15 minutes, nonce unused. `mount` is where this double stands; a client may sign the path with it or without it.
 */
export function verifyAcs3(exchange: Exchange, account: Acs3Account, mount: string, now: number): Acs3Refusal | undefined {
  const parts = /^ACS3-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(header(exchange, 'authorization'))
  if (!parts) return 'MissingAuthorization'
  const [, credential = '', signedHeaders = '', signature = ''] = parts
  if (credential !== account.accessKeyId) return 'InvalidAccessKeyId.NotFound'
  const digest = sha256(exchange.body)
  if (header(exchange, 'x-acs-content-sha256') !== digest || !signsEnough(exchange, signedHeaders)) return 'SignatureDoesNotMatch'
  const paths = [exchange.path, exchange.path.slice(mount.length) || '/']
  if (!paths.some((path) => same(signatureOf(exchange, path, signedHeaders, digest, account.accessKeySecret), signature))) return 'SignatureDoesNotMatch'
  const date = Date.parse(header(exchange, 'x-acs-date'))
  if (!(Math.abs(now - date) <= window)) return 'InvalidTimeStamp.Expired'
  return useNonce(account, header(exchange, 'x-acs-signature-nonce'), now) ? undefined : 'SignatureNonceUsed'
}

function signsEnough(exchange: Exchange, signedHeaders: string): boolean {
  const signed = new Set(signedHeaders.split(';'))
  return Object.keys(exchange.headers).every((name) => (name !== 'host' && !name.startsWith('x-acs-')) || signed.has(name))
}

function signatureOf(exchange: Exchange, path: string, signedHeaders: string, digest: string, secret: string): string {
  const headers = signedHeaders.split(';').map((name) => `${name}:${header(exchange, name).trim()}\n`)
  const canonical = [exchange.method, path, canonicalQuery(exchange.query), headers.join(''), signedHeaders, digest].join('\n')
  return createHmac('sha256', secret).update(`${algorithm}\n${sha256(canonical)}`).digest('hex')
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort().join('&')
}

const encoded = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

function header(exchange: Exchange, name: string): string {
  const value = exchange.headers[name]
  return (Array.isArray(value) ? value.join(',') : value) ?? ''
}

function useNonce(account: Acs3Account, nonce: string, now: number): boolean {
  if (!nonce || account.usedNonces.has(nonce)) return false
  for (const [old, at] of account.usedNonces) {
    if (at >= now - 2 * window) break
    account.usedNonces.delete(old)
  }
  account.usedNonces.set(nonce, now)
  return true
}
