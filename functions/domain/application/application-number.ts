import type { ApplicationId } from '../ids'

const numbers = 1_000_000

/**
 * The printed number of an application: letters, year and six digits that a person can read out on the telephone. It follows from the id, so that trying again gives the same;
 * where it is taken, `attempt` 1, 2, … give the next, and all numbers of the year in the end.
 */
export function applicationNumber(id: ApplicationId, year: number, attempt = 0): string {
  const first = parseInt(id.slice(0, 8), 16)
  // a step that ends in one has no divisor in common with a million, so it meets every number once
  const step = 10 * (parseInt(id.slice(8, 14), 16) % (numbers / 10)) + 1
  return `DS${year}-${String((first + attempt * step) % numbers).padStart(6, '0')}`
}
