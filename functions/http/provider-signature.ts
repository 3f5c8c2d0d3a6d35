import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant, MINUTE } from '../domain/instant'
import type { Shown } from './credentials'

/** how far a provider's clock may stand from ours; a signature older than this is not taken twice */
const window = 5 * MINUTE

/** Whether a provider signed this request: hex HMAC-SHA256 of timestamp, line end and body under the callback secret, not older than five minutes. */
export async function isSignedByProvider({ header, body, now }: Pick<Shown, 'header' | 'body' | 'now'>, secret: string): Promise<boolean> {
  const timestamp = header('x-provider-timestamp') ?? ''
  const signature = header('x-provider-signature') ?? ''
  if (!/^\d{13}$/.test(timestamp) || !/^[0-9a-f]{64}$/.test(signature) || Math.abs(now - Number(timestamp)) > window) return false
  const bytes = await body()
  if (!bytes) return false
  return timingSafeEqual(Buffer.from(signature, 'hex'), signatureOf(timestamp, bytes, secret))
}

function signatureOf(timestamp: string, body: Uint8Array, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${timestamp}\n`).update(body).digest()
}

/** The headers with which a provider signs `body` at `at`. */
export function signAsProvider(body: string, at: Instant, secret: string): Record<string, string> {
  const timestamp = String(at)
  return { 'x-provider-timestamp': timestamp, 'x-provider-signature': signatureOf(timestamp, new TextEncoder().encode(body), secret).toString('hex') }
}
