import { openPhoneSession } from '../../contract/identity'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { IdentityDeps } from './deps'
import { forgetTries, mayTry } from './limits'
import { myselfOf, newToken } from './session'

/**
 * Opens a session for a telephone by the code sent to it, once. Wrong, old, used and never sent are one refusal. It opens as nobody:
 * numbers are given to other people, so a number alone never makes anybody a person.
 */
export const openPhoneSessionService = (deps: IdentityDeps) =>
  implement(openPhoneSession, async ({ body, source, now, commit }) => {
    const policy = deps.residentPolicy(now)
    if (!(await mayTry(deps, 'logIns', body.phone, source, now))) return refuse('too-many-tries')
    const code = { phone: body.phone, purpose: 'log-in', digits: body.code } as const
    if (!(await deps.smsCodes.isRight(code, now, policy.code.tries))) return refuse('code-wrong')
    const token = newToken()
    const session = { phone: body.phone, openedAt: now, usedAt: now }
    const answer = { token, me: myselfOf(session, undefined, policy) }
    const done = await commit(answer, [deps.smsCodes.use(code), deps.residentSessions.open(token, session)])
    if (!done.ok) return refuse('code-wrong')
    await forgetTries(deps, 'logIns', body.phone, source)
    return ok(answer)
  })
