import { ok } from '../../result'
import type { Case } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { clocksFrom } from '../start-clocks'
import { transition } from '../transition'

/** Back to the township for a new opinion; its total clock goes on. */
export function sendBack(head: Case, input: OfficerAct & { reason: string }, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'send-back', input, context, () => ok(transition(head, head.id, [{ type: 'sent-back', at: context.now, officer: input.officer.id, reason: input.reason, clocks: clocksFrom(['opinion'], head, context) }])))
}
