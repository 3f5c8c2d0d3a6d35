import type { PlainDate } from '../../china-time'
import type { Fen } from '../../money/money'
import { ok, refuse } from '../../result'
import type { Case, Decision } from '../case'
import type { CaseContext } from '../context'
import { countyVisitOf } from '../county-visit'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { tellApplicant } from '../notices'
import { assessmentOf } from '../standing'
import { transition } from '../transition'

/**
 * Grants what the township found, computed anew on the day of the decision. `amount` is what the officer had before their eyes:
 * should today's rules give another one, or none, the act is refused as `stale`, and the screen shows today's. `visited`: the day of the county's own visit.
 */
export function confirm(head: Case, input: OfficerAct & { amount?: Fen; visited?: PlainDate }, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'confirm', input, context, () => {
    const { opinion } = head
    const assessment = opinion && assessmentOf(opinion.programme, head, context)
    if (!assessment || assessment.outcome === 'does-not-fit' || assessment.amount?.fen !== input.amount) return refuse('stale')
    const visit = countyVisitOf(head, input.visited, context)
    if (!visit.ok) return visit
    const { amount } = assessment
    const decision: Decision = {
      officer: input.officer.id,
      at: context.now,
      outcome: 'granted',
      programme: opinion.programme,
      assessment,
      ...(amount && { amount: { fen: amount.fen, per: amount.per, ...(amount.per === 'month' && { from: context.paidFrom() }) } }),
      reasons: [...opinion.reasons],
      ...visit.value,
      remedies: context.remedies(head.area),
    }
    return ok(transition(head, head.id, [{ type: 'decided', at: context.now, officer: input.officer.id, decision }], (after) => tellApplicant(after, 'granted', context)))
  })
}
