import { dayOf, weekdayOf, type PlainDate } from '../domain/china-time'
import type { Book } from './book-files'

/** Whether the calendar has such a day. */
export function isDate(date: PlainDate): boolean {
  try {
    return Number.isFinite(dayOf(date))
  } catch {
    return false
  }
}

/** What is wrong with the holidays: days that do not exist or lie in another year, make-up days that are no weekend or a holiday. */
export function calendarFaults({ holidays: { everyYear, years } }: Book): string[] {
  return [
    ...everyYear.days.filter((day) => !isDate(`2025-${day}`)).map((day) => `holidays: ${day} is no day of every year`),
    ...years.filter(({ year }, index) => years.slice(0, index).some((other) => other.year >= year)).map(({ year }) => `holidays: ${year} stands twice or out of order`),
    ...years.flatMap(({ year, holidays, workdays }) => {
      const named = [...holidays.flatMap(({ from, to }) => [from, to]), ...workdays]
      const wrong = named.filter((day) => !isDate(day) || !day.startsWith(`${year}-`))
      if (wrong.length > 0) return wrong.map((day) => `holidays ${year}: ${day} is no day of that year`)
      return [
        ...holidays.filter(({ from, to }) => from > to).map(({ name }) => `holidays ${year}: ${name} ends before it begins`),
        ...workdays.filter((day) => weekdayOf(dayOf(day)) < 6).map((day) => `holidays ${year}: ${day} is worked anyway`),
        ...workdays.filter((day) => holidays.some(({ from, to }) => from <= day && day <= to)).map((day) => `holidays ${year}: ${day} is worked and a holiday`),
      ]
    }),
  ]
}
