import { suspendStaff } from '../../contract/staff'
import type { Instant } from '../../domain/instant'
import { ok, refuse } from '../../domain/result'
import type { StaffAccount } from '../../stores/staff'
import { implement } from '../implement'
import type { StaffDeps } from './deps'
import { managedAccount } from './managed-account'

/** Gives back to the desks what an officer holds; their account no longer works when this is asked. */
export type ReturnTickets = (officer: Pick<StaffAccount, 'id' | 'area'>, now: Instant) => Promise<void>

/** Ends an officer's access at once: sessions die with the epoch, held tickets return to their desks. */
export const suspendStaffService = ({ staff, returnTickets }: Pick<StaffDeps, 'staff'> & { returnTickets: ReturnTickets }) =>
  implement(suspendStaff, async ({ params, caller, now, commit }) => {
    const account = await managedAccount({ staff }, caller, params.id)
    if (!account) return refuse('not-found')
    if (account.id === caller.id || !account.active) return refuse('action-not-available')
    const done = await commit({}, staff.change(account, { ...account, active: false, epoch: account.epoch + 1 }))
    if (!done.ok) return refuse('stale')
    await returnTickets(account, now)
    return ok({})
  })
