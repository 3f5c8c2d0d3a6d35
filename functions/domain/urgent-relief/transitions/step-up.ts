import type { Instant } from '../../instant'
import { MINUTE } from '../../instant'
import { alertDesk, levelAbove, stepUpDue } from '../alerts'
import type { UrgentTicket } from '../ticket'
import { transition, type Transition, type UrgentContext } from '../transition'

/**
 * Nobody took it in time: the next desk is alerted too. Its own time counts from `due`, not from when the clock got to it.
 * At the highest desk the alert is repeated; intervals that passed while the clock stood ring once, not one by one.
 */
export function stepUp(ticket: UrgentTicket, due: Instant, context: UrgentContext): Transition {
  const to = levelAbove(ticket, context)
  if (to) return transition(ticket, ticket.id, [{ type: 'stepped-up', at: context.now, to, due: { stepUp: stepUpDue(to, due, context) } }], (after) => [alertDesk(after, 'stepped-up', to)])
  const every = context.clocks.alertAgainEvery * MINUTE
  const next = due + (Math.floor(Math.max(0, context.now - due) / every) + 1) * every
  return transition(ticket, ticket.id, [{ type: 'alerted-again', at: context.now, due: { stepUp: next } }], (after) => [alertDesk(after, 'still-waiting', ticket.level)])
}
