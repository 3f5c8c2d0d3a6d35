import type { Programme } from '../../programmes/programme'
import { ok, refuse } from '../../result'
import type { Case, Opinion } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { assessmentOf } from '../standing'
import { transition } from '../transition'
import { goUp } from './go-up'

export type OpinionInput = OfficerAct & { programme: Programme; view: Opinion['view']; reasons: readonly string[]; note?: string }

/**
 * The township's opinion on the calculation of today; the programme may be another than the wish. Nothing is granted against the arithmetic,
 * and whatever the rules leave to a person is not granted or refused without a reason in words.
 */
export function giveOpinion(head: Case, input: OpinionInput, context: CaseContext): CaseActResult {
  const { officer, programme, view, reasons, note } = input
  return whenAvailable(head, 'give-opinion', input, context, () => {
    const assessment = assessmentOf(programme, head, context)
    if (!assessment) return refuse('action-not-available')
    if (view === 'grant' && assessment.outcome === 'does-not-fit') return refuse('does-not-fit')
    if (reasons.length === 0 && (view === 'refuse' || assessment.outcome === 'officer-decides')) return refuse('reason-missing')
    const opinion: Opinion = { officer: officer.id, at: context.now, programme, view, assessment, ...(view === 'grant' && assessment.amount && { amount: assessment.amount.fen }), reasons: [...reasons], ...(note && { note }) }
    const publicity = view === 'grant' && context.stepsOf(programme, head.facts, context.today).some(({ step }) => step === 'publicity')
    const given = { type: 'opinion-given', at: context.now, officer: officer.id, opinion, publicity } as const
    if (publicity) return ok(transition(head, head.id, [given]))
    const up = goUp(programme, context.today, context)
    return ok(transition(head, head.id, [{ ...given, clocks: up.clocks }], up.tell))
  })
}
