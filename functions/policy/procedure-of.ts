import type { Procedure } from '../domain/policy/procedure'
import { workingCalendar } from '../domain/working-days/calendar'
import type { Book } from './book-files'

/** How a case is handled by this book: what the state fixes, and the city's own deadlines. */
export function procedureOf({ name, holidays, nationalDeadlines, deadlines, caseSteps, pauseReasons, remedies, signing }: Book): Procedure {
  return {
    book: name,
    calendar: workingCalendar(holidays.years, holidays.everyYear.days),
    deadlines: [...nationalDeadlines.deadlines, ...deadlines.deadlines],
    steps: caseSteps.values,
    pauseReasons: pauseReasons.values,
    remedies: remedies.values,
    signing: signing.values,
  }
}
