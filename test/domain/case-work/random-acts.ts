import { fc } from '../../seeded'
import type { StaffCaller } from '../../../functions/domain/access/caller'
import { type CaseAction, caseActions } from '../../../functions/domain/case-work/actions'
import type { Case } from '../../../functions/domain/case-work/case'
import type { OfficerAct } from '../../../functions/domain/case-work/guard'
import { assessmentOf } from '../../../functions/domain/case-work/standing'
import type { CaseTransition } from '../../../functions/domain/case-work/transition'
import { accept } from '../../../functions/domain/case-work/transitions/accept'
import { answerSupplement } from '../../../functions/domain/case-work/transitions/answer-supplement'
import { askSupplement } from '../../../functions/domain/case-work/transitions/ask-supplement'
import { certifyUnreachable } from '../../../functions/domain/case-work/transitions/certify-unreachable'
import { confirm } from '../../../functions/domain/case-work/transitions/confirm'
import { correctFact } from '../../../functions/domain/case-work/transitions/correct-fact'
import { endPublicity } from '../../../functions/domain/case-work/transitions/end-publicity'
import { giveOpinion } from '../../../functions/domain/case-work/transitions/give-opinion'
import { pause } from '../../../functions/domain/case-work/transitions/pause'
import { refuse } from '../../../functions/domain/case-work/transitions/refuse'
import { resume } from '../../../functions/domain/case-work/transitions/resume'
import { sendBack } from '../../../functions/domain/case-work/transitions/send-back'
import { startInvestigation } from '../../../functions/domain/case-work/transitions/start-investigation'
import { startPublicity } from '../../../functions/domain/case-work/transitions/start-publicity'
import { type Programme, programmes } from '../../../functions/domain/programmes/programme'
import type { Result } from '../../../functions/domain/result'
import { contextAt, days, everyone, hours, pauseReasons, PHOTO, REASON } from './builders'

type Outcome = Result<CaseTransition, string>
export interface Act {
  name: CaseAction | 'answer' | 'wait'
  after: number
  by: StaffCaller
  /** how many versions ago the officer looked */
  behind: number
  run: (head: Case, now: number) => Outcome
}

export const officer = fc.constantFrom(...everyone)
/** mostly hours, sometimes weeks, sometimes an outage of months */
const wait = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: hours(30) }) }, { weight: 3, arbitrary: fc.integer({ min: 0, max: days(12) }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: days(90) }) })
const names: Act['name'][] = ['ask-supplement', 'answer', 'answer', 'accept', 'accept', 'certify-unreachable', 'certify-unreachable', 'start-investigation', 'correct-fact', 'pause', 'resume', 'resume', 'give-opinion', 'give-opinion', 'give-opinion', 'start-publicity', 'start-publicity', 'end-publicity', 'send-back', 'confirm', 'confirm', 'refuse', 'wait']

/** What is said with an act. */
interface Said {
  programme: Programme
  view: 'grant' | 'refuse'
  withReason: boolean
  objections: number
  income: number
  standard: number
  cannot: boolean
}

const said: { [Field in keyof Said]: readonly Said[Field][] } = { programme: programmes, view: ['grant', 'refuse'], withReason: [true, false], objections: [0, 1], income: [0, 180_000, 420_000, 900_000], standard: [100_000, 110_000], cannot: [true, false] }

function attempt(name: Act['name'], head: Case, officerAct: OfficerAct, { programme, view, withReason, objections, income, standard, cannot }: Said, now: number): Outcome {
  const context = contextAt(now, { standard })
  const reasons = withReason ? [REASON] : []
  switch (name) {
    case 'ask-supplement':
      return askSupplement(head, { ...officerAct, items: [{ what: 'invoice', why: 'no-source' }] }, context)
    case 'answer':
      return answerSupplement(head, { answers: [{ item: '1', cannot, ...(!cannot && { photo: PHOTO }) }] }, context)
    case 'accept':
      return accept(head, officerAct, context)
    case 'certify-unreachable':
      return certifyUnreachable(head, { ...officerAct, member: head.people.find(({ unreachable }) => unreachable)?.member ?? 'applicant', reason: REASON }, context)
    case 'start-investigation':
      return startInvestigation(head, officerAct, context)
    case 'correct-fact':
      return correctFact(head, { ...officerAct, correction: { fact: 'monthlyIncome', value: income }, reason: REASON }, context)
    case 'pause':
      return pause(head, { ...officerAct, because: pauseReasons[0] ?? '' }, context)
    case 'resume':
      return resume(head, officerAct, context)
    case 'give-opinion':
      return giveOpinion(head, { ...officerAct, programme, view, reasons }, context)
    case 'start-publicity':
      return startPublicity(head, { ...officerAct, place: 'board' }, context)
    case 'end-publicity':
      return endPublicity(head, { ...officerAct, objections }, context)
    case 'send-back':
      return sendBack(head, { ...officerAct, reason: REASON }, context)
    case 'confirm': {
      const amount = head.opinion && assessmentOf(head.opinion.programme, head, context)?.amount?.fen
      return confirm(head, { ...officerAct, ...(amount !== undefined && { amount }) }, context)
    }
    case 'refuse':
      return refuse(head, { ...officerAct, reasons }, context)
    case 'wait':
      return { ok: false, refusal: 'waited' }
  }
}

/** One thing that somebody tries at some time; many are refused, as in life. */
export const acts: fc.Arbitrary<Act> = fc
  .record({
    after: wait,
    by: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...everyone.slice(0, 5)) }, { weight: 1, arbitrary: officer }),
    behind: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }),
    name: fc.constantFrom(...names),
    words: fc.record({ programme: fc.constantFrom(...said.programme), view: fc.constantFrom('grant', ...said.view), withReason: fc.boolean(), objections: fc.constantFrom(0, ...said.objections), income: fc.constantFrom(...said.income), standard: fc.constantFrom(100_000, ...said.standard), cannot: fc.boolean() }),
  })
  .map(({ after, by, behind, name, words }) => ({ after, by, behind, name, run: (head, now) => attempt(name, head, { officer: by, seen: Math.max(1, head.version - behind) }, words, now) }))

/** Enough ways to say each act: whatever may be done succeeds in one of them. */
const everyWay: readonly Said[] = said.programme.flatMap((programme) => said.standard.flatMap((standard) => [0, 900_000].map((income) => ({ programme, standard, income, view: 'refuse' as const, withReason: true, objections: 1, cannot: true }))))

/** The acts that the server would take from this officer now, said in whatever way. */
export const takenBy = (head: Case, by: StaffCaller, now: number): CaseAction[] => caseActions.filter((name) => everyWay.some((words) => attempt(name, head, { officer: by, seen: head.version }, words, now).ok))
