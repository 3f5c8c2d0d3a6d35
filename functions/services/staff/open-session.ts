import { randomBytes } from 'node:crypto'
import { openSession } from '../../contract/staff'
import type { Instant } from '../../domain/instant'
import { ok, refuse } from '../../domain/result'
import type { Commit } from '../../stores/commit'
import { type StaffAccount, type StaffProof, codeUsed } from '../../stores/staff'
import { implement } from '../implement'
import type { FirstAdministrator, StaffDeps } from './deps'
import { meOf, tryLimit } from './me'
import { newCodeSecret, stepOfCode } from './one-time-code'
import { digestPassword, passwordMatches } from './password'

export interface OpenSessionDeps extends StaffDeps {
  commit: Commit
  firstAdministrator: () => Promise<FirstAdministrator | undefined>
}

/** Opens a session for a right name, password and one-time code. Whatever is wrong, the work and the refusal are the same. */
export function openSessionService(deps: OpenSessionDeps) {
  const { staff, sessions, attempts, staffPolicy } = deps
  const nobody = Promise.all([digestPassword(randomBytes(16).toString('hex')), newCodeSecret()]).then(([passwordDigest, totpSecret]): StaffProof => ({ passwordDigest, totpSecret, totpStep: 0 }))
  return implement(openSession, async ({ body, source, now, commit }) => {
    if (!(await attempts.count(body.loginName, source, now, tryLimit(staffPolicy(now))))) return refuse('too-many-tries')
    const account = (await staff.byLoginName(body.loginName)) ?? (await enrolFirst(deps, body.loginName, now))
    const proof = (account && (await staff.proofOf(account.id))) ?? (await nobody)
    const passwordRight = await passwordMatches(body.password, proof.passwordDigest)
    const step = stepOfCode(proof.totpSecret, body.code, now)
    if (!account?.active || !passwordRight || step === undefined || step <= proof.totpStep) return refuse('wrong-credentials')
    const token = randomBytes(32).toString('base64url')
    const answer = { token, me: meOf(account, staffPolicy(now)) }
    const opened = { staff: account.id, epoch: account.epoch, openedAt: now, usedAt: now }
    const done = await commit(answer, [staff.useCode(account.id, step), sessions.keep(token, opened), ...staff.change(account, { ...account, lastSeenAt: now })])
    if (!done.ok) return refuse(done.conflicts.includes(codeUsed) ? 'wrong-credentials' : 'stale')
    await attempts.clear(body.loginName, source)
    return ok(answer)
  })
}

/** The account of the first administrator, made from the secret service when their name is used for the first time. */
async function enrolFirst({ staff, commit, firstAdministrator }: OpenSessionDeps, loginName: string, now: Instant): Promise<StaffAccount | undefined> {
  const first = await firstAdministrator()
  if (first?.loginName !== loginName) return undefined
  const { name, area, phone, password, totpSecret } = first
  const account: StaffAccount = { id: randomBytes(8).toString('hex'), loginName, name, phone, area, role: 'administrator', active: true, mustChangePassword: true, epoch: 1, addedAt: now }
  await commit(staff.add(account, { passwordDigest: await digestPassword(password), totpSecret, totpStep: 0 }))
  return staff.byLoginName(loginName)
}
