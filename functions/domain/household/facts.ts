import { FenSchema } from '../money/money'
import { z } from '../zod'

/** Why a family came into need (code list CL-CAUSE, with accident). */
export const causes = ['illness', 'disability', 'accident', 'disaster', 'job-loss', 'education', 'housing', 'no-labour', 'other'] as const
export const CauseSchema = z.enum(causes)
export type Cause = z.infer<typeof CauseSchema>

/** What a family owns beside the home it lives in. */
export const properties = ['none', 'vehicle', 'home', 'both'] as const
export const PropertySchema = z.enum(properties)
export type Property = z.infer<typeof PropertySchema>

/** What the programmes compute with: declared in round figures, later found or corrected by an officer. */
export const FactsSchema = z.strictObject({
  /** people who live together as one household, the applicant too */
  people: z.number().check(z.int(), z.gte(1), z.lte(20)),
  /** fen a month of the whole household, after tax */
  monthlyIncome: FenSchema,
  /** fen: money and what can be turned into it */
  savings: FenSchema,
  property: PropertySchema,
  /** fen the household itself paid for treatment, schooling and rehabilitation in twelve months */
  yearlyCosts: FenSchema,
  cause: CauseSchema,
})
export type Facts = z.infer<typeof FactsSchema>
export type FactName = keyof Facts
export const factNames = ['people', 'monthlyIncome', 'savings', 'property', 'yearlyCosts', 'cause'] as const satisfies readonly FactName[]

/** Where a fact comes from. `declared`: the family said so. `officer`: an officer put it right, with a reason. */
export const factSources = ['declared', 'officer'] as const
export type FactSource = (typeof factSources)[number]
