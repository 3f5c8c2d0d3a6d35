import { type ApplicationContent, ContentSchema } from '../domain/application/content'
import type { Said } from '../domain/application/said'
import type { ApplicationId, PersonId } from '../domain/ids'
import { type Instant, InstantSchema } from '../domain/instant'
import type { Sealer } from '../domain/sealing'
import { z } from '../domain/zod'

type Item = Record<string, unknown>

/** What was sent, as it was read then: later policy or another form changes nothing of it. */
export interface SentApplication {
  number: string
  at: Instant
  content: ApplicationContent
}

/** An application as its applicant fills it; `signing` once papers were made from it. */
export interface StoredDraft {
  id: ApplicationId
  applicant: PersonId
  state: 'filling' | 'signing' | 'submitted'
  /** grows with every change; expected by every write */
  version: number
  startedAt: Instant
  savedAt: Instant
  said: Said
  /** the field answered last, on whichever phone */
  lastField?: string
  /** once submitted */
  sent?: SentApplication
}

/** What one person has to do with an application. */
export interface ApplicationLink {
  application: ApplicationId
  part: 'applicant' | 'member'
  at: Instant
}

export const applicationPartition = (id: ApplicationId) => `APP#${id}`
export const draftKey = (id: ApplicationId) => ({ pk: applicationPartition(id), sk: 'DRAFT' })
export const personPartition = (person: PersonId) => `PERSON#${person}`
export const linkKey = (person: PersonId, id: ApplicationId) => ({ pk: personPartition(person), sk: applicationPartition(id) })
/** The one application that a person has begun and not submitted. */
export const openKey = (person: PersonId) => ({ pk: personPartition(person), sk: 'OPEN' })
export const numberKey = (number: string) => ({ pk: `NUMBER#${number}`, sk: 'NUMBER' })
export const contextOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk}/${sk}`

const WrittenSchema = z.object({
  said: z.record(z.string(), z.object({ value: z.string(), at: InstantSchema })),
  lastField: z.optional(z.string()),
  content: z.optional(ContentSchema),
})

/** Everything that anybody wrote is one sealed text. */
export function draftItem({ said, lastField, sent, ...clear }: StoredDraft, sealer: Sealer): Item {
  const key = draftKey(clear.id)
  const written = { said, lastField, content: sent?.content }
  return { ...key, ...clear, ...(sent && { number: sent.number, sentAt: sent.at }), sealed: sealer.seal(contextOf(key), JSON.stringify(written)) }
}

export function draftOf(item: Item, sealer: Sealer): StoredDraft {
  const { pk: _pk, sk: _sk, sealed, number, sentAt, ...clear } = item
  if (typeof clear.id !== 'string' || typeof sealed !== 'string') throw new Error('not a draft')
  const { content, ...written } = WrittenSchema.parse(JSON.parse(sealer.open(contextOf(draftKey(clear.id)), sealed)))
  return { ...clear, ...written, ...(content && { sent: { number, at: sentAt, content } }) } as StoredDraft
}

export function linkOf({ application, part, at }: Item): ApplicationLink {
  return { application, part, at } as ApplicationLink
}
