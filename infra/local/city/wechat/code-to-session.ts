import { randomBytes } from 'node:crypto'
import type { Credentials } from '../secrets/credentials'
import type { Answer, Exchange } from '../wire/route'
import type { OneTimeCodes } from './one-time-codes'
import { wechatAnswer, wechatError } from './wechat-answer'

/** `GET /sns/jscode2session`; the answer has no errcode and calls itself text. */
export function codeToSession(app: Credentials['providers']['wechat'], codes: OneTimeCodes, { query, method }: Exchange): Answer {
  if (method !== 'GET') return wechatError(43001, 'require GET method')
  for (const [name, errcode] of [['appid', 41002], ['secret', 41004], ['js_code', 41008]] as const) if (!query.get(name)) return wechatError(errcode, `${name} missing`)
  if (query.get('appid') !== app.appId) return wechatError(40013, 'invalid appid')
  if (query.get('secret') !== app.appSecret) return wechatError(40125, 'invalid appsecret')
  if (query.get('grant_type') !== 'authorization_code') return wechatError(40002, 'invalid grant_type')
  const session = codes.exchange(query.get('js_code') ?? '', Date.now())
  if (session === 'unknown') return wechatError(40029, 'invalid code')
  if (session === 'used') return wechatError(40163, 'code been used')
  return wechatAnswer({ session_key: randomBytes(16).toString('base64'), openid: session.openid }, 'text/plain')
}
