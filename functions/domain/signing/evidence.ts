import { z } from '../zod'
import type { Breakage } from './document'
import { readSource } from './paper-source'
import { type Digest, DigestSchema, linkDigest, linkText, markDigest, noSealBefore, recordDigest, SealRecordSchema, type Sm3 } from './seal'
import { StrokesSchema } from './strokes'

const Base64Schema = z.string().check(z.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/), z.minLength(4))

/**
 * Everything that proves one signed paper, and nothing of anybody else: of the other seals of its chain only digests and signatures.
 * Checked with no database and no key but the public one.
 */
export const EvidenceSchema = z.strictObject({
  format: z.literal('doudi-evidence/1'),
  /** public key, SubjectPublicKeyInfo in DER */
  key: Base64Schema,
  /** canonical text of the words */
  source: z.string(),
  pdf: Base64Schema,
  strokes: StrokesSchema,
  record: SealRecordSchema,
  /** place of its seal, from 1 */
  number: z.number().check(z.int(), z.gte(1)),
  chain: z.array(z.strictObject({ previous: DigestSchema, record: DigestSchema, signature: Base64Schema })),
})
export type Evidence = z.infer<typeof EvidenceSchema>

export interface Checks {
  sm3: Sm3
  /** SM3 of the bytes that a base64 text holds; undefined when they would be written otherwise */
  sm3OfBytes: (base64: string) => Digest | undefined
  /** Whether the city's key signed this text (SM2 with SM3, default user id; the signature is DER in base64). */
  holds: (text: string, signature: string) => Promise<boolean>
}

/** Names what does not fit, in the order of `breakages`; empty when everything does. */
export async function breakagesOf(evidence: Evidence, { sm3, sm3OfBytes, holds }: Checks): Promise<Breakage[]> {
  const { record, number, chain } = evidence
  const own = chain[number - 1]
  const digests = chain.map((link, index) => linkDigest(index + 1, link, sm3))
  const held = await Promise.all(chain.map((link, index) => holds(linkText(index + 1, link), link.signature)))
  const linked = chain.every(({ previous }, index) => previous === (digests[index - 1] ?? noSealBefore))
  const found: Record<Breakage, boolean> = {
    words: sm3(evidence.source) !== record.words || !saysTheSame(evidence),
    pdf: sm3OfBytes(evidence.pdf) !== record.pdf,
    mark: markDigest(evidence.strokes, sm3) !== record.mark,
    seal: own?.record !== recordDigest(record, sm3),
    signature: !held[number - 1],
    chain: own === undefined || !linked || held.some((holdsHere, index) => !holdsHere && index !== number - 1),
  }
  return (Object.keys(found) as Breakage[]).filter((each) => found[each])
}

/** The words are those of the paper that the record names. */
function saysTheSame({ source, record }: Evidence): boolean {
  try {
    const { application, kind, part, signer, subject } = readSource(source)
    return application === record.application && kind === record.kind && part === record.part && signer === record.member && subject === record.subject
  } catch {
    return false
  }
}
