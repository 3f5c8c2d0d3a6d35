import { parseArgs } from 'node:util'
import { areaNames } from '../../functions/domain/area/names'
import { isWithin } from '../../functions/domain/area/area'
import { chinaTime, clockTime, instantAt } from '../../functions/domain/china-time'
import { gaps } from '../../functions/domain/duty-rota/gaps'
import { DAY } from '../../functions/domain/instant'
import { entryIn } from '../../functions/domain/policy/value-on'
import type { Book } from '../../functions/policy/book-files'
import { servedBook } from '../../functions/policy/book'
import { books, paperFiles, type BookName } from '../../functions/policy/books'
import { servesUrgentHelp } from '../../functions/policy/snapshot-of'
import { datedSubjects, deadlinesOn, titleOf, unknownsOf, type DatedSubject } from '../../functions/policy/unknowns'

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
  for (const subject of datedSubjects(book)) entry(subject, on)
  deadlines(book, on)
  calendar(book, on)
  papers(book, on)
  desks(book, midnight)
  const unknowns = unknownsOf(book, on)
  line('')
  line(unknowns.length === 0 ? 'nothing is unknown' : 'unknown, and therefore never computed:')
  for (const { subject, source } of unknowns) line(`  ${subject}: ${source}`)
}

function entry({ subject, unit, values }: DatedSubject, on: string): void {
  const found = entryIn(values, on, options.area)
  line('')
  line(`${subject} (${unit})${found?.area ? ` in ${found.area}` : ''}, since ${found?.from ?? '-'}`)
  if (found?.value == null) line('  UNKNOWN')
  else if (Array.isArray(found.value)) for (const each of found.value) line(`  ${JSON.stringify(each)}`)
  else if (typeof found.value === 'object') for (const [key, value] of Object.entries(found.value)) line(`  ${key}: ${JSON.stringify(value)}`)
  else line(`  ${JSON.stringify(found.value)}`)
  line(`  source: ${found?.source ?? 'no value from this day or before'}`)
  const next = values.find((each) => each.from > on && each.area === found?.area)
  if (next) line(`  changes on ${next.from}`)
}

function deadlines(book: Book, on: string): void {
  line('')
  line('deadlines (days after the event; the day of the event does not count)')
  for (const row of deadlinesOn(book, on)) {
    line(`  ${titleOf(row)}: ${row.length ?? 'UNKNOWN'} ${row.unit} days after ${row.after}, since ${row.from}`)
    line(`    clause: ${row.clause}`)
  }
}

function calendar(book: Book, on: string): void {
  const { everyYear, years } = book.holidays
  const year = years.find((each) => each.year === Number(on.slice(0, 4)))
  line('')
  line(`holidays ${on.slice(0, 4)}${year ? '' : ': no notice yet, every day counted over them is provisional'}`)
  for (const { name, from, to } of year?.holidays ?? []) line(`  ${name} ${from} to ${to}`)
  if (year) line(`  worked instead: ${year.workdays.join(', ')}`)
  line(`  in every year: ${everyYear.days.join(', ')}`)
  line(`  source: ${year?.source ?? everyYear.source}`)
}

/** The papers by their versions: their words are read in the book. */
function papers({ name }: Book, on: string): void {
  const file = paperFiles[name]
  if (!file) return
  const versions = file.values.map((each) => ({ ...each, value: each.value && Object.fromEntries(Object.entries(each.value.papers).map(([kind, { version }]) => [kind, version])) }))
  entry({ subject: file.subject, unit: 'version', values: versions }, on)
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
