import type { Case, ClockName } from '../case'
import type { CaseContext } from '../context'
import { tellApplicant } from '../notices'
import { type CaseTransition, transition } from '../transition'

/** A last day has passed: it stands in the history, and the first time the family is told that we are late. */
export function missClock(head: Case, clock: ClockName, context: CaseContext): CaseTransition {
  return transition(head, head.id, [{ type: 'clock-missed', at: context.now, clock }], (after) => (head.toldLate ? [] : tellApplicant(after, 'late', context)))
}
