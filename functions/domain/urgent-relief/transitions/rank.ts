import type { StaffCaller } from '../../access/caller'
import { MINUTE } from '../../instant'
import { ok, refuse } from '../../result'
import { whenAvailable, type ActResult } from '../guard'
import type { ClockDues, Rank, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'

/** Changes the rank with a reason. The clocks still running since the press take the new rank's length; one already missed stays missed. */
export function rank(ticket: UrgentTicket, input: { officer: StaffCaller; rank: Rank; reason: string }, context: UrgentContext): ActResult {
  return whenAvailable(ticket, 'rank', input.officer, context, () => {
    if (input.rank === ticket.rank) return refuse('action-not-available')
    const { contactWithin, aidWithin } = context.clocks
    const shift = (within: typeof contactWithin) => (within[input.rank] - within[ticket.rank]) * MINUTE
    const due: ClockDues = {
      ...(ticket.contactDue !== undefined && !ticket.missedClocks.includes('contact') && { contact: ticket.contactDue + shift(contactWithin) }),
      ...(ticket.aidDue !== undefined && !ticket.missedClocks.includes('aid') && { aid: ticket.aidDue + shift(aidWithin) }),
    }
    return ok(transition(ticket, ticket.id, [{ type: 'ranked', at: context.now, officer: input.officer.id, rank: input.rank, reason: input.reason, due }], () => []))
  })
}
