import { firstDesk } from '../../duty-rota/desks'
import { MINUTE } from '../../instant'
import { alertDesk, hearingLevel, stepUpDue } from '../alerts'
import type { SafetyAnswer, TicketEvent, UrgentTicket } from '../ticket'
import { transition, type Transition, type UrgentContext } from '../transition'

/** The person spoke again after closing: a new round with all its clocks, at the desk that is open now. `spoke` is what they said. */
export function reopened(ticket: UrgentTicket, spoke: TicketEvent, because: SafetyAnswer | 'addition', context: UrgentContext): Transition {
  const { now, clocks, desks } = context
  const level = firstDesk(ticket.area, now, desks)
  const due = { stepUp: stepUpDue(level, now, context), contact: now + clocks.contactWithin[ticket.rank] * MINUTE, aid: now + clocks.aidWithin[ticket.rank] * MINUTE }
  return transition(ticket, ticket.id, [spoke, { type: 'reopened', at: now, because, level, due }], (after) => [alertDesk(after, 'reopened', hearingLevel(after, context))])
}
