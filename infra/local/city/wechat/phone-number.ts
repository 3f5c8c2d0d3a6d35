import { z } from '../../../../functions/domain/zod'
import type { Telephones } from '../people/telephones'
import { type Answer, type Exchange, jsonBody } from '../wire/route'
import type { OneTimeCodes } from './one-time-codes'
import { wechatAnswer, wechatError } from './wechat-answer'

const RequestSchema = z.object({ code: z.string(), openid: z.optional(z.string()) })

/** `POST /wxa/business/getuserphonenumber` after token and body were looked at: a code of another kind, a used and an old one are all 40029; an `openid` must be the code's own. */
export function phoneNumber(appId: string, codes: OneTimeCodes, telephones: Telephones, exchange: Exchange): Answer {
  const request = RequestSchema.safeParse(jsonBody(exchange))
  if (!request.success) return wechatError(40097, 'invalid args')
  const account = codes.exchange(request.data.code, Date.now())
  if (typeof account === 'string') return wechatError(40029, 'invalid code')
  if (request.data.openid !== undefined && request.data.openid !== account.openid) return wechatError(40003, 'invalid openid')
  const telephone = telephones.ofAccount(account.openid)
  if (!telephone) return wechatError(40029, 'invalid code')
  const number = { phoneNumber: telephone.phone, purePhoneNumber: telephone.phone, countryCode: '86' }
  return wechatAnswer({ errcode: 0, errmsg: 'ok', phone_info: { ...number, watermark: { timestamp: Math.floor(Date.now() / 1000), appid: appId } } })
}
