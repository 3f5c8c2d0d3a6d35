import { randomBytes } from 'node:crypto'
import { addStaff } from '../../contract/staff'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { StaffDeps } from './deps'
import { wrongPlace } from './managed-account'
import { newCredentials } from './new-credentials'

/** A new officer, with credentials that are shown once and must be changed at the first log-in. */
export const addStaffService = ({ staff, areas, staffPolicy }: Pick<StaffDeps, 'staff' | 'areas' | 'staffPolicy'>) =>
  implement(addStaff, async ({ body, caller, now, commit }) => {
    const wrong = wrongPlace({ areas }, caller, body.role, body.area)
    if (wrong.length > 0) return refuse({ code: 'invalid-input', fields: wrong })
    const { proof, shown } = await newCredentials(body.loginName, staffPolicy(now))
    const account = { ...body, id: randomBytes(8).toString('hex'), active: true, mustChangePassword: true, epoch: 1, addedAt: now }
    const answer = { id: account.id, ...shown }
    const done = await commit(answer, staff.add(account, proof))
    return done.ok ? ok(answer) : refuse('login-name-taken')
  })
