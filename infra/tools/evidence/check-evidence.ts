import { createHash } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import { canonicalJson } from '../../../functions/domain/canonical-json'
import type { Breakage } from '../../../functions/domain/signing/document'
import { breakagesOf, type Checks, type Evidence, EvidenceSchema } from '../../../functions/domain/signing/evidence'

/** SubjectPublicKeyInfo of an SM2 key, up to its point of 65 bytes: the only form in which a key is taken. */
const keyHead = '3059301306072a8648ce3d020106082a811ccf5501822d034200'

export interface Checked {
  /** `file`: it cannot be read as evidence, or is not written the one canonical way */
  broken: ('file' | Breakage)[]
  /** SM3 of the public key: to be compared with the one that the city publishes */
  key?: string
  evidence?: Evidence
}

/** Checks a bundle of evidence from its text alone: no database, no network, no secret. */
export async function checkEvidence(text: string): Promise<Checked> {
  const evidence = read(text)
  if (!evidence) return { broken: ['file'] }
  const point = pointOf(evidence.key)
  const holds: Checks['holds'] = async (message, signature) => point !== undefined && verified(message, Buffer.from(signature, 'base64'), point)
  return { broken: await breakagesOf(evidence, { sm3, sm3OfBytes, holds }), key: sm3(Buffer.from(evidence.key, 'base64')), evidence }
}

function read(text: string): Evidence | undefined {
  try {
    const evidence = EvidenceSchema.parse(JSON.parse(text))
    return canonicalJson(evidence) === text ? evidence : undefined
  } catch {
    return undefined
  }
}

const sm3 = (content: string | Buffer) => createHash('sm3').update(content).digest('hex')

function sm3OfBytes(base64: string): string | undefined {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.toString('base64') === base64 ? sm3(bytes) : undefined
}

function pointOf(key: string): string | undefined {
  const hex = Buffer.from(key, 'base64').toString('hex')
  return Buffer.from(hex, 'hex').toString('base64') === key && hex.startsWith(keyHead) && hex.length === keyHead.length + 130 ? hex.slice(keyHead.length) : undefined
}

/** SM2 with SM3 and the default user id; the signature in DER as it is written in one way only. */
function verified(message: string, der: Buffer, point: string): boolean {
  try {
    return isStrictDer(der) && sm2.doVerifySignature(Buffer.from(message, 'utf8'), der.toString('hex'), point, { der: true, hash: true })
  } catch {
    return false
  }
}

/** SEQUENCE of two positive INTEGERs with the shortest lengths and nothing after them. */
function isStrictDer(der: Buffer): boolean {
  const first = integerEnd(der, 2)
  const second = first === undefined ? undefined : integerEnd(der, first)
  return der[0] === 0x30 && der[1] === der.length - 2 && second === der.length
}

function integerEnd(der: Buffer, start: number): number | undefined {
  const length = der[start + 1] ?? 0
  const [head = 0x80, next = 0] = der.subarray(start + 2, start + 4)
  if (der[start] !== 2 || length < 1 || length > 33 || head >= 0x80) return undefined
  return head === 0 && next < 0x80 ? undefined : start + 2 + length
}
