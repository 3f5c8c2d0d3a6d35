import { alertHolder, tellPerson } from '../alerts'
import type { UrgentTicket } from '../ticket'
import { transition, type Transition, type UrgentContext } from '../transition'

/** The person has not answered "are you safe now?": they are called, the officer is alerted, and the ticket stays open. */
export function staySilent(ticket: UrgentTicket, context: UrgentContext): Transition {
  return transition(ticket, ticket.id, [{ type: 'safety-silent', at: context.now }], (after) => [alertHolder(after, 'silent', context), ...tellPerson(after, 'silent-call')])
}
