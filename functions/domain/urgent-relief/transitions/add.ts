import { ok, refuse } from '../../result'
import { alertHolder } from '../alerts'
import { availableResidentActions } from '../available-actions'
import type { ActResult } from '../guard'
import { saysMoreStill } from '../says-more'
import type { TicketEvent, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'
import { reopened } from './reopen'

/** The person says more; on a closed ticket within its days this opens it again. */
export function add(ticket: UrgentTicket, input: { text: string }, context: UrgentContext): ActResult {
  if (!availableResidentActions(ticket, context.clocks, context.now).includes('add')) return refuse('action-not-available')
  const added: TicketEvent = { type: 'resident-added', at: context.now, text: input.text }
  if (ticket.status === 'closed') return ok(reopened(ticket, added, 'addition', context))
  return ok(transition(ticket, ticket.id, [added], (after) => (saysMoreStill(ticket, context.now) ? [] : [alertHolder(after, 'added', context)])))
}
