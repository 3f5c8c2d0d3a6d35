import type { CaseClock } from '../case-work/case'
import { addDays, chinaTime, dayOf, type PlainDate } from '../china-time'
import type { Instant } from '../instant'
import type { DeadlineRow, Procedure } from '../policy/procedure'
import type { Asked } from '../programmes/programme'
import { addWorkingDays, isProvisional, workingDayFrom, workingDaysBetween, type WorkingCalendar } from '../working-days/calendar'

type Deadlines = Pick<Procedure, 'book' | 'deadlines'>

/** The row that governs a deadline for what is asked, begun on `on`: the procedure follows the rule of the day of the act. Throws for a deadline that the book does not know. */
export function deadlineOn(name: string, asked: Asked, on: PlainDate, { book, deadlines }: Deadlines): DeadlineRow {
  let found: DeadlineRow | undefined
  for (const row of deadlines) if (row.name === name && row.from <= on && (!row.for || row.for.includes(asked)) && (!found || row.from > found.from)) found = row
  if (!found) throw new Error(`policy book ${book}: no deadline ${name} for ${asked} on ${on}`)
  return found
}

/** A clock begun on `start`, which does not count itself. Null when nobody has fixed its length. */
export function clockOf(name: string, asked: Asked, start: PlainDate, procedure: Deadlines & Pick<Procedure, 'calendar'>): CaseClock | null {
  const { unit, length, clause } = deadlineOn(name, asked, start, procedure)
  if (length === null) return null
  const due = dueAfter(start, unit, length, procedure.calendar)
  return { name, start, unit, length, due, clause, provisional: isProvisional(start, due, procedure.calendar) }
}

/** The last day: the n-th working day, or the n-th day and then the next working day when nobody works on it. */
function dueAfter(start: PlainDate, unit: CaseClock['unit'], days: number, calendar: WorkingCalendar): PlainDate {
  return unit === 'working' ? addWorkingDays(start, days, calendar) : workingDayFrom(addDays(start, days), calendar)
}

/** Days left, `today` not counted, in the clock's own days; 0 on the last day, below zero as soon as it is over. A paused clock shows what was left when it was stopped. */
export function daysLeft({ unit, due, pausedAt }: CaseClock, today: PlainDate, calendar: WorkingCalendar): number {
  const now = pausedAt === undefined ? today : chinaTime(pausedAt).date
  if (unit === 'calendar') return dayOf(due) - dayOf(now)
  return now <= due ? workingDaysBetween(now, due, calendar) : -Math.max(1, workingDaysBetween(due, now, calendar))
}

/** Stops a clock for a reason of the book's list. A stopped one stays as it is. */
export function pauseClock(clock: CaseClock, at: Instant, because: string): CaseClock {
  return clock.pausedAt === undefined ? { ...clock, pausedAt: at, pausedBecause: because } : clock
}

/**
 * Lets a stopped clock go on: its last day moves by the days it stood still, working days for a clock of working days.
 * One that was not late is not late now: its last day is never before the first day on which somebody can work on it. A running clock stays as it is.
 */
export function resumeClock({ pausedAt, pausedBecause, ...clock }: CaseClock, at: Instant, calendar: WorkingCalendar): CaseClock {
  if (pausedAt === undefined) return clock
  const from = chinaTime(pausedAt).date
  const to = chinaTime(at).date
  const stood = clock.unit === 'working' ? workingDaysBetween(from, to, calendar) : dayOf(to) - dayOf(from)
  const moved = dueAfter(clock.due, clock.unit, stood, calendar)
  const due = from <= clock.due && moved < to ? workingDayFrom(to, calendar) : moved
  return { ...clock, due, provisional: isProvisional(clock.start, due, calendar) }
}
