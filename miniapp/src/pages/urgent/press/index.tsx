import { useRef, useState } from 'react'
import { triage } from '@domain/urgent-relief/triage'
import { say } from '@words'
import { EmergencyNumbers } from '@/emergency/emergency-numbers'
import { phoneNow } from '@/platform/clock'
import { goBack, goInstead } from '@/platform/navigation'
import { randomHex } from '@/platform/random'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { Steps } from '@/ui/steps'
import { queue } from '@/urgent-queue'
import { currentPress } from '@/urgent-queue/current'
import { emptyDraft, requestOf, steps, type Draft, type Step, type Wrong } from './draft'
import { ReachStep } from './reach-step'
import { WhatStep } from './what-step'
import { WhereStep } from './where-step'

let draftWhileOpen: Draft = emptyDraft

export default function PressPage() {
  const [draft, setDraft] = useState(draftWhileOpen)
  const [wrong, setWrong] = useState<Wrong>()
  const [noRandom, setNoRandom] = useState(false)
  const sending = useRef(false)

  const change = (part: Partial<Draft>) => {
    draftWhileOpen = { ...draftWhileOpen, ...part }
    setDraft(draftWhileOpen)
    setWrong(undefined)
  }
  const at = steps.indexOf(draft.step)
  const previous: Step | undefined = steps[at - 1]

  const send = async () => {
    if (sending.current) return
    sending.current = true
    try {
      const [key, secret] = await Promise.all([randomHex(16), randomHex(32)])
      const request = requestOf(draftWhileOpen, secret, phoneNow())
      if (!request.ok) {
        setWrong(request.refusal)
        return
      }
      await queue.press(key, request.value)
      const hidden = triage(request.value.hardship, book(), phoneNow()).protected
      currentPress.set(key)
      draftWhileOpen = emptyDraft
      goInstead('status', hidden ? {} : { key })
    } catch {
      setNoRandom(true)
    } finally {
      sending.current = false
    }
  }

  const foot =
    draft.step === 'reach' ? (
      <Press kind="help" icon="help" onPress={() => void send()}>
        {say('press.send')}
      </Press>
    ) : undefined

  return (
    <PageShell title={titleOf(draft)} help={draft.step === 'where' ? say('press.where.help') : undefined} step={draft.step} onBack={() => (previous ? change({ step: previous }) : goBack())} foot={foot}>
      <Steps step={at + 1} of={steps.length} />
      {noRandom ? (
        <Notice kind="danger" title={say('press.no-random', { phone: book().city.hotline })}>
          <Press onPress={() => call(book().city.hotline)}>{say('status.call', { phone: book().city.hotline })}</Press>
        </Notice>
      ) : null}
      {draft.step === 'what' ? <WhatStep draft={draft} onForWhom={(forWhom) => change({ forWhom })} onChoose={(hardship) => change({ hardship, step: draft.place ? 'reach' : 'where' })} /> : null}
      {draft.step === 'where' ? <WhereStep draft={draft} onChange={change} onPlace={(place) => change({ place, step: 'reach' })} /> : null}
      {draft.step === 'reach' ? <ReachStep draft={draft} wrong={wrong} onChange={change} onStep={(step) => change({ step })} /> : null}
      <EmergencyNumbers silent={draft.hardship === 'violence'} />
    </PageShell>
  )
}

function titleOf({ step, forWhom }: Draft): string {
  if (step === 'where') return say('press.where')
  if (step === 'reach') return say(forWhom === 'self' ? 'press.reach' : 'press.reach.other')
  return say(forWhom === 'self' ? 'press.what' : 'press.what.other')
}
