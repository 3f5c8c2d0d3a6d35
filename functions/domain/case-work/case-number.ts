import type { PlainDate } from '../china-time'
import type { ApplicationId } from '../ids'

/** The printed number: the day and six digits that a person can read out on the telephone. Not unique: a search narrows by area. */
export function caseNumber(id: ApplicationId, day: PlainDate): string {
  return `${day.replace(/-/g, '')}-${String(parseInt(id.slice(0, 8), 16) % 1_000_000).padStart(6, '0')}`
}
