import type { BoardRow } from '@contract/urgent-board'
import type { Instant } from '@domain/instant'

/** again: the highest desk is called once more, as there is none above it */
export type ClockKind = 'step-up' | 'again' | 'contact' | 'aid' | 'answer'
export type Pace = 'calm' | 'soon' | 'late'

export interface RunningClock {
  kind: ClockKind
  due: Instant
  pace: Pace
}

type Clocked = Pick<BoardRow, 'level' | 'pressedAt' | 'askedSafeAt' | 'stepUpDue' | 'contactDue' | 'aidDue' | 'answerDue' | 'owner'>

/** Share of a clock's whole stretch that counts as its end: amber shows while it runs. */
const LAST_PART = 1 / 4

function paceOf(start: Instant, due: Instant, now: Instant): Pace {
  if (now >= due) return 'late'
  return due - now <= (due - start) * LAST_PART ? 'soon' : 'calm'
}

/** The clocks that run on a ticket, the one due first at the head. A missed step up is the system's lateness and never shown as the desk's. */
export function runningClocks(row: Clocked, now: Instant): RunningClock[] {
  const dues: [ClockKind, Instant | undefined, Instant][] = [
    [row.level === 'city' ? 'again' : 'step-up', row.owner || (row.stepUpDue ?? 0) <= now ? undefined : row.stepUpDue, row.pressedAt],
    ['contact', row.contactDue, row.pressedAt],
    ['aid', row.aidDue, row.pressedAt],
    ['answer', row.answerDue, row.askedSafeAt ?? row.pressedAt],
  ]
  return dues.flatMap(([kind, due, start]) => (due === undefined ? [] : [{ kind, due, pace: paceOf(start, due, now) }])).sort((a, b) => a.due - b.due)
}

/** The clock a row shows: what is late longest, else what is due next. */
export function leadingClock(row: Clocked, now: Instant): RunningClock | undefined {
  return runningClocks(row, now)[0]
}

/** Whether a promise to the person (contact, aid, call after silence) has passed. */
export function isLate(row: Clocked, now: Instant): boolean {
  return runningClocks(row, now).some((clock) => clock.pace === 'late')
}
