import type { StaffCaller } from '../../access/caller'
import { ok } from '../../result'
import { tellPerson } from '../alerts'
import { whenAvailable, type ActResult } from '../guard'
import type { AidKind, UrgentTicket } from '../ticket'
import { transition, type UrgentContext } from '../transition'
import { leaseRenewed } from './renew-lease'

/** Aid before paperwork (law art. 50), by anyone on duty. `aid` holds at least one kind. */
export function recordAid(ticket: UrgentTicket, input: { officer: StaffCaller; aid: readonly AidKind[]; note?: string }, context: UrgentContext): ActResult {
  const { officer, aid, note } = input
  return whenAvailable(ticket, 'record-aid', officer, context, () =>
    ok(transition(ticket, ticket.id, [{ type: 'aid-given', at: context.now, officer: officer.id, aid: [...aid], ...(note && { note }) }, ...leaseRenewed(ticket, officer, context, context.now)], (after) => tellPerson(after, 'aid-given'))),
  )
}
