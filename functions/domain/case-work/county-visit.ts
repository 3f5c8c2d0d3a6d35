import { chinaTime, type PlainDate } from '../china-time'
import { ok, refuse, type Result } from '../result'
import type { Case } from './case'
import type { CaseContext } from './context'

/**
 * The county's own visit as a decision states it. The case of a near relative of staff cannot be decided without one (57 art. 20), whichever way;
 * the day lies between the sending of the application and today.
 */
export function countyVisitOf({ relativeOfStaff, submittedAt }: Pick<Case, 'relativeOfStaff' | 'submittedAt'>, visited: PlainDate | undefined, { today }: Pick<CaseContext, 'today'>): Result<{ countyVisit?: PlainDate }, 'visit-missing' | 'visit-not-in-time'> {
  if (visited === undefined) return relativeOfStaff ? refuse('visit-missing') : ok({})
  return visited < chinaTime(submittedAt).date || visited > today ? refuse('visit-not-in-time') : ok({ countyVisit: visited })
}
