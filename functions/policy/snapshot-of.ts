import type { PlainDate } from '../domain/china-time'
import type { PolicySnapshot } from '../domain/policy/snapshot'
import { entryOn, valueOn } from '../domain/policy/value-on'
import type { Book } from './book-files'
import { digestOfContent } from './digest'

/** What this book does not know on `date`, by subject, with what was looked for. */
export function unknownsOf(book: Book, date: PlainDate): { subject: string; source: string }[] {
  const dated = [book.triage, book.clocks, book.staff, book.notices].flatMap(({ subject, values }) => {
    const entry = entryOn<unknown>(values, date)
    return entry?.value == null ? [{ subject, source: entry?.source ?? 'no value from this day or before' }] : []
  })
  const { hotline, smsNumber } = book.city.city
  return [
    ...(hotline === null ? [{ subject: 'hotline', source: book.city.source }] : []),
    ...(smsNumber === null ? [{ subject: 'sms-number', source: book.city.source }] : []),
    ...(book.desks.desks === null ? [{ subject: 'duty-desks', source: book.desks.source }] : []),
    ...dated,
  ]
}

/** Whether urgent help can be run from this book on `date`: who answers and within which minutes is fixed. */
export function servesUrgentHelp(book: Book, date: PlainDate): boolean {
  return book.desks.desks !== null && book.city.city.hotline !== null && book.city.city.smsNumber !== null && valueOn(book.clocks.values, date) !== null
}

/** What the phone carries. Throws when desks or numbers are unknown: a phone must never offer a number that nobody answers. */
export function snapshotOf(book: Book): PolicySnapshot {
  const { area, name, hotline, smsNumber } = book.city.city
  if (!book.desks.desks || hotline === null || smsNumber === null) throw new Error(`policy book ${book.name}: who answers urgent help is unknown`)
  const content = {
    book: book.name,
    example: book.city.example,
    city: { area, name, hotline, smsNumber },
    emergencyNumbers: book.city.emergencyNumbers,
    areas: book.areas.areas,
    triage: book.triage.values,
    urgentClocks: book.clocks.values,
    desks: book.desks.desks,
  }
  return { digest: digestOfContent(content), ...content }
}
