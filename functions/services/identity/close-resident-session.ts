import { closeResidentSession } from '../../contract/identity'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { IdentityDeps } from './deps'

/** Logs out: the session is gone, and the WeChat account no longer opens as this person by itself. */
export const closeResidentSessionService = ({ residents, residentSessions }: Pick<IdentityDeps, 'residents' | 'residentSessions'>) =>
  implement(closeResidentSession, async ({ caller, credential, commit }) => {
    if (caller.person !== undefined && caller.wechatOpenId !== undefined && !(await commit({}, [residents.unlinkWechat(caller.wechatOpenId)])).ok) return refuse('busy')
    await residentSessions.end(credential)
    return ok({})
  })
