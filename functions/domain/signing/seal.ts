import { canonicalJson } from '../canonical-json'
import { ApplicationIdSchema, DocumentIdSchema, MemberIdSchema, PersonIdSchema } from '../ids'
import { InstantSchema } from '../instant'
import { z } from '../zod'
import { consentPurposes, documentKinds, paperParts } from './document'
import type { Strokes } from './strokes'

/** SM3 as 64 hex digits. */
export const DigestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export type Digest = string
/** SM3 of a text in UTF-8. */
export type Sm3 = (text: string) => Digest

/** What stands before the first seal of an application. */
export const noSealBefore: Digest = '0'.repeat(64)

/**
 * Everything that one signature seals. `tier` names honestly what it is: a mark drawn by a person whose name and ID number were matched;
 * evidence, not a signature by a key of the signer's own (Electronic Signature Law, art. 13).
 */
export const SealRecordSchema = z.strictObject({
  format: z.literal('doudi-seal/1'),
  application: ApplicationIdSchema,
  document: DocumentIdSchema,
  kind: z.enum(documentKinds),
  part: z.enum(paperParts),
  member: MemberIdSchema,
  subject: MemberIdSchema,
  /** canonical text of the words, and bytes of the PDF */
  words: DigestSchema,
  pdf: DigestSchema,
  signer: PersonIdSchema,
  /** when the signer's identity was proven, the identity service's reference of that, and the session in which they signed, by its keyed digest */
  identity: z.strictObject({ provenAt: InstantSchema, evidence: z.string(), session: z.string() }),
  purposes: z.array(z.enum(consentPurposes)),
  /** canonical form of the strokes */
  mark: DigestSchema,
  how: z.enum(['read', 'heard']),
  device: z.enum(['own', 'shared']),
  at: InstantSchema,
  tier: z.literal('identity-matched-mark'),
})
export type SealRecord = z.infer<typeof SealRecordSchema>

/** One link of an application's chain. It says nothing of anybody to whoever has not its record. */
export interface Link {
  /** digest of the link before, or `noSealBefore` */
  previous: Digest
  /** digest of the record */
  record: Digest
}

export const recordDigest = (record: SealRecord, sm3: Sm3): Digest => sm3(canonicalJson(record))
export const markDigest = (strokes: Strokes, sm3: Sm3): Digest => sm3(canonicalJson(strokes))

/** What the key service signs: place, record and everything before it. */
export const linkText = (number: number, { previous, record }: Link): string => canonicalJson({ number, previous, record })

/** What the next link names as its `previous`. */
export const linkDigest = (number: number, link: Link, sm3: Sm3): Digest => sm3(linkText(number, link))
