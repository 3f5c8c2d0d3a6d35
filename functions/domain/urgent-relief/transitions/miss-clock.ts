import { alertAbove } from '../alerts'
import type { UrgentTicket } from '../ticket'
import { transition, type Transition, type UrgentContext } from '../transition'

/** A promise of first contact or aid was not kept: it stands in the history, and those above are told. */
export function missClock(ticket: UrgentTicket, clock: 'contact' | 'aid', context: UrgentContext): Transition {
  return transition(ticket, ticket.id, [{ type: 'clock-missed', at: context.now, clock }], (after) => [alertAbove(after, 'clock-missed', context)])
}
