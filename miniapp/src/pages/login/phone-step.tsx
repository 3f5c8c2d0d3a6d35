import type { Myself } from '@contract/identity'
import { say } from '@words'
import { useRef, useState } from 'react'
import { addWechatPhone, sendSmsCode } from '@/api/identity'
import { serverNow } from '@/platform/clock'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { knowMyself } from '@/session/resident'
import { Field } from '@/ui/field'
import { Group, Line } from '@/ui/line'
import { PhoneButton } from '@/ui/phone-button'
import { Press } from '@/ui/press'
import type { SentCode } from './code-step'

const inWechat = process.env.TARO_ENV === 'weapp'

/** A telephone that is theirs: WeChat's own with one tap, or any mobile with a code sent to it. */
export function PhoneStep({ onSent, onProven }: { onSent: (sent: SentCode) => void; onProven: (me: Myself) => void }) {
  const typed = useRef('')
  const [error, setError] = useState<string>()
  const [asking, setAsking] = useState(false)
  const { hotline } = book().city

  const takeWechats = async (code: string | undefined) => {
    if (code === undefined) return setError(say('log-in.wechat.refused'))
    const answer = await addWechatPhone(code)
    if (!answer.ok) return setError(answer.refusal.title)
    knowMyself(answer.value)
    onProven(answer.value)
  }
  const send = async () => {
    if (asking) return
    setAsking(true)
    const phone = typed.current.replace(/\D/g, '')
    const answer = await sendSmsCode(phone)
    setAsking(false)
    if (answer.ok) onSent({ phone, againAt: serverNow() + answer.value.againAfterSeconds * 1_000, minutes: answer.value.validMinutes })
    else setError(answer.refusal.fields[0]?.message ?? answer.refusal.title)
  }

  return (
    <>
      {inWechat ? (
        <Group>
          <PhoneButton onCode={(code) => void takeWechats(code)}>{say('log-in.phone.wechat')}</PhoneButton>
          <Line kind="quiet">{say('log-in.phone.other')}</Line>
        </Group>
      ) : null}
      <Field
        label={say('log-in.phone.field')}
        kind="phone"
        autoComplete="tel"
        most={13}
        error={error}
        onType={(text) => {
          typed.current = text
          setError(undefined)
        }}
        onDone={() => void send()}
      />
      <Press kind={inWechat ? 'plain' : 'main'} off={asking} onPress={() => void send()}>
        {say('log-in.send-code')}
      </Press>
      <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
        {say('log-in.phone.none', { hotline })}
      </Press>
    </>
  )
}
