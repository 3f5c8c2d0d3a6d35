import { sendSmsCode } from '../../contract/identity'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { IdentityDeps } from './deps'
import { sendCode } from './send-code'

/** Sends a log-in code to any mobile: whether anybody is known there plays no part. */
export const sendSmsCodeService = (deps: IdentityDeps) =>
  implement(sendSmsCode, async ({ body, source, now }) => {
    const sent = await sendCode(deps, { phone: body.phone, purpose: 'log-in' }, source, now)
    if (!sent.ok) return sent
    const { validMinutes, againAfterSeconds } = deps.residentPolicy(now).code
    return ok({ validMinutes, againAfterSeconds })
  })
