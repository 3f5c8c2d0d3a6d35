import { leavePerson } from '../../contract/identity'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { IdentityDeps } from './deps'
import { myselfOf } from './session'

/** The session is nobody's again; its telephone stays proven. The WeChat account no longer opens as that person by itself. */
export const leavePersonService = ({ residents, residentSessions, residentPolicy }: Pick<IdentityDeps, 'residents' | 'residentSessions' | 'residentPolicy'>) =>
  implement(leavePerson, async ({ credential, now, commit }) => {
    const before = await residentSessions.find(credential)
    if (!before) return refuse('not-signed-in')
    const { wechatOpenId, phone, openedAt } = before
    const session = { wechatOpenId, phone, openedAt, usedAt: now }
    const answer = myselfOf(session, undefined, residentPolicy(now))
    if (before.person === undefined) return ok(answer)
    const done = await commit(answer, [residentSessions.change(before, session), ...(wechatOpenId === undefined ? [] : [residents.unlinkWechat(wechatOpenId)])])
    return done.ok ? ok(answer) : refuse('busy')
  })
