import { assurances } from '../domain/identity/assurance'
import { PersonIdSchema } from '../domain/ids'
import { PersonNameSchema } from '../domain/resident-id/person-name'
import { ResidentIdSchema } from '../domain/resident-id/resident-id'
import { MobileSchema } from '../domain/identity/mobile'
import { z } from '../domain/zod'
import { defineRoute } from './route'

/** A resident as they see themselves: what is proven, never a whole number. */
export const MyselfSchema = z.object({
  assurance: z.enum(assurances),
  /** last four digits of the proven telephone */
  phoneTail: z.optional(z.string()),
  person: z.optional(z.object({ id: PersonIdSchema, name: z.string(), idTail: z.string() })),
  /** minutes without use after which the session ends; nothing typed is lost then */
  idleMinutes: z.number(),
})
export type Myself = z.infer<typeof MyselfSchema>

const Nothing = z.object({})
const SixDigits = z.string().check(z.regex(/^\d{6}$/, { error: 'field.sms-code' }))
const WechatCode = z.string().check(z.minLength(8), z.maxLength(128))
const Opened = z.object({ token: z.string(), me: MyselfSchema })

/** Log-in of the mini-program: the code of `wx.login`. Opens as the person who proved themselves on this account last, while the book lets them be remembered. The answer's token goes in `Authorization: Resident <token>`. */
export const openWechatSession = defineRoute({ name: 'openWechatSession', method: 'POST', path: '/sessions/wechat', action: 'resident-session.open', request: z.strictObject({ code: WechatCode }), status: 201, response: Opened, problems: ['wechat-not-confirmed', 'busy'] })
/** Sends a log-in code to a mobile. Answers the same whether or not anybody is known there. */
export const sendSmsCode = defineRoute({ name: 'sendSmsCode', method: 'POST', path: '/sms-codes', action: 'resident-session.send-code', request: z.strictObject({ phone: MobileSchema }), status: 201, response: z.object({ validMinutes: z.number(), againAfterSeconds: z.number() }), problems: ['too-many-tries', 'busy'] })
/** Log-in of the browser: a telephone and the code sent to it. */
export const openPhoneSession = defineRoute({ name: 'openPhoneSession', method: 'POST', path: '/sessions/phone', action: 'resident-session.open', request: z.strictObject({ phone: MobileSchema, code: SixDigits }), status: 201, response: Opened, problems: ['code-wrong', 'too-many-tries'] })
/** Logs out; this WeChat account opens as nobody afterwards. */
export const closeResidentSession = defineRoute({ name: 'closeResidentSession', method: 'DELETE', path: '/sessions/current', action: 'resident-session.close', status: 200, response: Nothing, problems: [] })
export const readMyself = defineRoute({ name: 'readMyself', method: 'GET', path: '/me', action: 'resident.me', status: 200, response: MyselfSchema, problems: [] })
/** The telephone of a WeChat session: the code of the getPhoneNumber button (not the one of `wx.login`). */
export const addWechatPhone = defineRoute({ name: 'addWechatPhone', method: 'POST', path: '/me/phone', action: 'resident.add-phone', request: z.strictObject({ code: WechatCode }), status: 201, response: MyselfSchema, problems: ['wechat-not-confirmed', 'busy'] })
/**
 * Proves the name: name and ID number at the identity service, with the proven telephone. A person known under another number moves here when the operator says that
 * this number is theirs, or with the code sent to the old number; otherwise `old-number-needed`. The same session may prove another person afterwards: one phone serves several, each after an own check.
 */
export const proveIdentity = defineRoute({
  name: 'proveIdentity',
  method: 'POST',
  path: '/me/identity',
  action: 'resident.prove-identity',
  request: z.strictObject({ name: PersonNameSchema, idNumber: ResidentIdSchema, oldNumberCode: z.optional(SixDigits) }),
  status: 201,
  response: MyselfSchema,
  problems: ['identity-not-matched', 'identity-needs-officer', 'identity-not-reached', 'old-number-needed', 'code-wrong', 'too-many-tries', 'stale'],
})
/** Sends a code to the number under which this person is known; says nothing of that number but its last two digits. */
export const sendOldNumberCode = defineRoute({ name: 'sendOldNumberCode', method: 'POST', path: '/me/old-number-codes', action: 'resident.prove-identity', request: z.strictObject({ name: PersonNameSchema, idNumber: ResidentIdSchema }), status: 201, response: z.object({ tail: z.string() }), problems: ['identity-not-matched', 'identity-needs-officer', 'identity-not-reached', 'too-many-tries', 'busy'] })
/** Becomes nobody again on this phone, so that another person can prove who they are; the telephone stays proven. This WeChat account opens as nobody afterwards. */
export const leavePerson = defineRoute({ name: 'leavePerson', method: 'DELETE', path: '/me/person', action: 'resident.leave-person', status: 200, response: MyselfSchema, problems: [] })

export const identityRoutes = [openWechatSession, sendSmsCode, openPhoneSession, closeResidentSession, readMyself, addWechatPhone, proveIdentity, sendOldNumberCode, leavePerson] as const
