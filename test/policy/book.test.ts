import { createHash } from 'node:crypto'
import { levelOf } from '../../functions/domain/area/area'
import { PolicySnapshotSchema } from '../../functions/domain/policy/snapshot'
import { instantAt } from '../../functions/domain/china-time'
import { urgentContext } from '../../functions/domain/urgent-relief/context'
import { bookFaults } from '../../functions/policy/book-faults'
import type { Book } from '../../functions/policy/book-files'
import { books, paperBook, policySnapshot, staffPolicy } from '../../functions/policy/book'
import { digestOfContent } from '../../functions/policy/digest'
import { servesUrgentHelp, snapshotOf, unknownsOf } from '../../functions/policy/snapshot-of'

const example = books['example-city']
const changed = (change: (book: Book) => void): string[] => {
  const book = structuredClone(example) as Book
  change(book)
  return bookFaults(book)
}

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
  })

  test('invents every telephone: none could be a real mobile or a real desk', () => {
    for (const { phone } of example.desks.desks ?? []) expect(phone).toMatch(/^0990-\d{7}$/)
  })
})

describe('the papers', () => {
  type Papers = NonNullable<Book['papers']['values'][number]['value']>
  const withPapers = (change: (papers: Papers) => void) => changed((book) => book.papers.values.forEach(({ value }) => value && change(value))).join('\n')
  const authorisation = (papers: Papers) => papers.papers['check-authorisation']

  test('hold on a day of the law, and not before', () => {
    expect(Object.keys(paperBook(instantAt('2026-11-23', '12:00')).papers).sort()).toEqual(['check-authorisation', 'commitment', 'notice-to-applicant'])
    expect(() => paperBook(instantAt('2026-06-30', '12:00'))).toThrow('policy unknown: papers')
  })

  test('the check authorisation names every source and everything that the signer must know', () => {
    const words = authorisation(paperBook(instantAt('2026-11-23', '12:00'))).blocks.map(({ text }) => text).join('\n')
    for (const source of ['公安', '社会保险', '不动产登记', '市场监督管理', '税务', '住房公积金', '银行', '证券', '保险', '非银行支付机构']) expect(words).toContain(source)
    for (const element of ['敏感个人信息', '保存', '撤回', '更正', '电脑', '民主评议', '重新签署', '监护人', '{contact}', '{checkBody}', '{hotline}']) expect(words).toContain(element)
  })

  test('the commitment says what a false word costs, by the law and no more', () => {
    const words = paperBook(instantAt('2026-11-23', '12:00')).papers.commitment.blocks.map(({ text }) => text).join('\n')
    expect(words).toContain('二倍以下的罚款')
    expect(words).toContain('第七十三条')
  })

  test.each<[string, (papers: Papers) => void, string]>([
    ['a name nobody can fill in', (papers) => authorisation(papers).blocks.push({ kind: 'text', text: '{mood}' }), 'nobody can fill in {mood}'],
    ['a brace that does not close', (papers) => authorisation(papers).blocks.push({ kind: 'text', text: '{wish' }), 'a brace that does not close'],
    ['a child on the paper of a grown person', (papers) => authorisation(papers).blocks.push({ kind: 'text', text: '{child}' }), 'only for a guardian'],
    ['no tick for a purpose', (papers) => (authorisation(papers).blocks = authorisation(papers).blocks.filter(({ purpose }) => purpose !== 'sensitive-data')), 'ticks are check-sources,re-check'],
    ['two titles', (papers) => papers.papers.commitment.blocks.push({ kind: 'title', text: '承诺书' }), 'the title must stand first, once'],
    ['a signer who is not named', (papers) => papers.papers.commitment.blocks.forEach((block) => (block.text = block.text.replace('{signer}', '某人'))), 'the signer is not named'],
    ['another text without a figure', (papers) => papers.papers.commitment.blocks.push({ kind: 'text', text: '好', otherwise: '不好' }), 'no figure that could be missing'],
    ['a county without its office', (papers) => (papers.offices = papers.offices.slice(1)), '990101 needs its office just once'],
    ['an office without a telephone', (papers) => papers.offices.forEach((office) => (office.contact = '民政局')), 'has no telephone'],
    ['no version', (papers) => (papers.papers.commitment.version = ' '), 'commitment has no version'],
  ])('with %s are refused when they are loaded', (_, change, fault) => expect(withPapers(change)).toContain(fault))
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
    ['a township whose county is missing', (book) => (book.areas.areas = book.areas.areas.filter((area) => area.code !== '990102')), 'which is missing'],
    ['an area that stands twice', (book) => (book.areas.areas = [...book.areas.areas, ...book.areas.areas.slice(0, 1)]), 'stands twice'],
    ['a township without a deputy', (book) => (book.desks.desks = (book.desks.desks ?? []).filter((desk) => desk.area !== '990101001' || desk.level !== 'deputy')), '990101001 has no desk at level deputy'],
    ['a city without a desk', (book) => (book.desks.desks = (book.desks.desks ?? []).filter((desk) => desk.level !== 'city')), 'no desk at level city'],
    ['a desk without a telephone', (book) => (book.desks.desks = (book.desks.desks ?? []).map((desk) => ({ ...desk, phone: '' }))), 'no telephone'],
    ['hours that overlap', (book) => (book.desks.desks = (book.desks.desks ?? []).map((desk) => ({ ...desk, hours: [...desk.hours, ...desk.hours] }))), 'overlaps'],
    ['an eighth day', (book) => (book.desks.desks = (book.desks.desks ?? []).map((desk) => ({ ...desk, hours: [{ days: [8], from: '08:30', to: '18:00' }] }))), 'days are'],
    ['a time that no clock shows', (book) => (book.desks.desks = (book.desks.desks ?? []).map((desk) => ({ ...desk, hours: [{ days: [1], from: '8:30', to: '25:00' }] }))), 'no stretch of a day'],
    ['a promise of no minutes', (book) => (book.clocks.values = book.clocks.values.map((each) => ({ ...each, value: each.value && { ...each.value, lease: 0 } }))), 'lease must be'],
    ['a more urgent rank that waits longer', (book) => (book.clocks.values = book.clocks.values.map((each) => ({ ...each, value: each.value && { ...each.value, contactWithin: { '1': 90, '2': 60, '3': 240 } } }))), 'longer for a more urgent rank'],
  ])('%s', (_, change, fault) => {
    expect(changed(change).join('\n')).toContain(fault)
  })

  test('and without a fault it is not', () => {
    expect(bookFaults(example)).toEqual([])
  })
})

describe('the book of Zhenjiang', () => {
  test('says what is known and what is not, and guesses nothing', () => {
    expect(unknownsOf(books.zhenjiang, '2026-11-23').map(({ subject }) => subject)).toEqual(['sms-number', 'duty-desks', 'urgent-triage', 'urgent-clocks', 'staff', 'papers'])
    expect(servesUrgentHelp(books.zhenjiang, '2026-11-23')).toBe(false)
    for (const { source } of unknownsOf(books.zhenjiang, '2026-11-23')) expect(source.length).toBeGreaterThan(5)
  })

  test('serves no press before the city has fixed who answers', () => {
    expect(() => snapshotOf(books.zhenjiang)).toThrow('who answers urgent help is unknown')
    expect(() => urgentContext({ urgentClocks: books.zhenjiang.clocks.values, desks: [] }, instantAt('2026-11-23', '12:00'))).toThrow('policy unknown')
  })
})
