import type { MyCase } from '@contract/my-case'
import { chinaTime } from '@domain/china-time'
import type { Instant } from '@domain/instant'
import { say } from '@words'
import { sayRemedies } from '@words/deadlines'
import { type SaidReason, sayLine, sayMoney, sayProgramme, sayReason } from '@words/reasons'
import { sayDecision } from '@words/say-case'

type Decision = NonNullable<MyCase['decision']>

export interface DecisionView {
  /** the sentence that matters */
  title: string
  programme: string
  /** under a grant with money: the sum alone */
  sum?: string
  lines: string[]
  /** what the officer wrote, one sentence a reason */
  written: string[]
  /** every rule with what was found, what is needed and its clause */
  reasons: SaidReason[]
  /** the arithmetic, line by line; empty where nothing was computed */
  arithmetic: string[]
  arithmeticClause?: string
  remedies: string[]
  remedyClause: string
}

/** A decision in the order in which it is read: the sentence, the number, the reasons, what one can do. */
export function decisionView(decision: Decision, now: Instant): DecisionView {
  const { outcome, amount, programme, reasons, assessment, remedies } = decision
  const { title, lines } = sayDecision(decision, amount ? sayMoney(amount.fen) : '')
  const computed = outcome === 'granted' ? assessment.amount : undefined
  return {
    title,
    programme: sayProgramme(programme),
    ...(amount && outcome === 'granted' && { sum: sayMoney(amount.fen) }),
    lines,
    written: reasons,
    reasons: assessment.reasons.map(sayReason),
    arithmetic: computed?.lines.map(sayLine) ?? [],
    ...(computed && { arithmeticClause: say('reason.clause', { clause: computed.clause }) }),
    remedies: sayRemedies(remedies, chinaTime(now).date),
    remedyClause: say('decision.remedies.clause', { clause: remedies.clause }),
  }
}
