import { createHash } from 'node:crypto'
import { levelOf } from '../../functions/domain/area/area'
import { PolicySnapshotSchema } from '../../functions/domain/policy/snapshot'
import { instantAt } from '../../functions/domain/china-time'
import { urgentContext } from '../../functions/domain/urgent-relief/context'
import { bookFaults } from '../../functions/policy/book-faults'
import type { Book } from '../../functions/policy/book-files'
import { books, noticePolicy, policySnapshot, staffPolicy } from '../../functions/policy/book'
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
    expect(unknownsOf(books.zhenjiang, '2026-11-23').map(({ subject }) => subject)).toEqual(['sms-number', 'duty-desks', 'urgent-triage', 'urgent-clocks', 'staff', 'notices'])
    expect(servesUrgentHelp(books.zhenjiang, '2026-11-23')).toBe(false)
    for (const { source } of unknownsOf(books.zhenjiang, '2026-11-23')) expect(source.length).toBeGreaterThan(5)
  })

  test('serves no press before the city has fixed who answers', () => {
    expect(() => snapshotOf(books.zhenjiang)).toThrow('who answers urgent help is unknown')
    expect(() => urgentContext({ urgentClocks: books.zhenjiang.clocks.values, desks: [] }, instantAt('2026-11-23', '12:00'))).toThrow('policy unknown')
  })
})
