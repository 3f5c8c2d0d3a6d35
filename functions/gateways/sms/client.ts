import type { CallProvider } from '../../domain/notification/call-provider'
import type { Sms, SmsSettings } from './port'

/** SMS through a domestic provider (SendSms). */
export function createSms({ call, settings }: { call: CallProvider; settings: () => Promise<SmsSettings> }): Sms {
  return {
    send: async ({ phone, template, parameters, reference }) => {
      const { signName, templates } = await settings()
      const code = templates[template]
      if (!code) return { outcome: 'refused', code: 'template-not-filed' }
      const answer = await call('SendSms', { PhoneNumbers: phone, SignName: signName, TemplateCode: code, TemplateParam: JSON.stringify(parameters), OutId: reference })
      return answer.ok ? { outcome: 'sent', receipt: String(answer.body.BizId ?? '') } : { outcome: answer.failure, code: answer.code }
    },
  }
}
