import type { PressKey } from '@domain/ids'
import type { OfficerAction } from '@domain/urgent-relief/officer-actions'
import { say } from '@words'
import { useEffect, useState } from 'react'
import { Press } from '@/ui/press'
import { focusOn } from '../hands/focus'
import { may } from '../session/may'
import type { Me } from '../session/session'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { AccessRecords } from './access-records'
import { ActForm } from './act-form'
import { ActionBar, type FormAct, isPlainAct } from './action-bar'
import { TicketFacts } from './ticket-facts'
import { TicketHead } from './ticket-head'
import { Told } from './told'
import { useActs } from './use-acts'
import { useTicket } from './use-ticket'

export interface TicketPanelProps {
  id: PressKey
  me: Me
  /** version that the board lists, or that it lists it no more */
  onBoard: number | 'absent' | undefined
  now: number
  /** the key for "I take it" was pressed: do it as soon as the server offers it */
  claimAsked: boolean
  onClaimTaken: () => void
  /** one column: the way back to the list */
  onBack?: () => void
}

/** One ticket on one page: facts and acts stay in sight, everything else scrolls under them. */
export function TicketPanel({ id, me, onBoard, now, claimAsked, onClaimTaken, onBack }: TicketPanelProps) {
  const purpose = me.role === 'supervisor' ? 'supervise' : 'handle'
  const { view, reload } = useTicket(id, purpose, onBoard)
  const { act, sending, told, forget } = useActs(id, reload)
  const [form, setForm] = useState<FormAct>()
  const [tab, setTab] = useState<'facts' | 'records'>('facts')
  const ticket = view.state === 'shown' ? view.value : undefined

  useEffect(() => {
    setForm(undefined)
    setTab('facts')
    focusOn('ticket-title')
  }, [id])

  useEffect(() => {
    if (!claimAsked || !ticket || ticket.id !== id) return
    onClaimTaken()
    if (ticket.actions.includes('claim')) void act('claim', {})
  })

  if (view.state === 'loading')
    return (
      <Box className="ticket ticket-empty" live="polite">
        {say('workbench.loading')}
      </Box>
    )
  if (view.state === 'gone' || view.state === 'unreachable')
    return (
      <Box as="section" className="ticket ticket-empty" label={say('workbench.ticket.facts')}>
        <Box live="polite">{say(view.state === 'gone' ? 'workbench.ticket.gone' : 'workbench.failed')}</Box>
        {view.state === 'unreachable' ? <Press onPress={() => void reload()}>{say('workbench.retry')}</Press> : null}
        {onBack ? <Press onPress={onBack}>{say('workbench.ticket.back')}</Press> : null}
      </Box>
    )

  const shown = view.value
  const choose = (action: OfficerAction) => {
    forget()
    if (isPlainAct(action)) {
      setForm(undefined)
      void act(action, {})
      return
    }
    setForm(form === action ? undefined : action)
    if (form !== action) focusOn('act-form')
  }
  const openForm = form && shown.actions.includes(form) ? form : undefined

  return (
    <Box as="section" className="ticket" label={say('workbench.number', { number: shown.number })}>
      <Box className="ticket-sticky">
        {onBack ? (
          <Press kind="quiet" icon="back" className="ticket-back" onPress={onBack}>
            {say('workbench.ticket.back')}
          </Press>
        ) : null}
        <TicketHead ticket={shown} me={me} now={now} />
        {may(me.role, 'urgent-ticket.claim') ? (
          <ActionBar actions={shown.actions} open={openForm} sending={sending} onChoose={choose} />
        ) : (
          <Box className="quiet small">{say('workbench.ticket.read-only')}</Box>
        )}
        <Told told={told} />
      </Box>
      {openForm ? (
        <ActForm
          key={`${shown.id}/${openForm}`}
          ticket={shown}
          action={openForm}
          busy={sending !== undefined}
          fields={told?.fields ?? {}}
          onSend={async (action, body) => {
            const close = await act(action, body)
            if (close) {
              setForm(undefined)
              focusOn('ticket-title')
            }
            return close
          }}
          onCancel={() => {
            setForm(undefined)
            focusOn('ticket-title')
          }}
        />
      ) : null}
      <Box className="ticket-watched small">{say(`workbench.ticket.watched.${purpose}`)}</Box>
      {may(me.role, 'access-record.read') ? (
        <Box as="nav" className="tabs" label={say('workbench.ticket.tabs')}>
          <Act className="tab" current={tab === 'facts'} onPress={() => setTab('facts')}>
            {say('workbench.ticket.facts')}
          </Act>
          <Act className="tab" current={tab === 'records'} onPress={() => setTab('records')}>
            {say('workbench.records')}
          </Act>
        </Box>
      ) : null}
      {tab === 'records' ? <AccessRecords id={shown.id} now={now} /> : <TicketFacts ticket={shown} now={now} />}
    </Box>
  )
}
