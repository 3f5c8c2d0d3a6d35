import type { Myself } from '@contract/identity'
import type { ApplicationId, InvitationCode } from '@domain/ids'
import { say } from '@words'
import { useEffect, useState } from 'react'
import { enterSigningRoom, lookAtInvitation } from '@/api/signing'
import type { Refusal } from '@/platform/request'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { ProvenOnly } from '@/session/proven-only'
import { Group, Line } from '@/ui/line'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { Refused } from '@/ui/refused'
import { PapersOf } from './papers'
import { SomebodyElse } from './somebody-else'

/** Invitations that somebody chose to open here: after the log-in the room opens without another tap. */
const chosen = new Set<InvitationCode>()

/** Before anything is proven: that papers wait, that the person is checked first, and whom to ask whether this is honest. */
export function Invitation({ code }: { code: InvitationCode }) {
  const [open, setOpen] = useState(chosen.has(code))
  const [looked, setLooked] = useState<'yes' | Refusal>()
  const [tries, setTries] = useState(0)
  const { city } = book()
  useEffect(() => {
    let over = false
    setLooked(undefined)
    void lookAtInvitation(code).then((answer) => {
      if (!over) setLooked(answer.ok && answer.value.open ? 'yes' : answer.ok ? { code: 'not-found', title: '', fields: [] } : answer.refusal)
    })
    return () => {
      over = true
    }
  }, [code, tries])

  if (open) return <ProvenOnly title={say('room.title')}>{(me) => <Entrance code={code} me={me} />}</ProvenOnly>
  if (looked !== undefined && looked !== 'yes' && looked.code === 'not-found') return <Ended />
  const enter = (
    <Press
      kind="main"
      onPress={() => {
        chosen.add(code)
        setOpen(true)
      }}
    >
      {say('room.enter')}
    </Press>
  )
  return (
    <PageShell title={say('room.title')} help={say('room.from', { city: city.name })} foot={looked === 'yes' ? enter : undefined}>
      {looked === undefined ? <PageState kind="loading" /> : looked !== 'yes' ? <Refused refusal={looked} onAgain={() => setTries(tries + 1)} /> : <BeforeProof hotline={city.hotline} />}
    </PageShell>
  )
}

function BeforeProof({ hotline }: { hotline: string }) {
  return (
    <>
      <Group>
        <Line>{say('room.home')}</Line>
        <Line>{say('room.prove')}</Line>
        <Line>{say('room.free')}</Line>
        <Line>{say('room.no-hurry')}</Line>
      </Group>
      <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
        {say('room.scam', { hotline })}
      </Press>
    </>
  )
}

function Ended() {
  return (
    <PageShell title={say('room.ended')} foot={<AskHotline />}>
      <Line>{say('room.ended.help')}</Line>
    </PageShell>
  )
}

function AskHotline() {
  const { hotline } = book().city
  return (
    <Press kind="main" icon="call" onPress={() => call(hotline)}>
      {say('status.call', { phone: hotline })}
    </Press>
  )
}

/** Whoever is named in the invitation goes in; everybody else is told that it does not open, and nothing more. */
function Entrance({ code, me }: { code: InvitationCode; me: Myself }) {
  const [application, setApplication] = useState<ApplicationId>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let over = false
    setRefusal(undefined)
    void enterSigningRoom(code).then((answer) => {
      if (over) return
      if (answer.ok) setApplication(answer.value.application)
      else setRefusal(answer.refusal)
    })
    return () => {
      over = true
    }
  }, [code, me.person?.id, tries])
  if (application !== undefined) return <PapersOf application={application} me={me} />
  if (refusal?.code === 'not-found') {
    return (
      <PageShell title={say('room.not-yours')} foot={<AskHotline />}>
        <Line>{say('room.not-yours.help')}</Line>
        <SomebodyElse me={me} />
      </PageShell>
    )
  }
  return <PageShell title={say('room.title')}>{refusal ? <Refused refusal={refusal} onAgain={() => setTries(tries + 1)} /> : <PageState kind="loading" />}</PageShell>
}

