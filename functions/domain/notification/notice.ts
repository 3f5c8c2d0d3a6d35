import { ApplicationIdSchema, NoticeIdSchema, PersonIdSchema } from '../ids'
import { InstantSchema } from '../instant'
import { z } from '../zod'

/**
 * Everything a person is told about their own application, with the values that its sentences need: `number` of the case, `office` that has it now, days as `YYYY-MM-DD`.
 * Sentences: `told.<kind>.title`, `told.<kind>.text` in the inbox; `notice.news.<kind>`, `notice.state.<kind>` and `notice.sms.<kind>` outside it.
 */
export const noticeValues = {
  'all-signed': [],
  submitted: ['number', 'office'],
  /** `count` of what is still missing; `due`: until when it is asked for */
  'supplement-asked': ['number', 'count', 'due'],
  'supplement-received': ['number'],
  'supplement-silent': ['number', 'office'],
  /** with `due`, when it is fixed: last day of the clock that began */
  accepted: ['number'],
  /** `ends`: last day of the publicity */
  'publicity-started': ['number', 'ends'],
  'went-up': ['number', 'office'],
  late: ['number', 'office'],
  granted: ['number'],
  /** with `until`, when it is fixed: last day to ask for reconsideration */
  refused: ['number'],
} as const satisfies Record<string, readonly string[]>

export type NoticeKind = keyof typeof noticeValues
export const noticeKinds = ['all-signed', 'submitted', 'supplement-asked', 'supplement-received', 'supplement-silent', 'accepted', 'publicity-started', 'went-up', 'late', 'granted', 'refused'] as const satisfies readonly NoticeKind[]

/** One thing one person is told. `values` never hold a name, an illness or another person. */
export const NoticeSchema = z.object({
  id: NoticeIdSchema,
  person: PersonIdSchema,
  kind: z.enum(noticeKinds),
  values: z.record(z.string(), z.string()),
  application: z.optional(ApplicationIdSchema),
  at: InstantSchema,
  /** the inbox only: a protected case sends nothing to a telephone */
  quiet: z.boolean(),
})

/** A notice as whoever causes it writes it: with everything that its sentences need. */
export type NewNotice = z.infer<typeof NoticeSchema>

/** Names of the values that a sentence of this kind would miss. */
export function missingValues({ kind, values }: Pick<NewNotice, 'kind' | 'values'>): string[] {
  return noticeValues[kind].filter((name) => !values[name])
}

/** A notice as it lies in the inbox. */
export interface Notice extends NewNotice {
  seen: boolean
}
