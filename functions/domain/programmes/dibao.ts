import type { Facts } from '../household/facts'
import { shareUp, upToYuan } from '../money/money'
import type { Line } from './assessment'
import { assetReasons, incomeBelow, paid, type Findings } from './requirements'
import type { ProgrammeRules } from './rules-on'

/** Minimum living allowance: income per head below the standard, assets within the limits; what is missing to the standard is paid for everybody (reference R6). */
export function dibao(facts: Facts, rules: ProgrammeRules): Findings {
  const income = incomeBelow('dibao', 'income-below-standard', facts, rules)
  return { reasons: [income, ...assetReasons('dibao', facts, rules)], ...(income.met ? amount(facts, rules) : {}) }
}

function amount({ people, monthlyIncome }: Facts, rules: ProgrammeRules): Pick<Findings, 'amount' | 'amountUnknown'> {
  const standard = rules.figures['dibao-standard'].value
  if (standard === null || !rules.dibaoAmount) return { amountUnknown: standard === null ? 'dibao-standard' : 'dibao-amount' }
  const all = standard * people
  const gap = all - monthlyIncome
  const lines: Line[] = [
    { step: 'standard-for-all', values: { standard, people }, result: all },
    { step: 'less-income', values: { all, income: monthlyIncome }, result: gap },
  ]
  if (rules.dibaoAmount.rounding === 'per-head-up-to-yuan') {
    const perHead = upToYuan(shareUp(gap, people))
    lines.push({ step: 'gap-per-head', values: { gap, people }, result: perHead }, { step: 'for-all', values: { perHead, people }, result: perHead * people })
  }
  return paid(lines, 'month', 'dibao', rules)
}
