import { ok } from '../../result'
import type { Case } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { transition } from '../transition'

/** The look at the family's circumstances has begun (57 art. 15); a finding or an opinion begins it, too. */
export function startInvestigation(head: Case, input: OfficerAct, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'start-investigation', input, context, () => ok(transition(head, head.id, [{ type: 'investigation-started', at: context.now, officer: input.officer.id }])))
}
