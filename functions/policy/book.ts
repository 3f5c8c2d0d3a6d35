import { chinaTime } from '../domain/china-time'
import type { Instant } from '../domain/instant'
import type { Procedure } from '../domain/policy/procedure'
import type { NoticePolicy } from '../domain/policy/notice-policy'
import type { PolicySnapshot } from '../domain/policy/snapshot'
import type { ResidentPolicy } from '../domain/policy/resident-policy'
import type { StaffPolicy } from '../domain/policy/staff-policy'
import { type Dated, valueOn } from '../domain/policy/value-on'
import { readBook, type Book } from './book-files'
import exampleAreas from './example-city/areas.json'
import exampleCity from './example-city/city.json'
import exampleDesks from './example-city/duty-desks.json'
import exampleRetention from './example-city/retention.json'
import exampleResident from './example-city/resident.json'
import exampleNotices from './example-city/notices.json'
import exampleStaff from './example-city/staff.json'
import exampleDeadlines from './example-city/deadlines.json'
import examplePauseReasons from './example-city/pause-reasons.json'
import exampleProgrammes from './example-city/programmes.json'
import exampleClocks from './example-city/urgent-clocks.json'
import exampleTriage from './example-city/urgent-triage.json'
import { national } from './national'
import { procedureOf } from './procedure-of'
import { snapshotOf } from './snapshot-of'

/** The book that this deployment serves. A function carries no other one; the build refuses one with faults. */
export const servedBook: Book = readBook('example-city', { ...national, city: exampleCity, areas: exampleAreas, desks: exampleDesks, triage: exampleTriage, clocks: exampleClocks, retention: exampleRetention, staff: exampleStaff, resident: exampleResident, notices: exampleNotices, programmes: exampleProgrammes, deadlines: exampleDeadlines, pauseReasons: examplePauseReasons })

/** What phone and server compute with, with its SM3 digest. */
export const policySnapshot: PolicySnapshot = snapshotOf(servedBook)

/** How this deployment handles a case: calendar, deadlines, steps, pauses, remedies, who signs. For the server only. */
export const procedure: Procedure = procedureOf(servedBook)

/** Years of age from which a person is an adult at `at`. Throws when the book fixes none. */
export const adultFrom = (at: Instant): number => inForce('signing', servedBook.signing.values, at).adultFrom

/** Rules of log-in for staff in force at `at`. Throws when the book fixes none. */
export const staffPolicy = (at: Instant): StaffPolicy => inForce('staff', servedBook.staff.values, at)

/** Rules of log-in and proof of identity for residents in force at `at`. Throws when the book fixes none. */
export const residentPolicy = (at: Instant): ResidentPolicy => inForce('resident', servedBook.resident.values, at)

/** Rules of telling residents in force at `at`. Throws when the book fixes none. */
export const noticePolicy = (at: Instant): NoticePolicy => inForce('notices', servedBook.notices.values, at)

function inForce<Value>(subject: string, values: readonly Dated<Value>[], at: Instant): Value {
  const policy = valueOn(values, chinaTime(at).date)
  if (!policy) throw new Error(`policy unknown: ${subject}`)
  return policy
}

/** For how many days a notification written at `at` is kept; null when the book fixes none. */
export function notificationDays(at: Instant): number | null {
  return valueOn(servedBook.retention.values, chinaTime(at).date)?.notificationDays ?? null
}
