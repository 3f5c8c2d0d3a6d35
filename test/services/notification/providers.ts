import type { Sms, SmsOutcome } from '../../../functions/gateways/sms/port'
import type { VoiceCall, VoiceCallOutcome } from '../../../functions/gateways/voice-call/port'
import type { Wechat, WechatOutcome } from '../../../functions/gateways/wechat/port'

export type Channel = 'wechat' | 'sms' | 'voice-call'

/** what a provider says; `sent` when nothing is said here */
export interface Answers {
  wechat?: WechatOutcome
  sms?: SmsOutcome
  'voice-call'?: VoiceCallOutcome
}

export interface Providers {
  /** what the providers were asked, in order */
  asked: { channel: Channel; to: string; text: string; reference?: string }[]
  answers: Answers
  wechat: Wechat
  sms: Sms
  voiceCall: VoiceCall
}

/** Providers that note what they are asked and answer as the test says. */
export function providers(answers: Answers = {}): Providers {
  const asked: Providers['asked'] = []
  const ask = (channel: Channel, to: string, text: object, reference?: string) => {
    asked.push({ channel, to, text: JSON.stringify(text), ...(reference && { reference }) })
    return { outcome: 'sent', receipt: `receipt-${asked.length}` } as const
  }
  return {
    asked,
    answers,
    wechat: {
      notify: async ({ openId, template, fields }) => {
        const sent = ask('wechat', openId, { template, ...fields })
        return answers.wechat ?? sent
      },
    },
    sms: {
      send: async ({ phone, template, parameters, reference }) => {
        const sent = ask('sms', phone, { template, ...parameters }, reference)
        return answers.sms ?? sent
      },
    },
    voiceCall: {
      ring: async ({ phone, template, parameters, reference }) => {
        const sent = ask('voice-call', phone, { template, ...parameters }, reference)
        return answers['voice-call'] ?? sent
      },
    },
  }
}

/** Who was asked to reach whom, whatever the order. */
export const channelsOf = ({ asked }: Pick<Providers, 'asked'>) => asked.map((each) => `${each.channel} ${each.to}`).sort()
