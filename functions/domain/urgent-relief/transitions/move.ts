import type { StaffCaller } from '../../access/caller'
import { areaAt, type AreaCode } from '../../area/area'
import { firstDesk } from '../../duty-rota/desks'
import { ok, refuse } from '../../result'
import { alertDesk, hearingLevel, stepUpDue } from '../alerts'
import { whenAvailable, type ActResult } from '../guard'
import type { TicketEvent, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'

/**
 * Sends the ticket to where the hardship really is; the caller has checked that the area exists.
 * Another township answers from now on: its desk is alerted and nobody owns the ticket. Inside the same township only the place becomes exact.
 */
export function move(ticket: UrgentTicket, input: { officer: StaffCaller; area: AreaCode; reason: string }, context: UrgentContext): ActResult {
  const { officer, area, reason } = input
  return whenAvailable(ticket, 'move', officer, context, () => {
    if (area === ticket.area) return refuse('action-not-available')
    const moved = { type: 'moved', at: context.now, officer: officer.id, area, reason } as const
    const township = areaAt(area, 'township')
    if (township !== undefined && township === areaAt(ticket.area, 'township')) return ok(transition(ticket, ticket.id, [moved], () => []))
    const level = firstDesk(area, context.now, context.desks)
    const event: TicketEvent = { ...moved, level, due: { stepUp: stepUpDue(level, context.now, context) } }
    return ok(transition(ticket, ticket.id, [event], (after) => [alertDesk(after, 'moved', hearingLevel(after, context)), { type: 'board-changed', ticket: ticket.id, area: ticket.area }]))
  })
}
