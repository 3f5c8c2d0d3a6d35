import { dateOf, dayOf, weekdayOf, type PlainDate } from '../china-time'

/** One year's holidays and the weekend days worked instead, as the State Council announced them. */
export interface CalendarYear {
  year: number
  holidays: readonly { name: string; from: PlainDate; to: PlainDate }[]
  workdays: readonly PlainDate[]
}

/** Which days are worked. Days are counted from 1970-01-01, so that walking over them is adding. */
export interface WorkingCalendar {
  holidays: ReadonlySet<number>
  workdays: ReadonlySet<number>
  /** years whose notice is out; in any other year a day may still become a holiday, or a weekend day be worked */
  announced: ReadonlySet<number>
}

const firstYear = 1970
const lastYear = 2199

/** Puts the notices together. `everyYear`: days `MM-DD` that are holidays whether or not a year's notice is out. */
export function workingCalendar(years: readonly CalendarYear[], everyYear: readonly string[]): WorkingCalendar {
  const holidays = new Set<number>()
  for (const day of everyYear) for (let year = firstYear; year <= lastYear; year += 1) holidays.add(dayOf(`${year}-${day}`))
  for (const { holidays: stretches } of years) for (const { from, to } of stretches) for (let day = dayOf(from); day <= dayOf(to); day += 1) holidays.add(day)
  return { holidays, workdays: new Set(years.flatMap(({ workdays }) => workdays.map(dayOf))), announced: new Set(years.map(({ year }) => year)) }
}

const isWorked = (day: number, { holidays, workdays }: WorkingCalendar): boolean => workdays.has(day) || (weekdayOf(day) < 6 && !holidays.has(day))

/** Whether public offices work on that day: weekdays without a holiday, and weekend days worked instead. */
export const isWorkingDay = (date: PlainDate, calendar: WorkingCalendar): boolean => isWorked(dayOf(date), calendar)

/** The working day `count` working days after `start`; the start day does not count (Civil Code art. 201). None to count: `start` itself. */
export function addWorkingDays(start: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
  let day = dayOf(start)
  for (let left = count; left > 0; ) {
    day += 1
    if (isWorked(day, calendar)) left -= 1
  }
  return dateOf(day)
}

/** Working days after `from` up to and with `to`; none when `to` is not later. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  const last = dayOf(to)
  let count = 0
  for (let day = dayOf(from) + 1; day <= last; day += 1) if (isWorked(day, calendar)) count += 1
  return count
}

/** That day, or the next working day when it is none (Civil Code art. 203: the last day of a period). */
export function workingDayFrom(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = dayOf(date)
  while (!isWorked(day, calendar)) day += 1
  return dateOf(day)
}

/** Whether a year from one day to the other has no notice yet, so that a day counted over them may move. */
export function isProvisional(from: PlainDate, to: PlainDate, { announced }: WorkingCalendar): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) if (!announced.has(year)) return true
  return false
}
