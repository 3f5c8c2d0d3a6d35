import { addWechatPhone } from '../../contract/identity'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { IdentityDeps } from './deps'
import { myselfOf } from './session'

/** The telephone of the WeChat account whose session this is. Another number than before makes it nobody's again: who they are is proven with the number. */
export const addWechatPhoneService = (deps: Pick<IdentityDeps, 'wechatLogIn' | 'residents' | 'residentSessions' | 'residentPolicy' | 'onOutside'>) =>
  implement(addWechatPhone, async ({ body, caller, credential, now, commit }) => {
    if (caller.wechatOpenId === undefined) return refuse('wechat-not-confirmed')
    const phone = await deps.wechatLogIn.phoneOf(body.code, caller.wechatOpenId)
    if (phone.outcome !== 'confirmed') {
      deps.onOutside({ channel: 'wechat', outcome: phone.outcome, reason: phone.code })
      return refuse(phone.outcome === 'busy' ? 'busy' : 'wechat-not-confirmed')
    }
    const before = await deps.residentSessions.find(credential)
    if (!before) return refuse('not-signed-in')
    const { wechatOpenId, person, epoch, openedAt } = before
    const stays = before.phone === phone.value
    const session = { wechatOpenId, phone: phone.value, ...(stays && { person, epoch }), openedAt, usedAt: now }
    const answer = myselfOf(session, stays && person !== undefined ? await deps.residents.get(person) : undefined, deps.residentPolicy(now))
    const done = await commit(answer, [deps.residentSessions.change(before, session)])
    return done.ok ? ok(answer) : refuse('busy')
  })
