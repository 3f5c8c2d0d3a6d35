import { randomBytes } from 'node:crypto'
import { z } from '../../../../functions/domain/zod'
import { type Answer, type CityRoute, type Exchange, json, jsonBody } from '../wire/route'
import type { Credentials } from '../secrets/credentials'
import { wechatAnswer, wechatError } from './wechat-answer'

const lives = 300_000

/** Codes that `wx.login` gave, each good once and for five minutes. */
export interface LoginCodes {
  make(openid: string, now: number): string
  exchange(code: string, now: number): { openid: string; sessionKey: string } | 'unknown' | 'used'
}

export function createLoginCodes(): LoginCodes {
  const codes = new Map<string, { openid: string; until: number; used: boolean }>()
  return {
    make(openid, now) {
      const code = `0${randomBytes(16).toString('hex').slice(1)}`
      codes.set(code, { openid, until: now + lives, used: false })
      return code
    },
    exchange(code, now) {
      const known = codes.get(code)
      if (!known || known.until < now) return 'unknown'
      if (known.used) return 'used'
      known.used = true
      return { openid: known.openid, sessionKey: randomBytes(16).toString('base64') }
    },
  }
}

/** `GET /sns/jscode2session`; the answer has no errcode and calls itself text. */
export function codeToSession(app: Credentials['providers']['wechat'], codes: LoginCodes, { query, method }: Exchange): Answer {
  if (method !== 'GET') return wechatError(43001, 'require GET method')
  for (const [name, errcode] of [['appid', 41002], ['secret', 41004], ['js_code', 41008]] as const) if (!query.get(name)) return wechatError(errcode, `${name} missing`)
  if (query.get('appid') !== app.appId) return wechatError(40013, 'invalid appid')
  if (query.get('secret') !== app.appSecret) return wechatError(40125, 'invalid appsecret')
  if (query.get('grant_type') !== 'authorization_code') return wechatError(40002, 'invalid grant_type')
  const session = codes.exchange(query.get('js_code') ?? '', Date.now())
  if (session === 'unknown') return wechatError(40029, 'invalid code')
  if (session === 'used') return wechatError(40163, 'code been used')
  return wechatAnswer({ session_key: session.sessionKey, openid: session.openid }, 'text/plain')
}

const PersonSchema = z.strictObject({ openid: z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/)) })

/** What `wx.login` does inside a person's telephone; `meet` hears of everybody who opened the mini-program. */
export function loginCodeRoute(codes: LoginCodes, meet: (openid: string) => void): CityRoute {
  return {
    method: 'POST',
    path: '/city/wechat/codes',
    handle: (exchange) => {
      const person = PersonSchema.safeParse(jsonBody(exchange))
      if (!person.success) return json(422, { error: z.prettifyError(person.error) })
      meet(person.data.openid)
      return json(201, { code: codes.make(person.data.openid, Date.now()) })
    },
  }
}
