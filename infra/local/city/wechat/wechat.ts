import { randomInt } from 'node:crypto'
import { z } from '../../../../functions/domain/zod'
import type { Deliveries } from '../deliveries'
import type { Telephones } from '../people/telephones'
import type { Credentials } from '../secrets/credentials'
import { type Answer, type Exchange, type Handler, jsonBody } from '../wire/route'
import { fieldTrouble, noticeText } from './fields'
import type { Grants } from './grants'
import { codeToSession } from './code-to-session'
import type { OneTimeCodes } from './one-time-codes'
import { phoneNumber } from './phone-number'
import { subscriptionTemplates, templateNamed } from './templates'
import type { WechatTokens } from './tokens'
import { wechatAnswer, wechatError } from './wechat-answer'

export interface WechatParts {
  app: Credentials['providers']['wechat']
  tokens: WechatTokens
  grants: Grants
  logInCodes: OneTimeCodes
  phoneCodes: OneTimeCodes
  telephones: Telephones
  deliveries: Deliveries
  /** the person of the city who has this openid, for the journal */
  nameOf(openid: string): string
}

/** WeChat's server API, as far as the city uses it: stable token, log-in code, telephone number, subscription message. */
export function wechat(parts: WechatParts, mount: string): Handler {
  return (exchange) => {
    switch (exchange.path.slice(mount.length)) {
      case '/cgi-bin/stable_token':
        return stableToken(parts, exchange)
      case '/cgi-bin/message/subscribe/send':
        return sendSubscription(parts, exchange)
      case '/sns/jscode2session':
        return codeToSession(parts.app, parts.logInCodes, exchange)
      case '/wxa/business/getuserphonenumber':
        return tokenTrouble(parts.tokens, exchange) ?? bodyTrouble(exchange) ?? phoneNumber(parts.app.appId, parts.phoneCodes, parts.telephones, exchange)
      default:
        return wechatError(40066, 'invalid url')
    }
  }
}

/** WeChat itself is broken, or answers the wished errcode. */
export function wechatFailure(code: string | undefined): Answer {
  if (code === '43101') return wechatError(43101, 'user refuse to accept the msg')
  return wechatError(code && /^-?\d+$/.test(code) ? Number(code) : -1, 'system error')
}

const TokenRequestSchema = z.object({ grant_type: z.string(), appid: z.string(), secret: z.string(), force_refresh: z.optional(z.boolean()) })

function stableToken({ app, tokens }: WechatParts, exchange: Exchange): Answer {
  const trouble = bodyTrouble(exchange)
  if (trouble) return trouble
  const request = TokenRequestSchema.safeParse(jsonBody(exchange))
  if (!request.success) return wechatError(40097, 'invalid args')
  const { grant_type, appid, secret, force_refresh } = request.data
  if (grant_type !== 'client_credential') return wechatError(40002, 'invalid grant_type')
  if (!appid) return wechatError(41002, 'appid missing')
  if (!secret) return wechatError(41004, 'appsecret missing')
  if (appid !== app.appId) return wechatError(40013, 'invalid appid')
  if (secret !== app.appSecret) return wechatError(40125, 'invalid appsecret')
  const issued = tokens.issue(Date.now(), force_refresh ?? false)
  return wechatAnswer({ access_token: issued.token, expires_in: issued.expiresIn })
}

const MessageSchema = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.optional(z.string()),
  miniprogram_state: z.optional(z.enum(['developer', 'trial', 'formal'])),
  data: z.record(z.string(), z.unknown()),
})

async function sendSubscription({ tokens, grants, deliveries, nameOf }: WechatParts, exchange: Exchange): Promise<Answer> {
  const trouble = tokenTrouble(tokens, exchange) ?? bodyTrouble(exchange)
  if (trouble) return trouble
  const message = MessageSchema.safeParse(jsonBody(exchange))
  if (!message.success) return wechatError(40097, 'invalid args')
  const { touser, template_id, data } = message.data
  if (!grants.isKnown(touser)) return wechatError(40003, 'invalid openid')
  const name = templateNamed(template_id)
  if (!name) return wechatError(40037, 'invalid template_id')
  const template = subscriptionTemplates[name]
  const ill = fieldTrouble(template, data)
  if (ill) return wechatError(47003, ill)
  if (!grants.use(touser, name)) return wechatError(43101, 'user refuse to accept the msg')
  await deliveries.add({ channel: 'wechat', to: nameOf(touser), text: noticeText(template, data), state: 'delivered', outId: '', template: template.id })
  // A number above 2^53, as WeChat sends it: a reader that parses it as a number loses its end.
  return wechatAnswer(`{"errcode":0,"errmsg":"ok","msgid":18643237264${String(randomInt(100_000_000)).padStart(8, '0')}}`)
}

function bodyTrouble(exchange: Exchange): Answer | undefined {
  if (exchange.method !== 'POST') return wechatError(43002, 'require POST method')
  if (exchange.body.length === 0) return wechatError(44002, 'empty post data')
  return jsonBody(exchange) === undefined ? wechatError(47001, 'data format error') : undefined
}

function tokenTrouble(tokens: WechatTokens, { query }: Exchange): Answer | undefined {
  const token = query.get('access_token')
  if (!token) return wechatError(41001, 'access_token missing')
  switch (tokens.check(token, Date.now())) {
    case 'ok':
      return undefined
    case 'malformed':
      return wechatError(40014, 'invalid access_token')
    case 'expired':
      return wechatError(42001, 'access_token expired')
    case 'unknown':
      return wechatError(40001, 'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken')
  }
}
