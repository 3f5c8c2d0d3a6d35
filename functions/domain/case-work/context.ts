import type { AreaCode } from '../area/area'
import type { PlainDate } from '../china-time'
import type { Facts } from '../household/facts'
import type { Instant } from '../instant'
import type { Assessment } from '../programmes/assessment'
import type { Asked } from '../programmes/programme'
import type { CaseClock, ClockName, Decision } from './case'

/** Steps of a case in the order in which they come; which of them a programme has is policy data. */
export const stepNames = ['acceptance', 'investigation', 'opinion', 'publicity', 'confirmation'] as const
export type StepName = (typeof stepNames)[number]

/** Who holds a step: the township, or the county above it. */
export type Holder = 'township' | 'county'

/** An office as people meet it. */
export interface Office {
  name: string
  phone: string
}

/** What every act and every view needs to know of the world on its day: the policy book answers, the case asks. */
export interface CaseContext {
  now: Instant
  today: PlainDate
  /** A clock of what is asked, begun on `start`, which does not count; undefined where the book fixes none. */
  clockOf: (name: ClockName, asked: Asked, start: PlainDate) => CaseClock | undefined
  /** Last day to answer a supplement that was asked on `start`; undefined where the city has fixed none. */
  supplementDue: (asked: Asked, start: PlainDate) => PlainDate | undefined
  /** The clock as it goes on today, its due day moved by the days it stood. */
  resumed: (clock: CaseClock) => CaseClock
  /** Days left, today not counted; below zero: late by so many. A paused clock has what it had when it stopped. */
  daysLeft: (clock: CaseClock) => number
  /** Steps of what is asked, each named once, with its latest day were it sent on `start` and each step before done on its own last day; a sudden hardship may have fewer. */
  stepsOf: (asked: Asked, facts: Facts, start: PlainDate) => readonly { step: StepName; latest?: PlainDate }[]
  /** Every programme on these facts by the rules of today in this area, best fitting first. */
  assessAll: (facts: Facts, area: AreaCode) => readonly Assessment[]
  /** Remedies against a decision of today for this area, with their last days. */
  remedies: (area: AreaCode) => Decision['remedies']
  /** First month paid after a decision of today, `YYYY-MM`. */
  paidFrom: () => string
  /** Codes of the reasons for which the book lets a clock stand still. */
  pauseReasons: readonly string[]
  office: (holder: Holder, area: AreaCode) => Office
  hotline: string
}
