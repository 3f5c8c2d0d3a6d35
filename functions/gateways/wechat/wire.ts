import { lostRequest } from '../../domain/notification/lost-request'
import type { WechatSettings } from './port'

export interface WechatWire {
  base: string
  settings: () => Promise<WechatSettings>
  now: () => number
  /** milliseconds until an answer that does not come is in doubt */
  patience?: number
}

export interface WechatAnswer {
  /** 0: yes, also where WeChat leaves it out */
  errcode: number
  /** the whole body as text: `msgid` is larger than a number can hold */
  text: string
  body: Readonly<Record<string, unknown>>
}

/** No answer: WeChat gave no token (`refused`, `not-sent`), or the call itself was lost. */
export interface WechatSilence {
  failure: 'refused' | 'not-sent' | 'in-doubt'
  code: string
}

export interface OpenWire {
  /** A GET without token. Never throws for WeChat's sake. */
  get: (path: string, query: Record<string, string>) => Promise<WechatAnswer | WechatSilence>
  /** A POST with the token, once more with a fresh one when WeChat ended it early. Never throws for WeChat's sake. */
  post: (path: string, body: object) => Promise<WechatAnswer | WechatSilence>
}

const tokenEnded = new Set([40001, 40014, 41001, 42001])
/** -1 busy, 45009 and 45011 quota, 43108 another message to the same person is on its way */
export const later: ReadonlySet<number> = new Set([-1, 45009, 45011, 43108])

export const isSilence = (given: WechatAnswer | WechatSilence): given is WechatSilence => 'failure' in given

/** WeChat's server API with a stable token, kept in memory until five minutes before its end. Secret and token travel in addresses, so no address is ever told to anybody. */
export function openWire({ base, settings, now, patience = 4_000 }: WechatWire): OpenWire {
  let token: { value: string; until: number } | undefined

  const ask = async (path: string, request: RequestInit): Promise<WechatAnswer> => {
    const response = await fetch(`${base}${path}`, { ...request, signal: AbortSignal.timeout(patience), redirect: 'error' })
    const text = await response.text()
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) throw new Error('not an answer of WeChat')
    const body: Record<string, unknown> = { ...parsed }
    return { errcode: typeof body.errcode === 'number' ? body.errcode : 0, text, body }
  }
  const send = (path: string, body: object) => ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

  const currentToken = async (): Promise<string | WechatAnswer> => {
    if (token && token.until > now()) return token.value
    const { appId, appSecret } = await settings()
    const answer = await send('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: false })
    const { access_token: value, expires_in: seconds } = answer.body
    if (typeof value !== 'string' || typeof seconds !== 'number') return answer
    token = { value, until: now() + Math.max(60, seconds - 300) * 1_000 }
    return value
  }

  /** Nothing has left before there is a token, so trouble with it is never in doubt. */
  const tokenOrSilence = async (): Promise<string | WechatSilence> => {
    try {
      const given = await currentToken()
      return typeof given === 'string' ? given : { failure: later.has(given.errcode) ? 'not-sent' : 'refused', code: `token-${given.errcode}` }
    } catch (error) {
      return { failure: 'not-sent', code: `token-${lostRequest(error).code}` }
    }
  }

  const sendWithToken = async (path: string, body: object): Promise<WechatAnswer | WechatSilence> => {
    const access = await tokenOrSilence()
    if (typeof access !== 'string') return access
    try {
      return await send(`${path}?access_token=${encodeURIComponent(access)}`, body)
    } catch (error) {
      return lostRequest(error)
    }
  }

  return {
    get: async (path, query) => {
      try {
        return await ask(`${path}?${new URLSearchParams(query).toString()}`, { method: 'GET' })
      } catch (error) {
        return lostRequest(error)
      }
    },
    post: async (path, body) => {
      const first = await sendWithToken(path, body)
      if (isSilence(first) || !tokenEnded.has(first.errcode)) return first
      token = undefined
      const second = await sendWithToken(path, body)
      return !isSilence(second) && tokenEnded.has(second.errcode) ? { failure: 'not-sent', code: String(second.errcode) } : second
    },
  }
}
