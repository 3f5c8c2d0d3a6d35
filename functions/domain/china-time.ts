import { DAY, HOUR, MINUTE, type Instant } from './instant'

/** Civil day in China, `YYYY-MM-DD`. Compares as text. */
export type PlainDate = string

/** China has one civil time, eight hours ahead of UTC, without summer time (since 1992). */
const OFFSET = 8 * HOUR

export interface ChinaTime {
  date: PlainDate
  year: number
  month: number
  day: number
  /** 1 Monday … 7 Sunday */
  weekday: number
  hour: number
  minute: number
  /** minutes since midnight, 0 … 1439 */
  minuteOfDay: number
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** Days since 1970-01-01 of a Gregorian day (Howard Hinnant's days_from_civil). */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function civilDay(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 }
}

/** Days from 1970-01-01 to a civil day: for walking over many days. Throws when the date does not exist. */
export function dayOf(date: PlainDate): number {
  return (instantAt(date, '00:00') + OFFSET) / DAY
}

/** The civil day that many days after 1970-01-01. */
export function dateOf(day: number): PlainDate {
  const { year, month, day: dayOfMonth } = civilDay(day)
  return plainDate(year, month, dayOfMonth)
}

/** 1 Monday … 7 Sunday of a day counted from 1970-01-01. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

const plainDate = (year: number, month: number, day: number): PlainDate => `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(dayNumber(year, month, day)) === text
}

/** The calendar and the clock on the wall in China at `at`. */
export function chinaTime(at: Instant): ChinaTime {
  const local = at + OFFSET
  const days = Math.floor(local / DAY)
  const minuteOfDay = Math.floor((local - days * DAY) / MINUTE)
  const { year, month, day } = civilDay(days)
  return {
    date: plainDate(year, month, day),
    year,
    month,
    day,
    weekday: weekdayOf(days),
    hour: Math.floor(minuteOfDay / 60),
    minute: minuteOfDay % 60,
    minuteOfDay,
  }
}

/** The clock as people read it: "21:03", "8:30". */
export function clockTime(at: Instant): string {
  const { hour, minute } = chinaTime(at)
  return `${hour}:${twoDigits(minute)}`
}

/** Minutes since midnight of `HH:MM`; `24:00` is the end of the day. Throws on anything else. */
export function minutesOf(time: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(time)
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : NaN
  if (!match || Number(match[2]) > 59 || minutes > 1_440) throw new Error(`not a time of day: ${time}`)
  return minutes
}

/** The instant at which a clock in China shows `time` on `date`. Throws when the date does not exist. */
export function instantAt(date: PlainDate, time: string): Instant {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const at = match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) * DAY - OFFSET : NaN
  if (!match || chinaTime(at).date !== date) throw new Error(`not a date: ${date}`)
  return at + minutesOf(time) * MINUTE
}

/** The civil day `days` later (or earlier, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return chinaTime(instantAt(date, '00:00') + days * DAY).date
}

/** The same day of the month `months` later; where that month has no such day, its last one (Civil Code art. 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const first = dayNumber(Math.floor(count / 12), (count % 12) + 1, 1)
  const afterLast = dayNumber(Math.floor((count + 1) / 12), ((count + 1) % 12) + 1, 1)
  return dateOf(Math.min(first + day, afterLast) - 1)
}

/** When something is, relative to now, in parts that `words/time.ts` turns into a sentence. */
export type MomentParts = { day: 'today' | 'tomorrow' | 'yesterday' | 'other'; month: number; dayOfMonth: number; time: string }

export function momentParts(at: Instant, now: Instant): MomentParts {
  const then = chinaTime(at)
  const today = chinaTime(now).date
  const day = then.date === today ? 'today' : then.date === addDays(today, 1) ? 'tomorrow' : then.date === addDays(today, -1) ? 'yesterday' : 'other'
  return { day, month: then.month, dayOfMonth: then.day, time: clockTime(at) }
}

/** Whole units for people: minutes below an hour, hours (with minutes) below a day, then days. Never less than one minute. */
export type LengthParts = { unit: 'minutes' | 'hours' | 'hours-minutes' | 'days'; days: number; hours: number; minutes: number }

/** A stretch of time, rounded up to the minute: somebody who waits is never promised less than is true. */
export function lengthParts(milliseconds: number): LengthParts {
  const all = Math.max(1, Math.ceil(milliseconds / MINUTE))
  if (all < 60) return { unit: 'minutes', days: 0, hours: 0, minutes: all }
  if (all < 1_440) return { unit: all % 60 === 0 ? 'hours' : 'hours-minutes', days: 0, hours: Math.floor(all / 60), minutes: all % 60 }
  return { unit: 'days', days: Math.floor(all / 1_440), hours: Math.floor((all % 1_440) / 60), minutes: all % 60 }
}
