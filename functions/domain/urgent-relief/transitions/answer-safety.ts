import { MINUTE } from '../../instant'
import { ok, refuse } from '../../result'
import { alertHolder } from '../alerts'
import { availableResidentActions } from '../available-actions'
import type { ActResult } from '../guard'
import type { SafetyAnswer, TicketEvent, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'
import { reopened } from './reopen'

/** The person answers, asked or unasked. "Not yet" and "call me" alert again, promise contact anew, and open a closed ticket within its days. */
export function answerSafety(ticket: UrgentTicket, input: { answer: SafetyAnswer }, context: UrgentContext): ActResult {
  const actions = availableResidentActions(ticket, context.clocks, context.now)
  const answered: TicketEvent = { type: 'safety-answered', at: context.now, answer: input.answer }
  if (ticket.status === 'closed') {
    if (!actions.includes('reopen') || input.answer === 'safe') return refuse('action-not-available')
    return ok(reopened(ticket, answered, input.answer, context))
  }
  if (input.answer === 'safe') return ok(transition(ticket, ticket.id, [answered], () => []))
  const running = ticket.contactDue !== undefined && !ticket.missedClocks.includes('contact')
  const due = running ? undefined : { due: { contact: context.now + context.clocks.contactWithin[ticket.rank] * MINUTE } }
  const events: TicketEvent[] = [{ ...answered, ...due }, ...oneLeaseFromNow(ticket, context)]
  const repeated = saidTheSameUnheard(ticket, input.answer)
  return ok(transition(ticket, ticket.id, events, (after) => (repeated ? [] : [alertHolder(after, input.answer === 'call-me' ? 'call-me' : 'not-safe', context)])))
}

/** An owner who was waiting for the answer now has one lease to act, not the rest of a long wait. */
function oneLeaseFromNow(ticket: UrgentTicket, { now, clocks }: UrgentContext): TicketEvent[] {
  const until = now + clocks.lease * MINUTE
  return ticket.owner && ticket.owner.leaseUntil > until ? [{ type: 'lease-renewed', at: now, officer: ticket.owner.officer, leaseUntil: until }] : []
}

/** The same tap again before any officer did anything: stored, but nobody is woken twice for it. */
function saidTheSameUnheard({ lastAnswer, owner, contactedAt, missedCallAt, askedSafeAt }: UrgentTicket, answer: SafetyAnswer): boolean {
  if (lastAnswer?.answer !== answer) return false
  return ![owner?.since, contactedAt, missedCallAt, askedSafeAt].some((at) => at !== undefined && at >= lastAnswer.at)
}
