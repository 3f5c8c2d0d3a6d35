import { useState } from 'react'
import type { TicketForResident } from '@contract/urgent-relief'
import type { Instant } from '@domain/instant'
import { say } from '@words'
import { sayTime } from '@words/time'
import type { PressHandle } from '@/api/urgent-relief'
import { EmergencyNumbers } from '@/emergency/emergency-numbers'
import { goTo, leaveStatus } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { StatusLines } from '@/ui/status-lines'
import { Addition } from './addition'
import { statusView } from './status-view'
import { useActs } from './use-acts'

interface TicketStatusProps {
  ticket: TicketForResident
  handle: PressHandle
  staleSince?: Instant
  onActed: () => void
}

/** A delivered press: where it stands, what the person can answer, and the desk's telephone at the thumb. */
export function TicketStatus({ ticket, handle, staleSince, onActed }: TicketStatusProps) {
  const now = useNow()
  const { hotline } = book().city
  const { title, steps, asks } = statusView(ticket, now, hotline)
  const acts = useActs(handle, onActed)
  const [adding, setAdding] = useState<'no' | 'yes' | 'done'>('no')
  const may = (action: TicketForResident['actions'][number]) => ticket.actions.includes(action)
  const callDesk = (
    <Press kind={asks ? 'plain' : 'main'} icon="call" onPress={() => call(ticket.desk.staffed ? ticket.desk.phone : hotline)}>
      {ticket.desk.staffed ? say('status.call-desk') : say('status.call', { phone: hotline })}
    </Press>
  )
  return (
    <PageShell title={title} onBack={leaveStatus} foot={callDesk}>
      {staleSince === undefined ? null : <Notice kind="waiting" icon="no-network" title={say('status.stale', { time: sayTime(staleSince, now) })} />}
      {asks ? (
        <Group>
          <Press kind="main" icon="done" onPress={() => void acts.answer('safe')}>
            {say('status.safe.yes')}
          </Press>
          <Press kind="plain" icon="attention" onPress={() => void acts.answer('not-yet')}>
            {say('status.safe.no')}
          </Press>
          <Press kind="plain" icon="call" onPress={() => void acts.answer('call-me')}>
            {say('status.safe.call')}
          </Press>
        </Group>
      ) : null}
      {acts.state === 'failed' && adding !== 'yes' ? <Notice kind="waiting" title={say('status.answer.failed')} /> : null}
      <StatusLines steps={steps} />
      {adding === 'done' ? <Notice kind="done" title={say('status.add.done')} /> : null}
      {adding === 'yes' ? <Addition onSend={acts.add} onClose={(sent) => setAdding(sent ? 'done' : 'no')} /> : null}
      <Group kind="row">
        {may('add') && adding !== 'yes' ? (
          <Press kind="quiet" icon="write" onPress={() => setAdding('yes')}>
            {say(may('reopen') ? 'status.reopen' : 'status.add')}
          </Press>
        ) : null}
        {may('answer-safety') && !asks && ticket.lastAnswer?.answer !== 'safe' ? (
          <Press kind="quiet" icon="done" onPress={() => void acts.answer('safe')}>
            {say('status.already-safe')}
          </Press>
        ) : null}
        {ticket.status === 'closed' ? (
          <Press kind="quiet" icon="help" onPress={() => goTo('danger')}>
            {say('status.again')}
          </Press>
        ) : null}
      </Group>
      {ticket.status === 'closed' ? null : <EmergencyNumbers />}
    </PageShell>
  )
}
