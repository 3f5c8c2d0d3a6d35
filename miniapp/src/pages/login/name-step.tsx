import type { Myself } from '@contract/identity'
import { say } from '@words'
import { useRef, useState } from 'react'
import { proveIdentity, sendOldNumberCode } from '@/api/identity'
import type { Refusal } from '@/platform/request'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { knowMyself } from '@/session/resident'
import { Field } from '@/ui/field'
import { Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'

/** Name and ID number, checked at the identity service; somebody known under an older number shows that the older number is theirs. */
export function NameStep({ onProven }: { onProven: (me: Myself) => void }) {
  const typed = useRef({ name: '', idNumber: '', oldNumberCode: '' })
  const [refusal, setRefusal] = useState<Refusal>()
  const [oldNumber, setOldNumber] = useState(false)
  const [tail, setTail] = useState<string>()
  const [asking, setAsking] = useState(false)
  const { hotline } = book().city
  const at = (path: string) => refusal?.fields.find((field) => field.path === path)?.message
  const type = (field: keyof typeof typed.current) => (text: string) => {
    typed.current[field] = text
    setRefusal(undefined)
  }

  const prove = async () => {
    if (asking) return
    setAsking(true)
    const { name, idNumber, oldNumberCode } = typed.current
    const answer = await proveIdentity({ name, idNumber, ...(oldNumberCode !== '' && { oldNumberCode }) })
    setAsking(false)
    if (answer.ok) {
      knowMyself(answer.value)
      onProven(answer.value)
      return
    }
    if (answer.refusal.code === 'old-number-needed') setOldNumber(true)
    setRefusal(answer.refusal)
  }
  const sendToOld = async () => {
    const { name, idNumber } = typed.current
    const answer = await sendOldNumberCode({ name, idNumber })
    if (answer.ok) setTail(answer.value.tail)
    else setRefusal(answer.refusal)
  }

  return (
    <>
      <Field label={say('log-in.name.field')} autoComplete="name" most={40} error={at('name')} onType={type('name')} />
      <Field label={say('log-in.name.id')} hint={say('log-in.name.id.hint')} most={24} error={at('idNumber')} onType={type('idNumber')} onDone={() => void prove()} />
      {refusal && refusal.fields.length === 0 ? <Notice kind="waiting" title={refusal.title} /> : null}
      {oldNumber ? (
        <>
          <Press icon="sms-only" onPress={() => void sendToOld()}>
            {say('log-in.old.send')}
          </Press>
          {tail ? <Field label={say('log-in.old.field')} hint={say('log-in.old.sent', { tail })} kind="digits" most={6} error={at('oldNumberCode')} onType={type('oldNumberCode')} /> : null}
          <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
            {say('log-in.old.lost', { hotline })}
          </Press>
        </>
      ) : null}
      <Press kind="main" off={asking} onPress={() => void prove()}>
        {say('log-in.name.prove')}
      </Press>
      <Line kind="quiet">{say('log-in.shared')}</Line>
      <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
        {say('log-in.name.no-card', { hotline })}
      </Press>
    </>
  )
}
