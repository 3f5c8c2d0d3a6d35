import type { Cause, Facts } from '../household/facts'
import { perMilleOf, perMilleUpToYuan } from '../money/money'
import type { TemporaryAmount } from '../policy/programme-policy'
import type { Line, Reason } from './assessment'
import { assetReasons, incomeBelowLocal, paid, type Findings } from './requirements'
import { clauseOf, type ProgrammeRules } from './rules-on'

const programme = 'temporary-assistance'
const requirement = 'sudden-or-heavy-costs'
const YEAR = 12

/** Whether a cause is a sudden hardship by the book: then it is helped without publicity. Null: nobody has fixed it, or an officer tells. */
export function isSudden(cause: Cause, rules: ProgrammeRules): boolean | null {
  const kind = rules.causeKinds?.[cause]
  return kind === undefined || kind === 'officer-looks' ? null : kind === 'sudden'
}

/**
 * Temporary assistance: a sudden hardship, or costs that are heavy against the income (reference R11, W3b).
 * The income limit binds only who comes because of costs; in a sudden hardship more income asks an officer to look.
 */
export function temporaryAssistance(facts: Facts, rules: ProgrammeRules): Findings {
  const sudden = isSudden(facts.cause, rules)
  const hardship = hardshipReason(facts, rules, sudden)
  const reasons = [hardship, incomeBelowLocal(facts, rules, sudden === false ? false : null), ...assetReasons(programme, facts, rules)]
  const refused = reasons.some(({ met }) => met === false)
  return { reasons, ...(hardship.met && !refused ? amount(facts, rules, sudden === true) : {}) }
}

/** A sudden cause, else heavy costs; costs that are not heavy leave a cause that an officer must tell, or that nobody has placed, open. */
function hardshipReason(facts: Facts, rules: ProgrammeRules, sudden: boolean | null): Reason {
  if (sudden) return { requirement, met: true, found: { unit: 'choice', value: facts.cause }, fact: 'cause', clause: clauseOf(rules, programme, requirement) }
  const heavy = heavyCosts(facts, rules)
  if (heavy.met || sudden === false) return heavy
  return { ...heavy, met: null, ...(rules.causeKinds?.[facts.cause] ? {} : { unknown: 'cause-kinds' }) }
}

/** Costs of twelve months above a share of the income of twelve months; as whole fen, so that what is shown compares as what is computed. */
function heavyCosts({ monthlyIncome, yearlyCosts }: Facts, rules: ProgrammeRules): Reason {
  const { name, value, source } = rules.figures['temporary-heavy-costs']
  const reason: Reason = { requirement, met: null, found: { unit: 'fen-year', value: yearlyCosts }, fact: 'yearlyCosts', clause: clauseOf(rules, programme, requirement) }
  if (value === null) return { ...reason, unknown: name }
  const limit = perMilleOf(monthlyIncome * YEAR, value)
  return { ...reason, met: yearlyCosts > limit, required: { unit: 'fen-year', value: limit }, source }
}

function amount(facts: Facts, rules: ProgrammeRules, sudden: boolean): Pick<Findings, 'amount' | 'amountUnknown'> {
  const standard = rules.figures['dibao-standard'].value
  if (standard === null || !rules.temporaryAmount) return { amountUnknown: standard === null ? 'dibao-standard' : 'temporary-amount' }
  const lines = sudden ? suddenLines(facts, standard, rules.temporaryAmount.sudden) : costLines(facts, standard, rules.temporaryAmount.costs)
  return paid(lines, 'once', programme, rules)
}

function suddenLines({ people }: Facts, standard: number, { perPerson, most }: TemporaryAmount['sudden']): Line[] {
  const each = perMilleOf(standard, perPerson)
  return capped([
    { step: 'times-standard', values: { standard, times: perPerson }, result: each },
    { step: 'for-all', values: { perHead: each, people }, result: each * people },
  ], standard, most)
}

function costLines({ yearlyCosts }: Facts, standard: number, tiers: TemporaryAmount['costs']): Line[] {
  const tier = tiers.find(({ upTo }) => upTo === null || yearlyCosts <= upTo)?.amount
  if (!tier) return []
  if (tier.kind === 'of-standard') return [{ step: 'times-standard', values: { standard, times: tier.perMille }, result: perMilleOf(standard, tier.perMille) }]
  const [step, result] = tier.rounding === 'yuan-up' ? (['share-of-costs-up', perMilleUpToYuan(yearlyCosts, tier.perMille)] as const) : (['share-of-costs', perMilleOf(yearlyCosts, tier.perMille)] as const)
  return capped([{ step, values: { costs: yearlyCosts, share: tier.perMille }, result }], standard, tier.most)
}

/** With a line for the most that is paid, when it bites. */
function capped(lines: Line[], standard: number, times: number): Line[] {
  const most = perMilleOf(standard, times)
  const sum = lines[lines.length - 1]?.result ?? 0
  return sum > most ? [...lines, { step: 'at-most', values: { standard, times }, result: most }] : lines
}
