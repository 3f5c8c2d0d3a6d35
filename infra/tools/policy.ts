import { parseArgs } from 'node:util'
import { areaNames } from '../../functions/domain/area/names'
import { isWithin } from '../../functions/domain/area/area'
import { chinaTime, clockTime, instantAt } from '../../functions/domain/china-time'
import { gaps } from '../../functions/domain/duty-rota/gaps'
import { DAY } from '../../functions/domain/instant'
import { entryOn, type Dated } from '../../functions/domain/policy/value-on'
import type { Book } from '../../functions/policy/book-files'
import { books, servedBook, type BookName } from '../../functions/policy/book'
import { servesUrgentHelp, unknownsOf } from '../../functions/policy/snapshot-of'

/** `policy --on 2026-11-23 --area 990103 --book example-city`: what holds on a day, where it is written, and what nobody has fixed. */
const { values: options } = parseArgs({ options: { on: { type: 'string' }, area: { type: 'string' }, book: { type: 'string' } } })

const nameOf = (name: string): BookName => {
  if (name in books) return name as BookName
  throw new Error(`no book "${name}"; there are: ${Object.keys(books).join(', ')}`)
}

function main(): void {
  const book: Book = options.book ? books[nameOf(options.book)] : servedBook
  const on = options.on ?? chinaTime(Date.now()).date
  const midnight = instantAt(on, '00:00')
  const { city } = book.city
  line(`${city.name}, book ${book.name}${book.city.example ? ' (EXAMPLE, invented)' : ''}, on ${on}`)
  line(`urgent help can be served: ${servesUrgentHelp(book, on) ? 'yes' : 'NO'}`)
  line(`hotline ${city.hotline ?? 'UNKNOWN'}, SMS ${city.smsNumber ?? 'UNKNOWN'}`)
  line(`  source: ${book.city.source}`)
  for (const { subject, unit, values } of [book.triage, book.clocks, book.staff, book.notices]) entry(subject, unit, values, on)
  desks(book, midnight)
  const unknowns = unknownsOf(book, on)
  line('')
  line(unknowns.length === 0 ? 'nothing is unknown' : 'unknown, and therefore never computed:')
  for (const { subject, source } of unknowns) line(`  ${subject}: ${source}`)
}

function entry(subject: string, unit: string, values: readonly Dated<unknown>[], on: string): void {
  const found = entryOn(values, on)
  line('')
  line(`${subject} (${unit}), since ${found?.from ?? '-'}`)
  if (found?.value == null) line('  UNKNOWN')
  else for (const [key, value] of Object.entries(found.value)) line(`  ${key}: ${JSON.stringify(value)}`)
  line(`  source: ${found?.source ?? 'no value from this day or before'}`)
  const next = values.find((each) => each.from > on)
  if (next) line(`  changes on ${next.from}`)
}

function desks(book: Book, midnight: number): void {
  const wanted = options.area
  const shown = (book.desks.desks ?? []).filter((desk) => !wanted || isWithin(desk.area, wanted) || isWithin(wanted, desk.area))
  line('')
  line(`duty-desks (${book.desks.unit})${wanted ? ` for ${areaNames(wanted, book.areas.areas).join(' ')}` : ''}`)
  if (book.desks.desks === null) line('  UNKNOWN')
  for (const desk of shown) line(`  ${desk.area} ${desk.level.padEnd(8)} ${desk.name} ${desk.phone}  ${desk.hours.map(({ days, from, to }) => `${days.join('')} ${from}-${to}`).join(', ')}`)
  line(`  source: ${book.desks.source}`)
  for (const gap of gaps(book.desks.desks ?? [], () => 1, midnight, midnight + 7 * DAY)) {
    if (gap.level === 'county' && shown.some((desk) => desk.area === gap.area)) line(`  gap: ${gap.area} ${gap.level} from ${chinaTime(gap.from).date} ${clockTime(gap.from)} to ${chinaTime(gap.to).date} ${clockTime(gap.to)}`)
  }
}

const line = (text: string) => process.stdout.write(`${text}\n`)

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
