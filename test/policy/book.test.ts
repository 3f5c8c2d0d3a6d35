import { createHash } from 'node:crypto'
import { levelOf } from '../../functions/domain/area/area'
import { figureNames, ruleNames, type FigureName } from '../../functions/domain/policy/programme-policy'
import { PolicySnapshotSchema } from '../../functions/domain/policy/snapshot'
import { instantAt } from '../../functions/domain/china-time'
import { urgentContext } from '../../functions/domain/urgent-relief/context'
import { bookFaults } from '../../functions/policy/book-faults'
import type { Book } from '../../functions/policy/book-files'
import { noticePolicy, notificationDays, policySnapshot, residentPolicy, staffPolicy } from '../../functions/policy/book'
import { books } from '../../functions/policy/books'
import { digestOfContent } from '../../functions/policy/digest'
import { servesUrgentHelp, snapshotOf } from '../../functions/policy/snapshot-of'
import { unknownsOf } from '../../functions/policy/unknowns'

const example = books['example-city']
const changed = (change: (book: Book) => void): string[] => {
  const book = structuredClone(example) as Book
  change(book)
  return bookFaults(book)
}

const deadline = { name: 'made-up', after: 'accepted', unit: 'working', from: '2021-07-01', length: 5, clause: 'x' } as const
const year = (changes: Partial<Book['holidays']['years'][number]>): Book['holidays']['years'][number] => ({ year: 2026, source: 'x', holidays: [], workdays: [], ...changes })
type Steps = NonNullable<Book['caseSteps']['values'][number]['value']>
type Tiers = NonNullable<Book['programmes']['rules']['temporary-amount']['values'][number]['value']>['costs']
const replaceFigure = (book: Book, name: FigureName, value: number) => (book.programmes.figures[name].values = [{ from: '2026-01-01', value, source: 'x' }])
const replaceTiers = (book: Book, costs: Tiers) => (book.programmes.rules['temporary-amount'].values = [{ from: '2026-01-01', value: { sudden: { perPerson: 1000, most: 6000 }, costs }, source: 'x' }])
const replaceSteps = (book: Book, change: (lists: Steps) => Steps) => (book.caseSteps.values = book.caseSteps.values.map((each) => ({ ...each, value: change(each.value ?? []) })))

