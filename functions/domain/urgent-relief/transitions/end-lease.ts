import type { Instant } from '../../instant'
import { ok, refuse } from '../../result'
import { alertDesk, hearingLevel, stepUpDue } from '../alerts'
import type { ActResult } from '../guard'
import type { TicketEvent, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'

/**
 * The ticket goes back to the desk: its lease ran out, or its officer's account ended (then `from` is now).
 * The desk is alerted again, or the one above that is staffed; the step-up counts from `from`, its due time.
 */
export function endLease(ticket: UrgentTicket, input: { from?: Instant }, context: UrgentContext): ActResult {
  const owner = ticket.owner
  if (!owner || ticket.status === 'closed') return refuse('action-not-available')
  const from = input.from ?? context.now
  const level = hearingLevel(ticket, context)
  const due = { stepUp: stepUpDue(level, from, context) }
  const ended: TicketEvent = { type: 'lease-ended', at: context.now, officer: owner.officer, due }
  const raised: TicketEvent[] = level === ticket.level ? [] : [{ type: 'stepped-up', at: context.now, to: level, due }]
  return ok(transition(ticket, ticket.id, [ended, ...raised], (after) => [alertDesk(after, 'lease-ended', level)]))
}
