import { openWechatSession } from '../../contract/identity'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { IdentityDeps } from './deps'
import { myselfOf, newToken, rememberedPerson } from './session'

/** Opens a session for a WeChat account, as the person who proved themselves there before, where they are remembered. */
export const openWechatSessionService = (deps: Pick<IdentityDeps, 'wechatLogIn' | 'residents' | 'residentSessions' | 'residentPolicy' | 'onOutside'>) =>
  implement(openWechatSession, async ({ body, now, commit }) => {
    const account = await deps.wechatLogIn.openIdOf(body.code)
    if (account.outcome !== 'confirmed') {
      deps.onOutside({ channel: 'wechat', outcome: account.outcome, reason: account.code })
      return refuse(account.outcome === 'busy' ? 'busy' : 'wechat-not-confirmed')
    }
    const resident = await rememberedPerson(deps, account.value, now)
    const token = newToken()
    const session = { wechatOpenId: account.value, ...(resident && { phone: resident.phone, person: resident.id, epoch: resident.epoch }), openedAt: now, usedAt: now }
    const answer = { token, me: myselfOf(session, resident, deps.residentPolicy(now)) }
    const done = await commit(answer, [deps.residentSessions.open(token, session)])
    return done.ok ? ok(answer) : refuse('busy')
  })
