import { randomInt, randomUUID } from 'node:crypto'
import { type Instant, MINUTE, SECOND } from '../../domain/instant'
import { ok, refuse, type Result } from '../../domain/result'
import type { SmsCode } from '../../stores/sms-codes'
import type { IdentityDeps } from './deps'
import { mayTry } from './limits'

const templates = { 'log-in': 'loginCode', move: 'oldNumberCode' } as const

/**
 * Makes a code, keeps its digest and sends it. One that certainly did not leave is taken back; one that perhaps left stays good, and another may be asked for at once;
 * both are `busy` to the person, who would otherwise wait for nothing.
 */
export async function sendCode(deps: IdentityDeps, { phone, purpose }: Omit<SmsCode, 'digits'>, source: string, now: Instant): Promise<Result<undefined, 'too-many-tries' | 'busy'>> {
  const { code: rules } = deps.residentPolicy(now)
  if (!(await mayTry(deps, 'codes', phone, source, now))) return refuse('too-many-tries')
  const code = { phone, purpose, digits: String(randomInt(1_000_000)).padStart(6, '0') }
  const kept = await deps.smsCodes.keep(code, now, { valid: rules.validMinutes * MINUTE, again: rules.againAfterSeconds * SECOND })
  if (!kept) return refuse('too-many-tries')
  const parameters = { code: code.digits, minutes: String(rules.validMinutes), hotline: deps.policy.city.hotline }
  const sent = await deps.sms.send({ phone, template: templates[purpose === 'log-in' ? purpose : 'move'], parameters, reference: randomUUID() })
  if (sent.outcome === 'sent') return ok(undefined)
  deps.onOutside({ channel: 'sms', outcome: sent.outcome, reason: sent.code })
  await (sent.outcome === 'in-doubt' ? deps.smsCodes.allowAnother(code) : deps.smsCodes.withdraw(code))
  return refuse('busy')
}
