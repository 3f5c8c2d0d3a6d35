import type { StaffCaller } from '../../access/caller'
import { MINUTE } from '../../instant'
import { ok } from '../../result'
import { stepUpDue, tellPerson } from '../alerts'
import { whenAvailable, type ActResult } from '../guard'
import type { TicketEvent, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'

/** Takes the ticket for one lease. A lease that is over but has not rung yet ends first, so that history shows both. */
export function claim(ticket: UrgentTicket, input: { officer: StaffCaller; via: 'workbench' | 'voice-call' }, context: UrgentContext): ActResult {
  const { now, clocks } = context
  return whenAvailable(ticket, 'claim', input.officer, context, () => {
    const ended: TicketEvent[] = ticket.owner ? [{ type: 'lease-ended', at: now, officer: ticket.owner.officer, due: { stepUp: stepUpDue(ticket.level, ticket.owner.leaseUntil, context) } }] : []
    const claimed: TicketEvent = { type: 'claimed', at: now, officer: input.officer.id, leaseUntil: now + clocks.lease * MINUTE, via: input.via }
    return ok(transition(ticket, ticket.id, [...ended, claimed], (after) => tellPerson(after, 'taken')))
  })
}
