import { factNames } from '../household/facts'
import { FenSchema } from '../money/money'
import { z } from '../zod'
import { ProgrammeSchema } from './programme'

/** `may-fit`: every requirement is met by the facts given. `officer-decides`: something is unknown, or a rule asks a person to look. A programme never refuses. */
export const outcomes = ['may-fit', 'does-not-fit', 'officer-decides'] as const
export const FitSchema = z.enum(outcomes)
export type Fit = z.infer<typeof FitSchema>

/** What is asked of a household; its sentence is `requirement.<name>` in the catalogue. */
export const requirements = ['income-below-standard', 'not-dibao', 'income-below-margin', 'income-below-local', 'savings-within-limit', 'no-vehicle', 'no-other-home', 'sudden-or-heavy-costs'] as const
export const RequirementSchema = z.enum(requirements)
export type Requirement = z.infer<typeof RequirementSchema>

/**
 * A figure beside its unit. `fen-person-month` is per head and month; `share` is per mille.
 * A figure per head is shown in whole fen, rounded to the side on which it still compares as the exact one does.
 */
export const MeasureSchema = z.union([
  z.object({ unit: z.enum(['fen', 'fen-person', 'fen-person-month', 'fen-person-year', 'fen-year', 'share', 'count']), value: z.number() }),
  z.object({ unit: z.literal('choice'), value: z.string() }),
])
export type Measure = z.infer<typeof MeasureSchema>

/** One reason: what is required, what was found, where the rule stands. `met` null: not to be said, `unknown` names the missing value, or an officer must look. */
export const ReasonSchema = z.object({
  requirement: RequirementSchema,
  met: z.nullable(z.boolean()),
  required: z.optional(MeasureSchema),
  found: z.optional(MeasureSchema),
  fact: z.enum(factNames),
  /** document and article of the requirement, in Chinese, from the policy book */
  clause: z.string(),
  /** where the figure that is required is written */
  source: z.optional(z.string()),
  /** policy value that nobody has fixed: `figure.<name>` in the catalogue */
  unknown: z.optional(z.string()),
})
export type Reason = z.infer<typeof ReasonSchema>

/** One line of the arithmetic; its sentence is `line.<step>` in the catalogue, filled with `values` (fen, or counts). */
export const LineSchema = z.object({ step: z.string(), values: z.record(z.string(), z.number()), result: FenSchema })
export type Line = z.infer<typeof LineSchema>

export const AssessmentSchema = z.object({
  programme: ProgrammeSchema,
  outcome: FitSchema,
  reasons: z.array(ReasonSchema),
  /** what would be paid: fen a month for the household, or once; absent where it is not to be computed. An officer who finds for the household may use it. */
  amount: z.optional(z.object({ fen: FenSchema, per: z.enum(['month', 'once']), lines: z.array(LineSchema), clause: z.string() })),
  /** policy value for want of which no amount was computed */
  amountUnknown: z.optional(z.string()),
  /** the policy book and the day whose values were used */
  book: z.string(),
  on: z.string(),
})
export type Assessment = z.infer<typeof AssessmentSchema>
