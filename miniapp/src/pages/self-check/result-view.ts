import type { PolicySnapshot } from '@domain/policy/snapshot'
import type { PlainDate } from '@domain/china-time'
import type { Assessment, Fit } from '@domain/programmes/assessment'
import type { Programme, Wish } from '@domain/programmes/programme'
import { type SelfCheckAnswers, selfCheck } from '@domain/self-check/self-check'
import { say } from '@words'
import { type SaidReason, sayAmount, sayLine, sayOutcome, sayProgramme, sayProgrammeGives, sayReason } from '@words/reasons'

export interface ProgrammeView {
  programme: Programme
  name: string
  gives: string
  outcome: Fit
  title: string
  detail: string
  amount?: string
  reasons: readonly SaidReason[]
  /** the arithmetic, then where the rules stand */
  basis: readonly string[]
}

export interface ResultView {
  title: string
  programmes: readonly ProgrammeView[]
  /** what an application would begin with */
  wish: Wish
}

/** What the answers add up to by the book of one day, best fitting first; undefined while an answer is open, or for a day of which the book has no law. */
export function resultView(answers: SelfCheckAnswers, book: PolicySnapshot, on: PlainDate): ResultView | undefined {
  const assessments = assessmentsOf(answers, book, on)
  const [best] = assessments
  return best && { title: say(`self-check.result.${best.outcome}`), programmes: assessments.map(programmeView), wish: wishFor(best) }
}

function assessmentsOf(answers: SelfCheckAnswers, book: PolicySnapshot, on: PlainDate): readonly Assessment[] {
  try {
    const result = selfCheck(answers, book, on)
    return result.ok ? result.value : []
  } catch {
    // A phone whose clock is years behind asks for a day before the book begins.
    return []
  }
}

/** Only what may fit is wished for by name; everything else is for an officer to judge. */
function wishFor({ programme, outcome }: Assessment): Wish {
  return outcome !== 'may-fit' || programme === 'dibao-marginal' ? 'unsure' : programme
}

function programmeView(assessment: Assessment): ProgrammeView {
  const { programme, outcome, amount } = assessment
  const reasons = assessment.reasons.map(sayReason)
  const clauses = [...reasons.map(({ clause }) => clause), ...(amount ? [say('reason.clause', { clause: amount.clause })] : [])]
  return {
    programme,
    name: sayProgramme(programme),
    gives: sayProgrammeGives(programme),
    outcome,
    ...sayOutcome(outcome),
    amount: sayAmount(assessment),
    reasons,
    basis: [...(amount?.lines.map(sayLine) ?? []), ...new Set(clauses)],
  }
}
