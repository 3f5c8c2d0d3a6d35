import { FenSchema } from '../money/money'
import { z } from '../zod'
import { dated, datedByArea } from './dated-schema'

/** Single figures of the programmes, each with the unit that its values are written in. A name is also the key of its words: `figure.<name>`. */
export const figureUnits = {
  'dibao-standard': 'fen/person/month',
  'dibao-savings': 'per-mille of dibao-standard, per person',
  'marginal-income': 'per-mille of dibao-standard',
  'marginal-savings': 'per-mille of dibao-standard, per person',
  'local-income': 'fen/person/year, last year',
  'temporary-savings': 'per-mille of dibao-standard, per person',
  'temporary-heavy-costs': 'per-mille of the household income of twelve months',
} as const
export type FigureName = keyof typeof figureUnits
export const figureNames = Object.keys(figureUnits) as FigureName[]

const figure = z.array(datedByArea(z.number()))

/** What owning it means: `officer-looks` never refuses, it asks a person to look (necessary property may be exempted); `allowed` asks nothing. */
const effect = z.enum(['officer-looks', 'allowed'])
export const PropertyRuleSchema = z.object({ vehicle: effect, home: effect })
export type PropertyRule = z.infer<typeof PropertyRuleSchema>

/** How a month's amount comes about: the gap between the standard and the income per head, for everybody. */
export const DibaoAmountSchema = z.object({ mode: z.literal('difference'), rounding: z.enum(['none', 'per-head-up-to-yuan']) })
export type DibaoAmount = z.infer<typeof DibaoAmountSchema>

/** What a cause is for temporary assistance: sudden hardship, costs that must be heavy, or for an officer to tell apart. */
export const causeKinds = ['sudden', 'by-costs', 'officer-looks'] as const

const ofStandard = z.object({ kind: z.literal('of-standard'), perMille: z.number() })
const ofCosts = z.object({ kind: z.literal('of-costs'), perMille: z.number(), rounding: z.enum(['fen-down', 'yuan-up']), most: z.number() })
/** What is paid once. Per mille of the dibao standard throughout, except the share of the costs. */
export const TemporaryAmountSchema = z.object({
  sudden: z.object({ perPerson: z.number(), most: z.number() }),
  /** by the costs of twelve months, in fen: the first tier that reaches so far; `upTo` null reaches everything */
  costs: z.array(z.object({ upTo: z.nullable(FenSchema), amount: z.discriminatedUnion('kind', [ofStandard, ofCosts]) })).check(z.minLength(1)),
})
export type TemporaryAmount = z.infer<typeof TemporaryAmountSchema>

/** Clauses by programme, then by requirement; `amount` is the one for what is paid. */
export const ClausesSchema = z.record(z.string(), z.record(z.string(), z.string()))

/** Every dated value that an assessment computes with. The phone carries it whole. */
export const ProgrammePolicySchema = z.object({
  figures: z.object({
    'dibao-standard': figure,
    'dibao-savings': figure,
    'marginal-income': figure,
    'marginal-savings': figure,
    'local-income': figure,
    'temporary-savings': figure,
    'temporary-heavy-costs': figure,
  }),
  rules: z.object({
    'dibao-amount': z.array(dated(DibaoAmountSchema)),
    'dibao-property': z.array(dated(PropertyRuleSchema)),
    'marginal-property': z.array(dated(PropertyRuleSchema)),
    'temporary-property': z.array(dated(PropertyRuleSchema)),
    'cause-kinds': z.array(dated(z.record(z.string(), z.enum(causeKinds)))),
    'temporary-amount': z.array(dated(TemporaryAmountSchema)),
  }),
  clauses: z.array(dated(ClausesSchema)),
})
export type ProgrammePolicy = z.infer<typeof ProgrammePolicySchema>
export type RuleName = keyof ProgrammePolicy['rules']
export const ruleNames = ['dibao-amount', 'dibao-property', 'marginal-property', 'temporary-property', 'cause-kinds', 'temporary-amount'] as const satisfies readonly RuleName[]
