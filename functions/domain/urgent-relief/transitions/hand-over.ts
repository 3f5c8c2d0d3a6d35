import type { StaffCaller } from '../../access/caller'
import { mayActIn, mayCall } from '../../access/may'
import { MINUTE } from '../../instant'
import { ok, refuse } from '../../result'
import type { StaffSummary } from '../../staff/staff'
import { alertHolder } from '../alerts'
import { whenAvailable, type ActResult } from '../guard'
import type { UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'

/** Whether a colleague could take over: an officer of the ticket's area. */
export function canTakeOver(ticket: UrgentTicket, colleague: StaffSummary): boolean {
  const caller = { ...colleague, kind: 'staff', mustChangePassword: false } as const
  return colleague.id !== ticket.owner?.officer && mayActIn(caller, ticket.area) && mayCall('urgent-ticket.claim', caller)
}

/** Gives the ticket to a named colleague, who is alerted and has one lease. */
export function handOver(ticket: UrgentTicket, input: { officer: StaffCaller; to: StaffSummary }, context: UrgentContext): ActResult {
  const { now, clocks } = context
  return whenAvailable(ticket, 'hand-over', input.officer, context, () => {
    if (!canTakeOver(ticket, input.to)) return refuse('officer-not-on-duty-there')
    const event = { type: 'handed-over', at: now, officer: input.officer.id, to: input.to.id, leaseUntil: now + clocks.lease * MINUTE } as const
    return ok(transition(ticket, ticket.id, [event], (after) => [alertHolder(after, 'handed-over', context)]))
  })
}
