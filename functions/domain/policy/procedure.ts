import { AskedSchema } from '../programmes/programme'
import { documentKinds } from '../signing/document'
import type { WorkingCalendar } from '../working-days/calendar'
import { z } from '../zod'
import { dated } from './dated-schema'
import type { Dated } from './value-on'

/** What a deadline runs from. */
export const deadlineStarts = ['submitted', 'accepted', 'check-asked', 'publicity-started', 'publicity-ended', 'supplement-asked', 'decided'] as const

/** One deadline as written down. `length` null: nobody has fixed it, and `clause` says what was looked for. Without `for` it holds for everything that is asked. */
export const DeadlineRowSchema = z.strictObject({
  name: z.string(),
  for: z.optional(z.array(AskedSchema)),
  after: z.enum(deadlineStarts),
  unit: z.enum(['working', 'calendar']),
  from: z.string(),
  length: z.nullable(z.number()),
  clause: z.string(),
})
export type DeadlineRow = z.infer<typeof DeadlineRowSchema>

/** Steps of a case in their order; their words are `step.<name>`. */
export const caseStepNames = ['acceptance', 'investigation', 'opinion', 'publicity', 'confirmation'] as const
export type CaseStepName = (typeof caseStepNames)[number]

/** One step: who does it, the deadline that bounds it (none: only the total does), and whether a sudden hardship goes without it. */
export const CaseStepSchema = z.strictObject({
  step: z.enum(caseStepNames),
  by: z.enum(['township', 'county', 'family']),
  deadline: z.optional(z.string()),
  exceptSudden: z.optional(z.boolean()),
  clause: z.string(),
})
export type CaseStep = z.infer<typeof CaseStepSchema>

export const CaseStepsSchema = z.array(z.strictObject({ for: z.array(AskedSchema), steps: z.array(CaseStepSchema) }))
export type CaseSteps = z.infer<typeof CaseStepsSchema>

/** Why a clock may stand still: a closed list; its words are `pause.<name>`. */
export const PauseReasonSchema = z.strictObject({ name: z.string(), clause: z.string() })
export type PauseReason = z.infer<typeof PauseReasonSchema>

/** What is open to whoever does not agree with a decision. */
export const RemediesSchema = z.strictObject({
  /** days after the decision was known, and who hears it; free and also by word of mouth */
  reconsideration: z.strictObject({ days: z.number(), to: z.literal('county-government'), clause: z.string() }),
  /** months after the decision was known */
  lawsuit: z.strictObject({ months: z.number(), clause: z.string() }),
})
export type Remedies = z.infer<typeof RemediesSchema>

const papers = z.array(z.enum(documentKinds))
/** Who signs which papers. A child's guardian signs those of `minor` in the child's name; `adultFrom` is the age in years. */
export const SigningRulesSchema = z.strictObject({
  adultFrom: z.number(),
  /** from this age somebody who lives on their own labour signs as an adult; `asked` says whether the form asks */
  ownLabour: z.strictObject({ from: z.number(), asked: z.boolean() }),
  papers: z.array(z.strictObject({ for: z.array(AskedSchema), adult: papers, minor: papers, clause: z.string() })),
})
export type SigningRules = z.infer<typeof SigningRulesSchema>

export const StepsValuesSchema = z.array(dated(CaseStepsSchema))
export const PauseReasonValuesSchema = z.array(dated(z.array(PauseReasonSchema)))
export const RemediesValuesSchema = z.array(dated(RemediesSchema))
export const SigningValuesSchema = z.array(dated(SigningRulesSchema))

/** How a case is handled by one book: for the server only. */
export interface Procedure {
  book: string
  calendar: WorkingCalendar
  deadlines: readonly DeadlineRow[]
  steps: readonly Dated<CaseSteps>[]
  pauseReasons: readonly Dated<PauseReason[]>[]
  remedies: readonly Dated<Remedies>[]
  signing: readonly Dated<SigningRules>[]
}
