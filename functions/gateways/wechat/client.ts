import { lostRequest } from '../../domain/notification/lost-request'
import { illFormedField } from './fields'
import type { Wechat, WechatOutcome, WechatSettings } from './port'

export interface WechatWire {
  base: string
  settings: () => Promise<WechatSettings>
  now: () => number
  /** milliseconds until an answer that does not come is in doubt */
  patience?: number
}

interface Answer {
  errcode: number
  /** the whole body as text: `msgid` is larger than a number can hold */
  text: string
  body: Record<string, unknown>
}

const tokenEnded = new Set([40001, 40014, 41001, 42001])
/** 43101 no grant left, 40003 unknown openid */
const notAccepted = new Set([43101, 40003])
/** -1 busy, 45009 and 45011 quota, 43108 another message to the same person is on its way */
const later = new Set([-1, 45009, 45011, 43108])

/** WeChat's server API: a stable token kept in memory until five minutes before its end, and subscription messages. */
export function createWechat({ base, settings, now, patience = 4_000 }: WechatWire): Wechat {
  let token: { value: string; until: number } | undefined

  const post = async (path: string, body: object): Promise<Answer> => {
    const response = await fetch(`${base}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(patience), redirect: 'error' })
    const text = await response.text()
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) throw new Error('not an answer of WeChat')
    const record: Record<string, unknown> = { ...parsed }
    return { errcode: typeof record.errcode === 'number' ? record.errcode : 0, text, body: record }
  }

  const currentToken = async (): Promise<string | Answer> => {
    if (token && token.until > now()) return token.value
    const { appId, appSecret } = await settings()
    const answer = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: false })
    const { access_token: value, expires_in: seconds } = answer.body
    if (typeof value !== 'string' || typeof seconds !== 'number') return answer
    token = { value, until: now() + Math.max(60, seconds - 300) * 1_000 }
    return value
  }

  /** No message has left before there is a token, so trouble with it is never in doubt. */
  const tokenOrTrouble = async () => {
    try {
      const given = await currentToken()
      return typeof given === 'string' ? { token: given } : { trouble: { outcome: later.has(given.errcode) ? 'not-sent' : 'refused', code: `token-${given.errcode}` } as const }
    } catch (error) {
      return { trouble: { outcome: 'not-sent', code: `token-${lostRequest(error).code}` } as const }
    }
  }

  const send = async (message: object): Promise<WechatOutcome & { tokenEnded?: true }> => {
    const access = await tokenOrTrouble()
    if (access.trouble) return access.trouble
    try {
      const answer = await post(`/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(access.token)}`, message)
      const code = String(answer.errcode)
      if (answer.errcode === 0) return { outcome: 'sent', receipt: /"msgid"\s*:\s*"?(\d+)/.exec(answer.text)?.[1] ?? '' }
      if (tokenEnded.has(answer.errcode)) return { outcome: 'not-sent', code, tokenEnded: true }
      return { outcome: notAccepted.has(answer.errcode) ? 'not-accepted' : later.has(answer.errcode) ? 'not-sent' : 'refused', code }
    } catch (error) {
      const { failure, code } = lostRequest(error)
      return { outcome: failure, code }
    }
  }

  return {
    notify: async ({ openId, template, page, fields }) => {
      const broken = illFormedField(fields)
      if (broken) throw new Error(`WeChat field ${broken}`)
      const id = (await settings()).templates[template]
      if (!id) return { outcome: 'refused', code: 'template-not-filed' }
      const message = { touser: openId, template_id: id, page, miniprogram_state: 'formal', lang: 'zh_CN', data: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }])) }
      const first = await send(message)
      if (!first.tokenEnded) return first
      token = undefined
      const { tokenEnded: _, ...second } = await send(message)
      return second
    },
  }
}
