import { areaAt } from '../domain/area/area'
import { areaOf } from '../domain/area/names'
import type { CaseContext } from '../domain/case-work/context'
import { addMonths, chinaTime, type PlainDate } from '../domain/china-time'
import { clockOf, daysLeft, resumeClock } from '../domain/deadline/clock'
import { remediesFrom } from '../domain/deadline/remedies'
import { type ComingStep, stepsOf } from '../domain/deadline/steps'
import type { Facts } from '../domain/household/facts'
import type { Instant } from '../domain/instant'
import type { Procedure } from '../domain/policy/procedure'
import type { PolicySnapshot } from '../domain/policy/snapshot'
import { valueOn } from '../domain/policy/value-on'
import { assessAll } from '../domain/programmes/assess'
import type { Asked, Wish } from '../domain/programmes/programme'
import { rulesOn } from '../domain/programmes/rules-on'
import { isSudden } from '../domain/programmes/temporary-assistance'
import { sayServed } from '../words/served'
import { createOffices } from './offices'

const courseOf = (policy: PolicySnapshot, asked: Asked, facts: Facts, today: PlainDate) => ({ asked, sudden: asked === 'temporary-assistance' && isSudden(facts.cause, rulesOn(policy, today)) === true })

/** What is before a family that sends its application at `at`: each step with the latest day that the law allows for it. */
export function comingSteps(policy: PolicySnapshot, procedure: Procedure) {
  return ({ wish, facts }: { wish: Wish; facts: Facts }, at: Instant): ComingStep[] => {
    const today = chinaTime(at).date
    return stepsOf(courseOf(policy, wish, facts, today), today, procedure)
  }
}

/** The world as the acts of a case see it at `now`, by one book. Procedure follows the rule of the day of the act. */
export function createCaseContext(policy: PolicySnapshot, procedure: Procedure): (now: Instant) => CaseContext {
  const offices = createOffices(policy)
  return (now) => {
    const today = chinaTime(now).date
    return {
      now,
      today,
      clockOf: (name, asked, start) => clockOf(name, asked, start, procedure) ?? undefined,
      supplementDue: (asked, start) => clockOf('supplement', asked, start, procedure)?.due,
      resumed: (clock) => resumeClock(clock, now, procedure.calendar),
      daysLeft: (clock) => daysLeft(clock, today, procedure.calendar),
      stepsOf: (asked, facts, start) => stepsOf(courseOf(policy, asked, facts, today), start, procedure).map(({ step, latest }) => ({ step, ...(latest !== undefined && { latest }) })),
      assessAll: (facts, area) => assessAll(facts, policy, today, area),
      remedies: (area) => {
        const { county, ...remedy } = remediesFrom(today, area, procedure)
        return { ...remedy, to: sayServed('remedy.authority', { county: areaOf(areaAt(county, 'county') ?? county, policy.areas)?.name ?? '' }) }
      },
      paidFrom: () => addMonths(today, 1).slice(0, 7),
      pauseReasons: (valueOn(procedure.pauseReasons, today) ?? []).map(({ name }) => name),
      ...offices,
    }
  }
}