describe('the book of the example city', () => {
  test('is complete: three counties, eleven townships, sixty villages, nothing unknown', () => {
    const count = (level: string) => example.areas.areas.filter((area) => levelOf(area.code) === level).length
    expect([count('city'), count('county'), count('township'), count('village')]).toEqual([1, 3, 11, 60])
    expect(unknownsOf(example, '2026-11-23')).toEqual([])
    expect(servesUrgentHelp(example, '2026-11-23')).toBe(true)
    expect(example.city.example).toBe(true)
  })

  test('gives the phone a snapshot of the right shape, with a digest that changes with any value', () => {
    expect(PolicySnapshotSchema.parse(policySnapshot)).toEqual(policySnapshot)
    expect(policySnapshot.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(snapshotOf(structuredClone(example)).digest).toBe(policySnapshot.digest)
    const other = structuredClone(example) as Book
    const [desk] = other.desks.desks ?? []
    if (desk) desk.phone = '0990-6000001'
    expect(snapshotOf(other).digest).not.toBe(policySnapshot.digest)
  })

  test('knows the rules of log-in, and refuses a day before there were any', () => {
    expect(staffPolicy(instantAt('2026-11-23', '12:00'))).toEqual({ sessionIdleMinutes: 15, sessionMostHours: 24, passwordLength: 10, attempts: { most: 5, mostFromAnywhere: 50, withinMinutes: 15 } })
    expect(() => staffPolicy(instantAt('2020-01-01', '12:00'))).toThrow('policy unknown')
    expect(residentPolicy(instantAt('2026-11-23', '12:00'))).toMatchObject({ sessionIdleMinutes: 30, code: { validMinutes: 10, tries: 5 } })
    expect(() => residentPolicy(instantAt('2020-01-01', '12:00'))).toThrow('policy unknown')
  })

  test('says how long a notification is kept, and of a day before its first rule that nobody has fixed it', () => {
    expect(notificationDays(instantAt('2026-11-23', '12:00'))).toBe(180)
    expect(notificationDays(instantAt('2020-01-01', '12:00'))).toBeNull()
  })

  test('says of every value of its own that it is invented', () => {
    const { figures, rules } = example.programmes
    const sources = [...Object.values({ ...figures, ...rules }).flatMap(({ values }) => values.map(({ source }) => source)), ...example.deadlines.deadlines.map(({ clause }) => clause), ...example.pauseReasons.values.map(({ source }) => source)]
    expect(sources.filter((source) => !source.includes('虚构'))).toEqual([])
  })

  test('keeps what the phone needs for the self-check small', () => {
    expect(Buffer.byteLength(JSON.stringify(policySnapshot.programmes))).toBeLessThan(10 * 1024)
  })

  test('knows when residents are left in peace', () => {
    expect(noticePolicy(instantAt('2026-11-23', '12:00'))).toMatchObject({ quiet: { from: '21:30', to: '07:30' }, templates: { 'case-news': 'one-time' } })
    expect(() => noticePolicy(instantAt('2020-01-01', '12:00'))).toThrow('policy unknown')
  })

  test('invents every telephone: none could be a real mobile or a real desk', () => {
    for (const { phone } of example.desks.desks ?? []) expect(phone).toMatch(/^0990-\d{7}$/)
  })
})

test('the digest is SM3 of the content, whatever the order of its keys', () => {
  const known = createHash('sm3').update('{"a":1,"b":[2,null]}').digest('hex')
  expect(digestOfContent({ a: 1, b: [2, null] })).toBe(known)
  expect(digestOfContent({ b: [2, null], a: 1, c: undefined })).toBe(known)
})

describe('a book with a fault is refused when it is loaded', () => {
  test.each<[string, (book: Book) => void, string]>([
    ['two values from one day', (book) => (book.clocks.values = [...book.clocks.values.slice(0, 1), ...book.clocks.values.slice(0, 1)]), 'two values would hold on one day'],
    ['values out of order', (book) => (book.triage.values = [...book.triage.values].reverse()), 'the order is wrong'],
    ['a value without a source', (book) => (book.staff.values = book.staff.values.map((each) => ({ ...each, source: ' ' }))), 'no source'],
    ['a day that does not exist', (book) => (book.staff.values = book.staff.values.map((each) => ({ ...each, from: '2026-02-30' }))), 'not a date'],
    ['records kept for no day', (book) => (book.retention.values = book.retention.values.map((each) => ({ ...each, value: { notificationDays: 0, selfCheckDays: 30 } }))), 'notificationDays must be'],
    ['a self-check kept for half a day', (book) => (book.retention.values = book.retention.values.map((each) => ({ ...each, value: { notificationDays: 180, selfCheckDays: 0.5 } }))), 'selfCheckDays must be'],
    ['a township whose county is missing', (book) => (book.areas.areas = book.areas.areas.filter((area) => area.code !== '990102')), 'which is missing'],
    ['an area that stands twice', (book) => (book.areas.areas = [...book.areas.areas, ...book.areas.areas.slice(0, 1)]), 'stands twice'],
    ['a township without a deputy', (book) => (book.desks.desks = (book.desks.desks ?? []).filter((desk) => desk.area !== '990101001' || desk.level !== 'deputy')), '990101001 has no desk at level deputy'],
    ['a city without a desk', (book) => (book.desks.desks = (book.desks.desks ?? []).filter((desk) => desk.level !== 'city')), 'no desk at level city'],
    ['a desk without a telephone', (book) => (book.desks.desks = (book.desks.desks ?? []).map((desk) => ({ ...desk, phone: '' }))), 'no telephone'],
    ['hours that overlap', (book) => (book.desks.desks = (book.desks.desks ?? []).map((desk) => ({ ...desk, hours: [...desk.hours, ...desk.hours] }))), 'overlaps'],
    ['an eighth day', (book) => (book.desks.desks = (book.desks.desks ?? []).map((desk) => ({ ...desk, hours: [{ days: [8], from: '08:30', to: '18:00' }] }))), 'days are'],
    ['a time that no clock shows', (book) => (book.desks.desks = (book.desks.desks ?? []).map((desk) => ({ ...desk, hours: [{ days: [1], from: '8:30', to: '25:00' }] }))), 'no stretch of a day'],
    ['a night that never begins', (book) => (book.notices.values = book.notices.values.map((each) => ({ ...each, value: each.value && { ...each.value, quiet: { from: '21:30', to: '21:30' } } }))), 'no quiet hours'],
    ['a night by no clock', (book) => (book.notices.values = book.notices.values.map((each) => ({ ...each, value: each.value && { ...each.value, quiet: { from: '21:30', to: '7:30' } } }))), 'no quiet hours'],
    ['an inbox that keeps nothing', (book) => (book.notices.values = book.notices.values.map((each) => ({ ...each, value: each.value && { ...each.value, keepSeenDays: 0 } }))), 'keepSeenDays must be'],
    ['a promise of no minutes', (book) => (book.clocks.values = book.clocks.values.map((each) => ({ ...each, value: each.value && { ...each.value, lease: 0 } }))), 'lease must be'],
    ['a log-in code that no try is enough for', (book) => (book.resident.values = book.resident.values.map((each) => ({ ...each, value: each.value && { ...each.value, code: { ...each.value.code, tries: 0 } } }))), 'code.tries must be'],
    ['a code that ends before the next may be asked for', (book) => (book.resident.values = book.resident.values.map((each) => ({ ...each, value: each.value && { ...each.value, code: { ...each.value.code, againAfterSeconds: 900 } } }))), 'ends before another'],
    ['a more urgent rank that waits longer', (book) => (book.clocks.values = book.clocks.values.map((each) => ({ ...each, value: each.value && { ...each.value, contactWithin: { '1': 90, '2': 60, '3': 240 } } }))), 'longer for a more urgent rank'],

    ['a standard in another unit', (book) => (book.programmes.figures['dibao-standard'].unit = 'yuan'), 'the unit must be fen/person/month'],
    ['a standard with half a fen', (book) => replaceFigure(book, 'dibao-standard', 99_999.5), 'must be a whole number'],
    ['a standard of nothing', (book) => replaceFigure(book, 'dibao-standard', 0), 'must be a whole number above zero'],
    ['a multiple that leaves half a fen', (book) => replaceFigure(book, 'dibao-standard', 95_001), 'marginal-income on 2026-01-01: that multiple of the standard is no whole fen'],
    ['a share beyond what can be reckoned exactly', (book) => replaceFigure(book, 'temporary-heavy-costs', 5_001), 'at most 5000'],
    ['a standard for an area of another city', (book) => (book.programmes.figures['dibao-standard'].values = [{ from: '2026-01-01', area: '3211', value: 95_000, source: 'x' }]), '3211 is no area of the city'],
    ['a cause that nobody placed', (book) => (book.programmes.rules['cause-kinds'].values = [{ from: '2026-01-01', value: { illness: 'sudden' }, source: 'x' }]), 'accident is missing'],
    ['tiers that end too early', (book) => replaceTiers(book, [{ upTo: 100, amount: { kind: 'of-standard', perMille: 1000 } }]), 'the last must reach everything'],
    ['tiers that fall', (book) => replaceTiers(book, [{ upTo: 200, amount: { kind: 'of-standard', perMille: 1000 } }, { upTo: 100, amount: { kind: 'of-standard', perMille: 1000 } }, { upTo: null, amount: { kind: 'of-standard', perMille: 1000 } }]), 'the tiers must rise'],
    ['more than all costs', (book) => replaceTiers(book, [{ upTo: null, amount: { kind: 'of-costs', perMille: 1001, rounding: 'yuan-up', most: 1000 } }]), 'at most 1000'],
    ['a requirement without a clause', (book) => (book.clauses.values = book.clauses.values.map((each) => ({ ...each, value: { ...each.value, dibao: {} } }))), 'dibao has none for income-below-standard'],
    ['a law that is unknown', (book) => (book.clauses.values = book.clauses.values.map((each) => ({ ...each, value: null }))), 'the law is never unknown'],

    ['a holiday in another year', (book) => (book.holidays.years = [year({ holidays: [{ name: 'x', from: '2027-01-01', to: '2027-01-01' }] })]), '2027-01-01 is no day of that year'],
    ['a holiday that ends before it begins', (book) => (book.holidays.years = [year({ holidays: [{ name: 'x', from: '2026-01-03', to: '2026-01-01' }] })]), 'ends before it begins'],
    ['a make-up day on a Monday', (book) => (book.holidays.years = [year({ workdays: ['2026-11-23'] })]), 'is worked anyway'],
    ['a make-up day within a holiday', (book) => (book.holidays.years = [year({ holidays: [{ name: 'x', from: '2026-10-01', to: '2026-10-07' }], workdays: ['2026-10-03'] })]), 'is worked and a holiday'],
    ['a year that stands twice', (book) => (book.holidays.years = [year({}), year({})]), '2026 stands twice'],
    ['a yearly holiday that no year has', (book) => (book.holidays.everyYear.days = ['02-30']), '02-30 is no day'],

    ['two lengths of one deadline', (book) => (book.deadlines.deadlines = [...book.deadlines.deadlines, { ...deadline, name: 'total', for: ['unsure'] }]), 'two lengths would hold on one day'],
    ['a deadline of no days', (book) => (book.deadlines.deadlines = [...book.deadlines.deadlines, { ...deadline, length: 0 }]), 'the length must be'],
    ['a deadline without a clause', (book) => (book.deadlines.deadlines = [...book.deadlines.deadlines, { ...deadline, clause: ' ' }]), 'no clause'],
    ['a deadline from a day that does not exist', (book) => (book.deadlines.deadlines = [...book.deadlines.deadlines, { ...deadline, from: '2026-13-01' }]), 'is not a date'],
    ['no deadline to answer a supplement', (book) => (book.deadlines.deadlines = book.deadlines.deadlines.filter(({ name }) => name !== 'supplement')), 'deadline supplement: none for dibao'],
    ['no steps for whoever is not sure', (book) => replaceSteps(book, (lists) => lists.map((list) => ({ ...list, for: list.for.filter((asked) => asked !== 'unsure') }))), 'unsure must stand once'],
    ['steps that do not begin with acceptance', (book) => replaceSteps(book, (lists) => lists.map((list) => ({ ...list, steps: list.steps.slice(1) }))), 'acceptance comes first'],
    ['a step that stands twice', (book) => replaceSteps(book, (lists) => lists.map((list) => ({ ...list, steps: [...list.steps, ...list.steps.slice(0, 1)] }))), 'acceptance stands twice'],
    ['a step with a deadline that there is not', (book) => replaceSteps(book, (lists) => lists.map((list) => ({ ...list, steps: list.steps.map((step) => ({ ...step, deadline: 'someday' })) }))), 'has no deadline someday'],
    ['a reason to pause that stands twice', (book) => (book.pauseReasons.values = book.pauseReasons.values.map((each) => ({ ...each, value: [...(each.value ?? []), ...(each.value ?? [])] }))), 'family-asked stands twice'],
    ['a remedy of no days', (book) => (book.remedies.values = book.remedies.values.map((each) => ({ ...each, value: each.value && { ...each.value, lawsuit: { ...each.value.lawsuit, months: 0 } } }))), 'days and months must be'],
    ['nobody who signs', (book) => (book.signing.values = book.signing.values.map((each) => ({ ...each, value: each.value && { ...each.value, papers: [] } }))), 'signing from 2021-07-01: dibao must stand once'],
    ['an age of own labour beyond that of an adult', (book) => (book.signing.values = book.signing.values.map((each) => ({ ...each, value: each.value && { ...each.value, ownLabour: { from: 19, asked: false } } }))), 'an adult signs in any case'],
  ])('%s', (_, change, fault) => {
    expect(changed(change).join('\n')).toContain(fault)
  })

  test('and without a fault it is not', () => {
    expect(bookFaults(example)).toEqual([])
  })
})

describe('the book of Zhenjiang', () => {
  test('says what is known and what is not, and guesses nothing', () => {
    expect(unknownsOf(books.zhenjiang, '2026-11-23').map(({ subject }) => subject)).toEqual([
      'sms-number',
      'duty-desks',
      'urgent-triage',
      'urgent-clocks',
      'retention',
      'staff',
      'resident',
      'notices',
      ...figureNames,
      ...ruleNames,
      'pause-reasons',
      'deadline acceptance',
      'deadline opinion',
      'deadline supplement',
      ...['total', 'start-investigation', 'publicity', 'confirmation', 'refusal-notice'].map((name) => `deadline ${name} (temporary-assistance)`),
    ])
    expect(servesUrgentHelp(books.zhenjiang, '2026-11-23')).toBe(false)
    for (const { source } of unknownsOf(books.zhenjiang, '2026-11-23')) expect(source.length).toBeGreaterThan(5)
  })

  test('serves no press before the city has fixed who answers', () => {
    expect(() => snapshotOf(books.zhenjiang)).toThrow('who answers urgent help is unknown')
    expect(() => urgentContext({ urgentClocks: books.zhenjiang.clocks.values, desks: [] }, instantAt('2026-11-23', '12:00'))).toThrow('policy unknown')
  })
})
