import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Instant, SECOND } from '../../domain/instant'

/** RFC 6238 as every authenticator application speaks it: SHA-1, thirty seconds, six digits. */
const stepLength = 30 * SECOND
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A fresh secret: 160 bits as base32. */
export function newCodeSecret(): string {
  return [...randomBytes(20)].reduce((bits, byte) => bits + byte.toString(2).padStart(8, '0'), '').replace(/.{5}/g, (five) => alphabet.charAt(parseInt(five, 2)))
}

/** What the authenticator application reads as a picture. */
export function codeUri(loginName: string, secret: string): string {
  return `otpauth://totp/Doudi:${encodeURIComponent(loginName)}?secret=${secret}&issuer=Doudi&algorithm=SHA1&digits=${digits}&period=30`
}

/** The code of `secret` at an instant. */
export function codeAt(secret: string, at: Instant): string {
  return codeOfStep(secret, Math.floor(at / stepLength))
}

/** The step (of now, the one before or the one after) whose code this is; undefined when it is none of them. Looks at all three, always. */
export function stepOfCode(secret: string, code: string, now: Instant): number | undefined {
  const present = Math.floor(now / stepLength)
  const given = Buffer.from(code)
  return [present - 1, present, present + 1].filter((step) => given.length === digits && timingSafeEqual(Buffer.from(codeOfStep(secret, step)), given)).at(-1)
}

function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/** Throws when the text is not base32. */
function bytesOf(secret: string): Buffer {
  const bits = [...secret.replace(/=+$/, '').toUpperCase()].map((sign) => {
    const value = alphabet.indexOf(sign)
    if (value < 0) throw new Error('a secret of one-time codes that is not base32')
    return value.toString(2).padStart(5, '0')
  })
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}
