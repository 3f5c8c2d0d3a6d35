import { chinaTime } from '../domain/china-time'
import type { Instant } from '../domain/instant'
import type { NoticePolicy } from '../domain/policy/notice-policy'
import type { PolicySnapshot } from '../domain/policy/snapshot'
import type { StaffPolicy } from '../domain/policy/staff-policy'
import { valueOn } from '../domain/policy/value-on'
import { bookFaults } from './book-faults'
import { readBook, type Book } from './book-files'
import exampleAreas from './example-city/areas.json'
import exampleCity from './example-city/city.json'
import exampleDesks from './example-city/duty-desks.json'
import exampleNotices from './example-city/notices.json'
import exampleStaff from './example-city/staff.json'
import exampleClocks from './example-city/urgent-clocks.json'
import exampleTriage from './example-city/urgent-triage.json'
import { snapshotOf } from './snapshot-of'
import zhenjiangAreas from './zhenjiang/areas.json'
import zhenjiangCity from './zhenjiang/city.json'
import zhenjiangDesks from './zhenjiang/duty-desks.json'
import zhenjiangNotices from './zhenjiang/notices.json'
import zhenjiangStaff from './zhenjiang/staff.json'
import zhenjiangClocks from './zhenjiang/urgent-clocks.json'
import zhenjiangTriage from './zhenjiang/urgent-triage.json'

const load = (name: string, files: Parameters<typeof readBook>[1]): Book => {
  const book = readBook(name, files)
  const faults = bookFaults(book)
  if (faults.length > 0) throw new Error(`policy book ${name}:\n${faults.join('\n')}`)
  return book
}

/** Every book that ships, checked when loaded. */
export const books = {
  'example-city': load('example-city', { city: exampleCity, areas: exampleAreas, desks: exampleDesks, triage: exampleTriage, clocks: exampleClocks, staff: exampleStaff, notices: exampleNotices }),
  zhenjiang: load('zhenjiang', { city: zhenjiangCity, areas: zhenjiangAreas, desks: zhenjiangDesks, triage: zhenjiangTriage, clocks: zhenjiangClocks, staff: zhenjiangStaff, notices: zhenjiangNotices }),
} as const satisfies Record<string, Book>
export type BookName = keyof typeof books

/** The book that this deployment serves. */
export const servedBook: Book = books['example-city']

/** What phone and server compute with, with its SM3 digest. */
export const policySnapshot: PolicySnapshot = snapshotOf(servedBook)

/** Rules of log-in in force at `at`. Throws when the book fixes none. */
export function staffPolicy(at: Instant): StaffPolicy {
  const policy = valueOn(servedBook.staff.values, chinaTime(at).date)
  if (!policy) throw new Error('policy unknown: staff')
  return policy
}

/** Rules of telling residents in force at `at`. Throws when the book fixes none. */
export function noticePolicy(at: Instant): NoticePolicy {
  const policy = valueOn(servedBook.notices.values, chinaTime(at).date)
  if (!policy) throw new Error('policy unknown: notices')
  return policy
}
