import type { StaffCaller } from '../../access/caller'
import { ok } from '../../result'
import { tellPerson } from '../alerts'
import { whenAvailable, type ActResult } from '../guard'
import type { ContactResult, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'
import { leaseRenewed } from './renew-lease'

/** A call or a visit by anyone on duty. Only a person reached meets the contact clock; a missed call is told to the person. */
export function recordContact(ticket: UrgentTicket, input: { officer: StaffCaller; result: ContactResult; note?: string }, context: UrgentContext): ActResult {
  const { officer, result, note } = input
  return whenAvailable(ticket, 'record-contact', officer, context, () =>
    ok(
      transition(ticket, ticket.id, [{ type: 'contacted', at: context.now, officer: officer.id, result, ...(note && { note }) }, ...leaseRenewed(ticket, officer, context, context.now)], (after) =>
        result === 'no-answer' || result === 'visited-nobody' ? tellPerson(after, 'missed-call') : [],
      ),
    ),
  )
}
