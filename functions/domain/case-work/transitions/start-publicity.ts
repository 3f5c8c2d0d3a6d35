import { ok } from '../../result'
import type { Case, CaseEvent } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { tellApplicant } from '../notices'
import { askedOf } from '../standing'
import { transition } from '../transition'

/** The notice was put up today; its days run from tomorrow (57 art. 19). Throws when the book fixes none for a programme that it shows in public. */
export function startPublicity(head: Case, input: OfficerAct & { place: string }, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'start-publicity', input, context, () => {
    const clock = context.clockOf('publicity', askedOf(head), context.today)
    if (!clock) throw new Error('policy unknown: publicity')
    const started = { type: 'publicity-started', at: context.now, officer: input.officer.id, place: input.place, ends: clock.due, clocks: [clock] } satisfies CaseEvent
    return ok(transition(head, head.id, [started], (after) => tellApplicant(after, 'publicity-started', context, { ends: clock.due })))
  })
}
