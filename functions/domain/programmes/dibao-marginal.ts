import type { Facts } from '../household/facts'
import type { Fit } from './assessment'
import { assetReasons, incomeBelow, type Findings } from './requirements'
import { clauseOf, type ProgrammeRules } from './rules-on'

/**
 * Family at the margin of dibao: no dibao, income per head below a multiple of the standard, own asset limits; there is no floor (reference R9).
 * While dibao is for an officer to say, so is this.
 */
export function dibaoMarginal(facts: Facts, rules: ProgrammeRules, asDibao: Fit): Findings {
  const requirement = 'not-dibao'
  const met = asDibao === 'officer-decides' ? null : asDibao === 'does-not-fit'
  return {
    reasons: [
      { requirement, met, found: { unit: 'choice', value: asDibao }, fact: 'monthlyIncome', clause: clauseOf(rules, 'dibao-marginal', requirement) },
      incomeBelow('dibao-marginal', 'income-below-margin', facts, rules),
      ...assetReasons('dibao-marginal', facts, rules),
    ],
  }
}
