import type { Myself } from '@contract/identity'
import type { Instant } from '@domain/instant'
import { say } from '@words'
import { useRef, useState } from 'react'
import { openPhoneSession, sendSmsCode } from '@/api/identity'
import { serverNow } from '@/platform/clock'
import { beginResidentSession } from '@/session/resident'
import { Field } from '@/ui/field'
import { Group, Line } from '@/ui/line'
import { useNow } from '@/ui/now'
import { Press } from '@/ui/press'

export interface SentCode {
  phone: string
  /** when another may be asked for */
  againAt: Instant
  minutes: number
}

interface CodeStepProps {
  sent: SentCode
  onSent: (sent: SentCode) => void
  onOther: () => void
  onProven: (me: Myself) => void
}

/** The code that was sent. There is no hurry: another can be asked for at any time after a short while. */
export function CodeStep({ sent, onSent, onOther, onProven }: CodeStepProps) {
  const typed = useRef('')
  const [error, setError] = useState<string>()
  const [asking, setAsking] = useState(false)
  const seconds = Math.ceil((sent.againAt - useNow(1_000)) / 1_000)

  const open = async () => {
    if (asking) return
    setAsking(true)
    const answer = await openPhoneSession(sent.phone, typed.current.replace(/\D/g, ''))
    setAsking(false)
    if (!answer.ok) return setError(answer.refusal.fields[0]?.message ?? answer.refusal.title)
    await beginResidentSession(answer.value.token, answer.value.me)
    onProven(answer.value.me)
  }
  const again = async () => {
    const answer = await sendSmsCode(sent.phone)
    if (answer.ok) onSent({ ...sent, againAt: serverNow() + answer.value.againAfterSeconds * 1_000 })
    else setError(answer.refusal.title)
  }

  return (
    <>
      <Field
        label={say('log-in.code.field')}
        hint={say('log-in.code.minutes', { minutes: sent.minutes })}
        kind="digits"
        autoComplete="one-time-code"
        most={6}
        error={error}
        onType={(text) => {
          typed.current = text
          setError(undefined)
        }}
        onDone={() => void open()}
      />
      <Press kind="main" off={asking} onPress={() => void open()}>
        {say('log-in.next')}
      </Press>
      <Group>
        {seconds > 0 ? (
          <Line kind="quiet">{say('log-in.code.again-in', { seconds })}</Line>
        ) : (
          <Press kind="quiet" icon="again" onPress={() => void again()}>
            {say('log-in.code.again')}
          </Press>
        )}
        <Press kind="quiet" icon="call" onPress={onOther}>
          {say('log-in.code.other-phone')}
        </Press>
      </Group>
    </>
  )
}
