import { ok } from '../../result'
import type { Case, SupplementItem } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { tellApplicant } from '../notices'
import { askedOf } from '../standing'
import { transition } from '../transition'

/** Asks for everything that is missing, once and before acceptance (57 art. 10). Throws when the city has fixed no days to answer. */
export function askSupplement(head: Case, input: OfficerAct & { items: readonly Omit<SupplementItem, 'id'>[] }, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'ask-supplement', input, context, () => {
    const due = context.supplementDue(askedOf(head), context.today)
    if (due === undefined) throw new Error('policy unknown: supplement')
    const items = input.items.map(({ what, why }, index) => ({ id: String(index + 1), what, why }))
    return ok(transition(head, head.id, [{ type: 'supplement-asked', at: context.now, officer: input.officer.id, items, due }], (after) => tellApplicant(after, 'supplement-asked', context, { count: String(items.length), due })))
  })
}
