import { areaAt, type AreaCode } from '../area/area'
import { addDays, addMonths, type PlainDate } from '../china-time'
import type { Procedure } from '../policy/procedure'
import { valueOn } from '../policy/value-on'
import { workingDayFrom } from '../working-days/calendar'

/** The last days on which a decision can be contested, and the county whose government hears it, whichever of its offices decided (Administrative Reconsideration Law art. 24). */
export interface RemedyDates {
  reconsideration: PlainDate
  lawsuit: PlainDate
  county: AreaCode
  clause: string
}

/** Remedies against a decision known on `known`, which does not count itself. Throws when the book knows none for that day, or the area is above a county. */
export function remediesFrom(known: PlainDate, area: AreaCode, { book, calendar, remedies }: Pick<Procedure, 'book' | 'calendar' | 'remedies'>): RemedyDates {
  const found = valueOn(remedies, known)
  const county = areaAt(area, 'county')
  if (!found || county === undefined) throw new Error(`policy book ${book}: no remedies on ${known} in ${area}`)
  return {
    reconsideration: workingDayFrom(addDays(known, found.reconsideration.days), calendar),
    lawsuit: workingDayFrom(addMonths(known, found.lawsuit.months), calendar),
    county,
    clause: `${found.reconsideration.clause};${found.lawsuit.clause}`,
  }
}
