import { MobileSchema } from '../../domain/identity/mobile'
import type { Confirmed, WechatLogIn } from './port'
import { isSilence, openWire, type WechatAnswer, type WechatSilence, type WechatWire } from './wire'

/** 40029 a code that is none, is too old or is of the other kind, 40163 used before, 40226 an account that WeChat blocks, 40003 a code of another account */
const codeIsNone = new Set([40029, 40163, 40226, 40003])

/** Who holds a phone, as WeChat says: codes of `wx.login` and of the getPhoneNumber button. */
export function createWechatLogIn(settings: WechatWire): WechatLogIn {
  const wire = openWire(settings)
  return {
    openIdOf: async (code) => {
      const { appId, appSecret } = await settings.settings()
      const answer = await wire.get('/sns/jscode2session', { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' })
      return confirmed(answer, ({ openid }) => (typeof openid === 'string' && /^[\w-]{10,64}$/.test(openid) ? openid : undefined))
    },
    phoneOf: async (code, openId) => confirmed(await wire.post('/wxa/business/getuserphonenumber', { code, openid: openId }), mainlandNumber),
  }
}

/** What WeChat confirms; what we cannot use of an answer (a number from abroad) it has not confirmed to us. */
function confirmed(answer: WechatAnswer | WechatSilence, read: (body: WechatAnswer['body']) => string | undefined): Confirmed {
  if (isSilence(answer)) return { outcome: 'busy', code: answer.code }
  if (answer.errcode !== 0) return { outcome: codeIsNone.has(answer.errcode) ? 'not-confirmed' : 'busy', code: String(answer.errcode) }
  const value = read(answer.body)
  return value === undefined ? { outcome: 'not-confirmed', code: 'not-usable' } : { outcome: 'confirmed', value }
}

/** `countryCode` is a text in one part of the documentation and a number in another. */
function mainlandNumber({ phone_info: info }: WechatAnswer['body']): string | undefined {
  if (typeof info !== 'object' || info === null) return undefined
  const { purePhoneNumber, countryCode }: { purePhoneNumber?: unknown; countryCode?: unknown } = info
  const number = MobileSchema.safeParse(purePhoneNumber)
  return String(countryCode) === '86' && number.success ? number.data : undefined
}
