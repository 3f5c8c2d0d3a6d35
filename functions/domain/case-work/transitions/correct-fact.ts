import type { FactName, Facts } from '../../household/facts'
import { ok, refuse } from '../../result'
import type { Case } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { currentOpinion } from '../standing'
import { clocksFrom } from '../start-clocks'
import { transition } from '../transition'

export type Correction = { [Fact in FactName]: { fact: Fact; value: Facts[Fact] } }[FactName]

/** Puts one fact right, never the arithmetic. An opinion given before no longer stands: whoever confirms must not decide on facts of their own. */
export function correctFact(head: Case, input: OfficerAct & { correction: Correction; reason: string }, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'correct-fact', input, context, () => {
    const { fact, value } = input.correction
    if (head.facts[fact] === value) return refuse('action-not-available')
    const again = head.status === 'accepted' && currentOpinion(head) ? clocksFrom(['opinion'], head, context) : []
    return ok(transition(head, head.id, [{ type: 'fact-corrected', at: context.now, officer: input.officer.id, fact, value, reason: input.reason, ...(again.length > 0 && { clocks: again }) }]))
  })
}
