import type { ApplicationId, PersonId } from '../ids'
import type { Instant } from '../instant'
import type { NoticeKind } from '../notification/notice'
import type { Case, CaseEvent } from './case'
import { reduce } from './reduce'
import { endOfDay } from './standing'

/** What is waited for: the family's answer, the end of a public notice, the last day of each clock. */
export const caseTimerNames = ['supplement', 'publicity', 'acceptance', 'start-investigation', 'opinion', 'total', 'confirmation'] as const
export type CaseTimerName = (typeof caseTimerNames)[number]

/** Clocks that can be missed; the days of a public notice only end. */
const missable = ['acceptance', 'start-investigation', 'opinion', 'total', 'confirmation'] as const

/** What one person is told because of an act; its id and time come with the act. */
export interface CaseNotice {
  person: PersonId
  kind: NoticeKind
  values: Record<string, string>
  quiet: boolean
}

/** What one act adds: stored as one conditional transaction that expects the case's former version. */
export interface CaseTransition {
  /** in order; the first has number `former version + 1` */
  events: CaseEvent[]
  after: Case
  timers: { start: { name: CaseTimerName; due: Instant }[]; stop: CaseTimerName[] }
  notices: CaseNotice[]
}

/** Codes of refusals: those of the contract, and those that the service answers at the field that they are about. */
export type CaseRefusal = 'not-allowed' | 'action-not-available' | 'same-officer' | 'decided-by-other' | 'stale' | 'reason-missing' | 'does-not-fit' | 'pause-reason-unknown' | 'visit-missing' | 'visit-not-in-time'

/** The timers that a head calls for: the head alone decides, so a timer item can always be checked against it. */
export function armedTimers(head: Case | undefined): Partial<Record<CaseTimerName, Instant>> {
  const armed: Partial<Record<CaseTimerName, Instant>> = {}
  if (head?.status === 'supplement' && head.supplement && !head.supplement.silent) armed.supplement = endOfDay(head.supplement.due)
  if (head?.status === 'publicity' && head.publicity) armed.publicity = endOfDay(head.publicity.ends)
  for (const name of missable) {
    const clock = head?.clocks.find((each) => each.name === name)
    if (clock && clock.pausedAt === undefined && !head?.missed.includes(name)) armed[name] = endOfDay(clock.due)
  }
  return armed
}

/** Reduces the events and derives the timers. */
export function transition(before: Case | undefined, id: ApplicationId, events: CaseEvent[], tell: (after: Case) => CaseNotice[] = () => []): CaseTransition {
  let after = before
  for (const event of events) after = reduce(after, event, id)
  if (!after) throw new Error('a transition without events')
  const was = armedTimers(before)
  const is = armedTimers(after)
  return {
    events,
    after,
    timers: {
      start: caseTimerNames.flatMap((name) => (is[name] !== undefined && is[name] !== was[name] ? [{ name, due: is[name] }] : [])),
      stop: caseTimerNames.filter((name) => was[name] !== undefined && is[name] === undefined),
    },
    notices: tell(after),
  }
}
