import { randomBytes } from 'node:crypto'
import type { IdentityAnswer, IdentityService } from '../../functions/gateways/identity/port'
import type { Sms, SmsOutcome } from '../../functions/gateways/sms/port'
import type { Confirmed, WechatLogIn } from '../../functions/gateways/wechat/port'
import type { OutsideTrouble } from '../../functions/services/identity/deps'
import { isResidentId } from '../../functions/domain/resident-id/resident-id'

let people = 0

/** A number that is nobody's: an area code that China does not have, and a true check digit. */
export function inventedIdNumber(birth = '19800101'): string {
  people += 1
  const seventeen = `990101${birth}${String(people % 1_000).padStart(3, '0')}`
  return [...'0123456789X'].map((check) => seventeen + check).find(isResidentId) ?? ''
}

export const inventedPhone = (): string => `199${String(30_000_000 + people++).padStart(8, '0')}`
export const inventedOpenId = (): string => `o${randomBytes(12).toString('hex')}`

/** WeChat, the SMS provider and the identity service as residents meet them; a test says what they know and when they are in trouble. */
export function openOutside() {
  const logInCodes = new Map<string, string>()
  const phoneCodes = new Map<string, { openId: string; phone: string }>()
  const names = new Map<string, string>()
  const owners = new Map<string, string>()
  const sent: { phone: string; template: string; parameters: Record<string, string> }[] = []
  const trouble: OutsideTrouble[] = []
  /** what they answer instead, one after the other */
  const instead = { wechat: [] as Confirmed[], sms: [] as SmsOutcome[], identity: [] as IdentityAnswer[] }
  const asked = { identity: 0 }

  const taken = <Value>(codes: Map<string, Value>, code: string): Value | undefined => {
    const value = codes.get(code)
    codes.delete(code)
    return value
  }
  const none: Confirmed = { outcome: 'not-confirmed', code: '40029' }
  const wechatLogIn: WechatLogIn = {
    openIdOf: async (code) => {
      const value = taken(logInCodes, code)
      return instead.wechat.shift() ?? (value === undefined ? none : { outcome: 'confirmed', value })
    },
    phoneOf: async (code, openId) => {
      const found = taken(phoneCodes, code)
      return instead.wechat.shift() ?? (found?.openId === openId ? { outcome: 'confirmed', value: found.phone } : none)
    },
  }
  const sms: Sms = {
    send: async ({ phone, template, parameters }) => {
      const outcome = instead.sms.shift()
      if (!outcome || outcome.outcome === 'sent' || outcome.outcome === 'in-doubt') sent.push({ phone, template, parameters })
      return outcome ?? { outcome: 'sent', receipt: 'receipt' }
    },
  }
  const identity: IdentityService = {
    check: async ({ name, idNumber, phone }) => {
      asked.identity += 1
      const answer = instead.identity.shift()
      if (answer) return answer
      const known = names.get(idNumber)
      if (known === undefined) return { answer: 'not-in-library' }
      const owner = owners.get(phone)
      return known === name ? { answer: 'match', phoneOwner: owner === undefined ? 'unknown' : owner === idNumber ? 'same-person' : 'other-person', evidence: `evidence-${asked.identity}` } : { answer: 'mismatch' }
    },
  }
  const code = () => randomBytes(16).toString('hex')
  return {
    gateways: { wechatLogIn, sms, identity, onOutside: (each: OutsideTrouble) => void trouble.push(each) },
    instead,
    trouble,
    asked,
    sent,
    /** an invented person, known to the identity service; the operator has the telephone in their name when it is given */
    registers: (name: string, idNumber: string, phone?: string) => {
      names.set(idNumber, name)
      if (phone !== undefined) owners.set(phone, idNumber)
    },
    /** what `wx.login` gives on the phone of this account */
    logInCode: (openId: string) => {
      const made = code()
      logInCodes.set(made, openId)
      return made
    },
    /** what the getPhoneNumber button gives there */
    phoneCode: (openId: string, phone: string) => {
      const made = code()
      phoneCodes.set(made, { openId, phone })
      return made
    },
    /** digits of the latest code that came to this telephone */
    latestCode: (phone: string): string => sent.filter((each) => each.phone === phone && each.parameters.code !== undefined).at(-1)?.parameters.code ?? '',
  }
}
