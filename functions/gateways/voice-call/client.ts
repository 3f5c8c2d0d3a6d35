import type { CallProvider } from '../../domain/notification/call-provider'
import type { VoiceCall, VoiceCallSettings } from './port'

/** Automated calls through a domestic provider (SingleCallByTts). */
export function createVoiceCall({ call, settings }: { call: CallProvider; settings: () => Promise<VoiceCallSettings> }): VoiceCall {
  return {
    ring: async ({ phone, template, parameters, reference }) => {
      const { templates } = await settings()
      const code = templates[template]
      if (!code) return { outcome: 'refused', code: 'template-not-filed' }
      const answer = await call('SingleCallByTts', { CalledNumber: phone, TtsCode: code, TtsParam: JSON.stringify(parameters), OutId: reference })
      return answer.ok ? { outcome: 'sent', receipt: String(answer.body.CallId ?? '') } : { outcome: answer.failure, code: answer.code }
    },
  }
}
