import type { Case } from '../case'
import type { CaseContext } from '../context'
import { tellApplicant } from '../notices'
import { type CaseTransition, transition } from '../transition'

/** The day to answer has passed: nothing ends by it, and the family is told so; the township's list says that it must call. */
export function staySilent(head: Case, context: CaseContext): CaseTransition {
  return transition(head, head.id, [{ type: 'supplement-silent', at: context.now }], (after) => tellApplicant(after, 'supplement-silent', context))
}
