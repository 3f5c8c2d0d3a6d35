import type { PlainDate } from '../../china-time'
import type { Case, CaseClock } from '../case'
import type { CaseContext } from '../context'
import type { Asked } from '../../programmes/programme'
import { tellApplicant } from '../notices'
import type { CaseNotice } from '../transition'

/** The case goes to the county: its clock runs from `start`, the day on which the township had done everything. */
export function goUp(asked: Asked, start: PlainDate, context: CaseContext): { clocks: CaseClock[]; tell: (after: Case) => CaseNotice[] } {
  const clock = context.clockOf('confirmation', asked, start)
  return { clocks: clock ? [clock] : [], tell: (after) => tellApplicant(after, 'went-up', context, clock ? { due: clock.due } : {}) }
}
