import { ApplicationIdSchema, NoticeIdSchema, PersonIdSchema } from '../ids'
import { InstantSchema } from '../instant'
import { z } from '../zod'

/** Everything a person is told about their own application. Sentences: `told.<kind>.title`, `told.<kind>.text` in the inbox, `notice.sms.<kind>` outside it. */
export const noticeKinds = ['all-signed', 'submitted', 'supplement-asked', 'supplement-received', 'accepted', 'publicity-started', 'went-up', 'late', 'granted', 'refused'] as const
export const NoticeKindSchema = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof NoticeKindSchema>

/** One thing one person is told. `values` fill its sentences: office, number, dates; never a name, an illness or another person. */
export const NoticeSchema = z.object({
  id: NoticeIdSchema,
  person: PersonIdSchema,
  kind: NoticeKindSchema,
  values: z.record(z.string(), z.string()),
  application: z.optional(ApplicationIdSchema),
  at: InstantSchema,
  /** the inbox only: a protected case sends nothing to a telephone */
  quiet: z.boolean(),
})
export type NewNotice = z.infer<typeof NoticeSchema>
