import { subscriptionTemplates, templateNamed } from '../wechat/templates'
import type { TellCity } from './tell-city'

type Answer = 'accept' | 'reject' | 'ban' | 'filter'

/** How the owner of a phone answers when the mini-program asks to send messages. */
export interface Subscriptions {
  /** WeChat's own switch for all such messages, in its settings */
  allowed: boolean
  /** by template id; whatever is not named here is accepted */
  answers: Record<string, Answer>
}

interface Dialog {
  openid: string
  subscriptions: Subscriptions
  tellCity: TellCity
}

const most = 5
const failed = (errCode: number, why: string) => ({ errMsg: `requestSubscribeMessage:fail ${why}`, errCode })

/** What `wx.requestSubscribeMessage` gives, once the city's WeChat knows of the choice. */
export async function askToSubscribe({ openid, subscriptions, tellCity }: Dialog, ids: unknown): Promise<Record<string, unknown>> {
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) return failed(10004, 'parameter type error')
  if (ids.length === 0) return failed(10001, 'TmplIds can not be empty')
  if (ids.length > most) return failed(20003, 'Templates count out of max bounds')
  const names = ids.map(templateNamed)
  const kinds = new Set(names.map((name) => name && subscriptionTemplates[name].kind))
  if (kinds.has(undefined)) return failed(20001, 'No template data return, verify the template id exist')
  if (kinds.size > 1) return failed(20002, 'Templates type must be same')
  if (!subscriptions.allowed) return failed(20004, 'The main switch is switched off')
  const chosen = ids.map((id) => [id, subscriptions.answers[id] ?? 'accept'] as const)
  try {
    for (const [templateId, choice] of chosen) if (choice === 'accept' || choice === 'reject') await tellCity('/city/wechat/choices', { openid, templateId, choice })
  } catch {
    return failed(10002, 'network error')
  }
  return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(chosen) }
}
