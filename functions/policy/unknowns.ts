import type { PlainDate } from '../domain/china-time'
import type { DeadlineRow } from '../domain/policy/procedure'
import { entryIn, type DatedByArea } from '../domain/policy/value-on'
import type { Book } from './book-files'

/** One list of dated values of a book, with the name and the unit that people know it by. */
export interface DatedSubject {
  subject: string
  unit: string
  values: readonly DatedByArea<unknown>[]
}

/** Every dated value of a book, in the order in which people read it. */
export function datedSubjects({ triage, clocks, retention, staff, resident, notices, programmes, clauses, caseSteps, pauseReasons, remedies, signing }: Book): DatedSubject[] {
  const named = (files: Readonly<Record<string, { unit: string; values: readonly DatedByArea<unknown>[] }>>) => Object.entries(files).map(([subject, { unit, values }]) => ({ subject, unit, values }))
  return [triage, clocks, retention, staff, resident, notices, ...named(programmes.figures), ...named(programmes.rules), clauses, caseSteps, pauseReasons, remedies, signing]
}

/** The deadlines in force on a day: for each name and whom it is for, the latest row that has begun. */
export function deadlinesOn({ nationalDeadlines, deadlines }: Book, date: PlainDate): DeadlineRow[] {
  const latest = new Map<string, DeadlineRow>()
  for (const row of [...nationalDeadlines.deadlines, ...deadlines.deadlines]) {
    const key = titleOf(row)
    const known = latest.get(key)
    if (row.from <= date && (!known || row.from > known.from)) latest.set(key, row)
  }
  return [...latest.values()]
}

/** A deadline as people look for it: "total (dibao, unsure)". */
export const titleOf = ({ name, for: asked }: DeadlineRow): string => `${name}${asked ? ` (${asked.join(', ')})` : ''}`

/** What this book does not know on `date`, by subject, with what was looked for. */
export function unknownsOf(book: Book, date: PlainDate): { subject: string; source: string }[] {
  const dated = datedSubjects(book).flatMap(({ subject, values }) => {
    const entry = entryIn(values, date, undefined)
    return entry?.value == null ? [{ subject, source: entry?.source ?? 'no value from this day or before' }] : []
  })
  const { hotline, smsNumber } = book.city.city
  return [
    ...(hotline === null ? [{ subject: 'hotline', source: book.city.source }] : []),
    ...(smsNumber === null ? [{ subject: 'sms-number', source: book.city.source }] : []),
    ...(book.desks.desks === null ? [{ subject: 'duty-desks', source: book.desks.source }] : []),
    ...dated,
    ...deadlinesOn(book, date).flatMap((row) => (row.length === null ? [{ subject: `deadline ${titleOf(row)}`, source: row.clause }] : [])),
  ]
}
