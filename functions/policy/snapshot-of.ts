import type { PlainDate } from '../domain/china-time'
import type { PolicySnapshot } from '../domain/policy/snapshot'
import type { ProgrammePolicy } from '../domain/policy/programme-policy'
import { valueOn } from '../domain/policy/value-on'
import type { Book } from './book-files'
import { digestOfContent } from './digest'

/** Whether urgent help can be run from this book on `date`: who answers and within which minutes is fixed. */
export function servesUrgentHelp(book: Book, date: PlainDate): boolean {
  return book.desks.desks !== null && book.city.city.hotline !== null && book.city.city.smsNumber !== null && valueOn(book.clocks.values, date) !== null
}

/** What programmes are assessed with, without the units that people read. */
export function programmesOf({ programmes: { figures, rules }, clauses }: Book): ProgrammePolicy {
  return { figures: valuesOf(figures), rules: valuesOf(rules), clauses: clauses.values }
}

function valuesOf<Files extends Record<string, { values: unknown }>>(files: Files): { [Name in keyof Files]: Files[Name]['values'] } {
  return Object.fromEntries(Object.entries(files).map(([name, { values }]) => [name, values])) as { [Name in keyof Files]: Files[Name]['values'] }
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
    programmes: programmesOf(book),
    retention: book.retention.values,
  }
  return { digest: digestOfContent(content), ...content }
}
