import type { PlainDate } from '../../china-time'
import { ok, refuse as refuseAct } from '../../result'
import type { Case, Decision } from '../case'
import type { CaseContext } from '../context'
import { countyVisitOf } from '../county-visit'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { tellApplicant } from '../notices'
import { assessmentOf } from '../standing'
import { transition } from '../transition'

/** Refuses, with reasons in words that cannot be left out (law art. 45) and with the remedies and their last days. `visited`: the day of the county's own visit. */
export function refuse(head: Case, input: OfficerAct & { reasons: readonly string[]; visited?: PlainDate }, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'refuse', input, context, () => {
    const { opinion } = head
    if (input.reasons.length === 0) return refuseAct('reason-missing')
    const assessment = opinion && assessmentOf(opinion.programme, head, context)
    if (!assessment) return refuseAct('stale')
    const visit = countyVisitOf(head, input.visited, context)
    if (!visit.ok) return visit
    const remedies = context.remedies(head.area)
    const decision: Decision = { officer: input.officer.id, at: context.now, outcome: 'refused', programme: opinion.programme, assessment, reasons: [...input.reasons], ...visit.value, remedies }
    return ok(transition(head, head.id, [{ type: 'decided', at: context.now, officer: input.officer.id, decision }], (after) => tellApplicant(after, 'refused', context, { until: remedies.reconsideration })))
  })
}
