import { changePassword } from '../../contract/staff'
import { ok, refuse } from '../../domain/result'
import { isStrongPassword } from '../../domain/staff/password'
import { implement } from '../implement'
import type { StaffDeps } from './deps'
import { tryLimit } from './me'
import { digestPassword, passwordMatches } from './password'

/** Gives an officer a password of their own; every other session of theirs ends with the old one. */
export const changePasswordService = ({ staff, sessions, attempts, staffPolicy }: StaffDeps) =>
  implement(changePassword, async ({ body, caller, credential, source, now, commit }) => {
    const account = await staff.get(caller.id)
    const proof = await staff.proofOf(caller.id)
    if (!account || !proof) throw new Error('a session of an account that is not there')
    const policy = staffPolicy(now)
    if (!(await attempts.count(account.loginName, source, now, tryLimit(policy)))) return refuse('too-many-tries')
    if (!(await passwordMatches(body.present, proof.passwordDigest))) return refuse('wrong-credentials')
    if (!isStrongPassword(body.next, { loginName: account.loginName, present: body.present }, policy)) return refuse('weak-password')
    const epoch = account.epoch + 1
    const changed = { ...account, epoch, mustChangePassword: false }
    const done = await commit({}, [
      ...staff.change(account, changed),
      staff.setPassword(account.id, await digestPassword(body.next)),
      sessions.keep(credential, { staff: account.id, epoch, openedAt: now, usedAt: now }),
    ])
    if (!done.ok) return refuse('wrong-credentials')
    await attempts.clear(account.loginName, source)
    return ok({})
  })
