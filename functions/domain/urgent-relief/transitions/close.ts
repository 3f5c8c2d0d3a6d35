import type { StaffCaller } from '../../access/caller'
import { ok, refuse } from '../../result'
import { closingOutcomesNow } from '../available-actions'
import { whenAvailable, type ActResult } from '../guard'
import type { ClosingOutcome, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'

/** Ends the ticket with an outcome that its history supports; whoever passes it on says to whom. */
export function close(ticket: UrgentTicket, input: { officer: StaffCaller; outcome: ClosingOutcome; note?: string }, context: UrgentContext): ActResult {
  const { officer, outcome, note } = input
  return whenAvailable(ticket, 'close', officer, context, () => {
    if (!closingOutcomesNow(ticket).includes(outcome) || (outcome === 'passed-on' && !note?.trim())) return refuse('action-not-available')
    return ok(transition(ticket, ticket.id, [{ type: 'closed', at: context.now, officer: officer.id, outcome, ...(note && { note }) }], () => []))
  })
}
