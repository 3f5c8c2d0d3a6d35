import type { Case } from '../case'
import type { CaseContext } from '../context'
import { type CaseTransition, transition } from '../transition'

/** The day to answer has passed: nothing ends by it, the township sees that it must call or visit. */
export function staySilent(head: Case, { now }: CaseContext): CaseTransition {
  return transition(head, head.id, [{ type: 'supplement-silent', at: now }])
}
