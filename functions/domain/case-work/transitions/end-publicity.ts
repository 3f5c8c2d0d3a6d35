import type { StaffCaller } from '../../access/caller'
import { ok, refuse } from '../../result'
import type { Case } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { endOfDay, askedOf } from '../standing'
import { clocksFrom } from '../start-clocks'
import { type CaseTransition, transition } from '../transition'
import { goUp } from './go-up'

/** Ends the notice with what was heard. An objection may be recorded at any time and asks for a new opinion; without one the days must be over. */
export function endPublicity(head: Case, input: OfficerAct & { objections: number }, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'end-publicity', input, context, () => {
    const { officer, objections } = input
    if (objections > 0) return ok(transition(head, head.id, [{ type: 'publicity-ended', at: context.now, officer: officer.id, objections, clocks: clocksFrom(['opinion'], head, context) }]))
    return head.publicity && context.now >= endOfDay(head.publicity.ends) ? ok(undisputed(head, context, officer)) : refuse('action-not-available')
  })
}

/** Nobody objected in its days: the case goes up, and the county's days count from the notice's last one, however late that is noticed. */
export function undisputed(head: Case, context: CaseContext, officer?: StaffCaller): CaseTransition {
  const up = goUp(askedOf(head), head.publicity?.ends ?? context.today, context)
  return transition(head, head.id, [{ type: 'publicity-ended', at: context.now, objections: 0, ...(officer && { officer: officer.id }), clocks: up.clocks }], up.tell)
}
