import { moveStaff } from '../../contract/staff'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { StaffDeps } from './deps'
import { managedAccount, wrongPlace } from './managed-account'
import type { ReturnTickets } from './suspend-staff'

/** Gives an officer another role or area: they log in anew, and what they held returns to the desk they left. */
export const moveStaffService = ({ staff, areas, returnTickets }: Pick<StaffDeps, 'staff' | 'areas'> & { returnTickets: ReturnTickets }) =>
  implement(moveStaff, async ({ params, body, caller, now, commit }) => {
    const account = await managedAccount({ staff }, caller, params.id)
    if (!account) return refuse('not-found')
    if (account.id === caller.id) return refuse('action-not-available')
    const wrong = wrongPlace({ areas }, caller, body.role, body.area)
    if (wrong.length > 0) return refuse({ code: 'invalid-input', fields: wrong })
    const done = await commit({}, staff.change(account, { ...account, ...body, epoch: account.epoch + 1 }))
    if (!done.ok) return refuse('stale')
    await returnTickets(account, now)
    return ok({})
  })
