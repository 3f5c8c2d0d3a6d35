import { resetCredentials } from '../../contract/staff'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { StaffDeps } from './deps'
import { managedAccount } from './managed-account'
import { newCredentials } from './new-credentials'

/** New credentials for an officer who lost theirs, or who comes back: a suspended account works again with them, and with nothing older. */
export const resetCredentialsService = ({ staff, attempts, staffPolicy }: Pick<StaffDeps, 'staff' | 'attempts' | 'staffPolicy'>) =>
  implement(resetCredentials, async ({ params, caller, now, commit }) => {
    const account = await managedAccount({ staff }, caller, params.id)
    if (!account) return refuse('not-found')
    const { proof, shown } = await newCredentials(account.loginName, staffPolicy(now))
    const answer = { id: account.id, ...shown }
    const done = await commit(answer, staff.change(account, { ...account, active: true, mustChangePassword: true, epoch: account.epoch + 1 }, proof))
    if (!done.ok) return refuse('stale')
    await attempts.clear(account.loginName)
    return ok(answer)
  })
