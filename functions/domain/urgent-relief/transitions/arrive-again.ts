import { ok, refuse } from '../../result'
import type { ActResult } from '../guard'
import type { HelpRequest } from '../help-request'
import type { ArrivalWay, UrgentTicket } from '../ticket'
import { transition } from '../transition'
import type { UrgentContext } from '../transition'

/** The same press by a second way (SMS first, then the app): merged, and what the first one could not carry is added. Refused once closed: nothing is left to do. */
export function arriveAgain(ticket: UrgentTicket, input: { by: ArrivalWay; request?: Pick<HelpRequest, 'place' | 'reach' | 'note'> }, { now }: UrgentContext): ActResult {
  if (ticket.status === 'closed') return refuse('action-not-available')
  const { place, reach, note } = input.request ?? {}
  return ok(transition(ticket, ticket.id, [{ type: 'arrived-again', at: now, by: input.by, ...(place && { place }), ...(reach && { reach }), ...(note && { note }) }], () => []))
}
