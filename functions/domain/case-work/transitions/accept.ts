import { ok } from '../../result'
import type { Case } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { tellApplicant } from '../notices'
import { clocksFrom } from '../start-clocks'
import { transition } from '../transition'

/** Accepts the case, also without waiting for an answer: the legal clocks begin today. */
export function accept(head: Case, input: OfficerAct, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'accept', input, context, () => {
    const clocks = clocksFrom(['start-investigation', 'opinion', 'total'], head, context)
    const due = clocks.find(({ name }) => name === 'total')?.due
    return ok(transition(head, head.id, [{ type: 'accepted', at: context.now, officer: input.officer.id, clocks }], (after) => tellApplicant(after, 'accepted', context, due === undefined ? {} : { due })))
  })
}
