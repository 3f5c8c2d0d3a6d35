import type { StaffCaller } from '../../access/caller'
import { MINUTE, type Instant } from '../../instant'
import { ok } from '../../result'
import { whenAvailable, type ActResult } from '../guard'
import type { TicketEvent, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'

/** Keeps the lease while a call or a visit goes on. */
export function renewLease(ticket: UrgentTicket, input: { officer: StaffCaller }, context: UrgentContext): ActResult {
  return whenAvailable(ticket, 'renew-lease', input.officer, context, () => ok(transition(ticket, ticket.id, leaseRenewed(ticket, input.officer, context, context.now), () => [])))
}

/** The owner's lease runs on for one lease from `from`, and never becomes shorter; nobody else's act renews it. */
export function leaseRenewed(ticket: UrgentTicket, officer: StaffCaller, { now, clocks }: UrgentContext, from: Instant): TicketEvent[] {
  if (ticket.owner?.officer !== officer.id) return []
  return [{ type: 'lease-renewed', at: now, officer: officer.id, leaseUntil: Math.max(ticket.owner.leaseUntil, from + clocks.lease * MINUTE) }]
}
