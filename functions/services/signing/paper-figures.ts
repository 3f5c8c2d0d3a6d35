import type { AreaCode } from '../../domain/area/area'
import { chinaTime } from '../../domain/china-time'
import { deadlineOn } from '../../domain/deadline/clock'
import type { Instant } from '../../domain/instant'
import { yuanText } from '../../domain/money/money'
import type { PaperFigures } from '../../domain/policy/paper-book'
import type { Procedure } from '../../domain/policy/procedure'
import type { PolicySnapshot } from '../../domain/policy/snapshot'
import type { SigningPolicy } from '../../domain/policy/signing-policy'
import { valueOn } from '../../domain/policy/value-on'
import type { Wish } from '../../domain/programmes/programme'
import { rulesOn } from '../../domain/programmes/rules-on'
import { sayServed } from '../../words/served'

const deadlines = { startDays: 'start-investigation', publicityDays: 'publicity', confirmDays: 'confirmation', totalDays: 'total' } as const

/** What the notice to the applicant says of standard and deadlines, by one book; what nobody has fixed is left out. */
export function paperFiguresFrom(policy: PolicySnapshot, procedure: Procedure) {
  return (wish: Wish, area: AreaCode, at: Instant): PaperFigures => {
    const today = chinaTime(at).date
    const standard = rulesOn(policy, today, area).figures['dibao-standard'].value
    const days = Object.entries(deadlines).flatMap(([figure, name]) => {
      const { length } = deadlineOn(name, wish, today, procedure)
      return length === null ? [] : [[figure, String(length)] as const]
    })
    return { ...(standard !== null && { standard: sayServed('paper.standard', { money: sayServed('money.yuan', { yuan: yuanText(standard) }) }) }), ...Object.fromEntries(days) }
  }
}

/** Who signs what at `at`, by one book. Throws when it fixes nothing. */
export function signingPolicyFrom(procedure: Procedure) {
  return (at: Instant): SigningPolicy => {
    const policy = valueOn(procedure.signing, chinaTime(at).date)
    if (!policy) throw new Error('policy unknown: signing')
    return policy
  }
}
