import { illFormedField } from './fields'
import type { Wechat } from './port'
import { isSilence, later, openWire, type WechatWire } from './wire'

/** 43101 no grant left, 40003 unknown openid */
const notAccepted = new Set([43101, 40003])

/** Subscription messages through WeChat's server API. */
export function createWechat(settings: WechatWire): Wechat {
  const wire = openWire(settings)
  return {
    notify: async ({ openId, template, page, fields }) => {
      const broken = illFormedField(fields)
      if (broken) throw new Error(`WeChat field ${broken}`)
      const id = (await settings.settings()).templates[template]
      if (!id) return { outcome: 'refused', code: 'template-not-filed' }
      const data = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]))
      const answer = await wire.post('/cgi-bin/message/subscribe/send', { touser: openId, template_id: id, page, miniprogram_state: 'formal', lang: 'zh_CN', data })
      if (isSilence(answer)) return { outcome: answer.failure, code: answer.code }
      if (answer.errcode === 0) return { outcome: 'sent', receipt: /"msgid"\s*:\s*"?(\d+)/.exec(answer.text)?.[1] ?? '' }
      return { outcome: notAccepted.has(answer.errcode) ? 'not-accepted' : later.has(answer.errcode) ? 'not-sent' : 'refused', code: String(answer.errcode) }
    },
  }
}
