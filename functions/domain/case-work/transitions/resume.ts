import { ok } from '../../result'
import type { Case } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { transition } from '../transition'

/** The clocks go on; their due days move by the days that they stood. */
export function resume(head: Case, input: OfficerAct, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'resume', input, context, () => {
    const clocks = head.clocks.filter(({ pausedAt }) => pausedAt !== undefined).map(context.resumed)
    return ok(transition(head, head.id, [{ type: 'clock-resumed', at: context.now, officer: input.officer.id, clocks }]))
  })
}
