import { chinaTime } from '../domain/china-time'
import type { Instant } from '../domain/instant'
import type { PolicySnapshot } from '../domain/policy/snapshot'
import type { ResidentPolicy } from '../domain/policy/resident-policy'
import type { StaffPolicy } from '../domain/policy/staff-policy'
import { type Dated, valueOn } from '../domain/policy/value-on'
import { bookFaults } from './book-faults'
import { readBook, type Book } from './book-files'
import exampleAreas from './example-city/areas.json'
import exampleCity from './example-city/city.json'
import exampleDesks from './example-city/duty-desks.json'
import exampleResident from './example-city/resident.json'
import exampleStaff from './example-city/staff.json'
import exampleClocks from './example-city/urgent-clocks.json'
import exampleTriage from './example-city/urgent-triage.json'
import { snapshotOf } from './snapshot-of'
import zhenjiangAreas from './zhenjiang/areas.json'
import zhenjiangCity from './zhenjiang/city.json'
import zhenjiangDesks from './zhenjiang/duty-desks.json'
import zhenjiangResident from './zhenjiang/resident.json'
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
  'example-city': load('example-city', { city: exampleCity, areas: exampleAreas, desks: exampleDesks, triage: exampleTriage, clocks: exampleClocks, staff: exampleStaff, resident: exampleResident }),
  zhenjiang: load('zhenjiang', { city: zhenjiangCity, areas: zhenjiangAreas, desks: zhenjiangDesks, triage: zhenjiangTriage, clocks: zhenjiangClocks, staff: zhenjiangStaff, resident: zhenjiangResident }),
} as const satisfies Record<string, Book>
export type BookName = keyof typeof books

/** The book that this deployment serves. */
export const servedBook: Book = books['example-city']

/** What phone and server compute with, with its SM3 digest. */
export const policySnapshot: PolicySnapshot = snapshotOf(servedBook)

/** Rules of log-in for staff in force at `at`. Throws when the book fixes none. */
export const staffPolicy = (at: Instant): StaffPolicy => inForce('staff', servedBook.staff.values, at)

/** Rules of log-in and proof of identity for residents in force at `at`. Throws when the book fixes none. */
export const residentPolicy = (at: Instant): ResidentPolicy => inForce('resident', servedBook.resident.values, at)

function inForce<Value>(subject: string, values: readonly Dated<Value>[], at: Instant): Value {
  const policy = valueOn(values, chinaTime(at).date)
  if (!policy) throw new Error(`policy unknown: ${subject}`)
  return policy
}
