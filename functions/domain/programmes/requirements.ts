import type { Facts } from '../household/facts'
import { perMilleOf, shareDown, shareUp } from '../money/money'
import type { FigureName } from '../policy/programme-policy'
import type { Assessment, Line, Reason, Requirement } from './assessment'
import type { Programme } from './programme'
import { clauseOf, type Figure, type ProgrammeRules } from './rules-on'

const YEAR = 12

/** What a programme finds in a household, before it is put together. */
export type Findings = Pick<Assessment, 'reasons' | 'amount' | 'amountUnknown'>

/** What is paid: the result of the last line. */
export function paid(lines: Line[], per: 'month' | 'once', programme: Programme, rules: ProgrammeRules): Pick<Findings, 'amount'> {
  const last = lines[lines.length - 1]
  return last ? { amount: { fen: last.result, per, lines, clause: clauseOf(rules, programme, 'amount') } } : {}
}

/** A limit in whole fen with where it is written; `unknown` names what nobody has fixed. */
type Limit = { limit: number; source: string } | { unknown: FigureName }

/** A multiple of the dibao standard; a book in which one is no whole fen is refused. */
function ofStandard(rules: ProgrammeRules, name: FigureName): Limit {
  const multiple = rules.figures[name]
  const standard = rules.figures['dibao-standard']
  if (multiple.value === null) return { unknown: name }
  if (standard.value === null) return { unknown: 'dibao-standard' }
  return { limit: perMilleOf(standard.value, multiple.value), source: multiple.source }
}

const asLimit = ({ name, value, source }: Figure): Limit => (value === null ? { unknown: name } : { limit: value, source })

/** Income per head below a limit a month. Compared across the heads, never divided; shown rounded down, which stays below a whole limit exactly when the true figure does. */
export function incomeBelow(programme: Programme, requirement: 'income-below-standard' | 'income-below-margin', { people, monthlyIncome }: Facts, rules: ProgrammeRules): Reason {
  const limit = requirement === 'income-below-standard' ? asLimit(rules.figures['dibao-standard']) : ofStandard(rules, 'marginal-income')
  const reason: Reason = { requirement, met: null, found: { unit: 'fen-person-month', value: shareDown(monthlyIncome, people) }, fact: 'monthlyIncome', clause: clauseOf(rules, programme, requirement) }
  if ('unknown' in limit) return { ...reason, unknown: limit.unknown }
  return { ...reason, met: monthlyIncome < limit.limit * people, required: { unit: 'fen-person-month', value: limit.limit }, source: limit.source }
}

/** Income per head of twelve months below last year's local income per head. `otherwise`: what an income above means. */
export function incomeBelowLocal({ people, monthlyIncome }: Facts, rules: ProgrammeRules, otherwise: false | null): Reason {
  const requirement = 'income-below-local'
  const limit = asLimit(rules.figures['local-income'])
  const yearly = monthlyIncome * YEAR
  const reason: Reason = { requirement, met: null, found: { unit: 'fen-person-year', value: shareDown(yearly, people) }, fact: 'monthlyIncome', clause: clauseOf(rules, 'temporary-assistance', requirement) }
  if ('unknown' in limit) return { ...reason, unknown: limit.unknown }
  return { ...reason, met: yearly < limit.limit * people ? true : otherwise, required: { unit: 'fen-person-year', value: limit.limit }, source: limit.source }
}

const savingsFigure = { dibao: 'dibao-savings', 'dibao-marginal': 'marginal-savings', 'temporary-assistance': 'temporary-savings' } as const

/** Savings per head up to a limit. More asks an officer to look and never refuses; shown rounded up, which stays within a whole limit exactly when the true figure does. */
function savingsWithin(programme: Programme, { people, savings }: Facts, rules: ProgrammeRules): Reason {
  const requirement = 'savings-within-limit'
  const limit = ofStandard(rules, savingsFigure[programme])
  const reason: Reason = { requirement, met: null, found: { unit: 'fen-person', value: shareUp(savings, people) }, fact: 'savings', clause: clauseOf(rules, programme, requirement) }
  if ('unknown' in limit) return { ...reason, unknown: limit.unknown }
  return { ...reason, met: savings <= limit.limit * people ? true : null, required: { unit: 'fen-person', value: limit.limit }, source: limit.source }
}

const owned = { none: { vehicle: false, home: false }, vehicle: { vehicle: true, home: false }, home: { vehicle: false, home: true }, both: { vehicle: true, home: true } } as const

/** Vehicle and other home: nothing is asked about what the book allows, and owning one asks an officer to look. */
function propertyReasons(programme: Programme, { property }: Facts, rules: ProgrammeRules): Reason[] {
  const { rule, name } = rules.property[programme]
  const reason = (requirement: Requirement, met: true | null): Reason => ({ requirement, met, found: { unit: 'choice', value: property }, fact: 'property', clause: clauseOf(rules, programme, requirement) })
  const of = (requirement: 'no-vehicle' | 'no-other-home', kind: 'vehicle' | 'home'): Reason[] => {
    if (!rule) return [{ ...reason(requirement, null), unknown: name }]
    return rule[kind] === 'allowed' ? [] : [reason(requirement, owned[property][kind] ? null : true)]
  }
  return [...of('no-vehicle', 'vehicle'), ...of('no-other-home', 'home')]
}

/** The asset limits of a programme: what it meets is met, everything else is for an officer (reference R5). */
export const assetReasons = (programme: Programme, facts: Facts, rules: ProgrammeRules): Reason[] => [savingsWithin(programme, facts, rules), ...propertyReasons(programme, facts, rules)]
