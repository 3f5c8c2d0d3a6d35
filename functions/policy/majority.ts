import { chinaTime } from '../domain/china-time'
import type { Instant } from '../domain/instant'
import { valueOn } from '../domain/policy/value-on'
import majority from './national/majority.json'

/** Years of age from which a person is of age, by the law in force at `at`. Throws when none is known. */
export function adultFrom(at: Instant): number {
  const years = valueOn(majority.values, chinaTime(at).date)
  if (years === null) throw new Error('policy unknown: majority')
  return years
}
