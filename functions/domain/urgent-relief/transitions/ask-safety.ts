import type { StaffCaller } from '../../access/caller'
import { MINUTE } from '../../instant'
import { ok } from '../../result'
import { tellPerson } from '../alerts'
import { whenAvailable, type ActResult } from '../guard'
import type { UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'
import { leaseRenewed } from './renew-lease'

/** Asks "are you safe now?". The owner keeps the ticket until the answer is due and one lease beyond, so that nobody is woken while we wait. */
export function askSafety(ticket: UrgentTicket, input: { officer: StaffCaller }, context: UrgentContext): ActResult {
  return whenAvailable(ticket, 'ask-safety', input.officer, context, () => {
    const answer = context.now + context.clocks.answerWithin * MINUTE
    return ok(
      transition(ticket, ticket.id, [{ type: 'safety-asked', at: context.now, officer: input.officer.id, due: { answer } }, ...leaseRenewed(ticket, input.officer, context, answer)], (after) => tellPerson(after, 'safety-asked')),
    )
  })
}
