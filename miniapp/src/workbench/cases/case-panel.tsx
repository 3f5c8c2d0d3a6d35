import type { ApplicationId } from '@domain/ids'
import type { CaseAction } from '@domain/case-work/actions'
import { chinaTime } from '@domain/china-time'
import { say } from '@words'
import { useEffect, useState } from 'react'
import { serverNow } from '@/platform/clock'
import { Press } from '@/ui/press'
import { sendCaseAct } from '../api/cases'
import { focusOn } from '../hands/focus'
import { useSending } from '../hands/use-sending'
import { may } from '../session/may'
import type { Me } from '../session/session'
import { Told } from '../ticket/told'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { toldAfterRefusal, toldAfterSuccess } from './act-outcome'
import { CaseActs } from './case-acts'
import { CaseHead } from './case-head'
import { CasePage } from './case-page'
import { CaseRecords } from './case-records'
import { CaseForm } from './forms/case-form'
import { useCase } from './use-case'

interface CasePanelProps {
  id: ApplicationId
  me: Me
  /** version that the list tells, or that it lists it no more */
  inList: number | 'absent' | undefined
  now: number
  /** the list is to be asked again */
  onActed: () => void
  /** one column: the way back to the list */
  onBack?: () => void
}

/** One case on one page: head and acts stay in sight, everything else scrolls under them. */
export function CasePanel({ id, me, inList, now, onActed, onBack }: CasePanelProps) {
  const purpose = me.role === 'supervisor' ? 'supervise' : 'handle'
  const { view, reload } = useCase(id, purpose, inList)
  const { act, sending, told, forget } = useSending<CaseAction>(id, reload)
  const [form, setForm] = useState<CaseAction>()
  const [records, setRecords] = useState(false)

  useEffect(() => {
    setForm(undefined)
    setRecords(false)
    focusOn('case-title')
  }, [id])

  if (view.state === 'loading')
    return (
      <Box className="ticket ticket-empty" live="polite">
        {say('workbench.loading')}
      </Box>
    )
  if (view.state !== 'shown')
    return (
      <Box as="section" className="ticket ticket-empty" label={say('workbench.cases.one')}>
        <Box live="polite">{say(view.state === 'gone' ? 'workbench.ticket.gone' : 'workbench.failed')}</Box>
        {view.state === 'unreachable' ? <Press onPress={() => void reload()}>{say('workbench.retry')}</Press> : null}
        {onBack ? <Press onPress={onBack}>{say('workbench.ticket.back')}</Press> : null}
      </Box>
    )

  const shown = view.value
  const today = chinaTime(now).date
  // A form whose act somebody else has just done stays while that is told: what was typed can still be read.
  const openForm = form && (shown.actions.includes(form) || told) ? form : undefined
  const close = () => {
    setForm(undefined)
    focusOn('case-title')
  }

  return (
    <Box as="section" className="ticket case" label={say('workbench.number', { number: shown.number })}>
      <Box className="ticket-sticky">
        {onBack ? (
          <Press kind="quiet" icon="back" className="ticket-back" onPress={onBack}>
            {say('workbench.ticket.back')}
          </Press>
        ) : null}
        <CaseHead shown={shown} now={now} />
        {me.role === 'supervisor' ? (
          <Box className="quiet small">{say('workbench.ticket.read-only')}</Box>
        ) : (
          <CaseActs
            actions={shown.actions}
            open={openForm}
            off={sending !== undefined}
            onChoose={(action) => {
              forget()
              setForm(form === action ? undefined : action)
              if (form !== action) focusOn('act-form')
            }}
          />
        )}
        <Told told={told} />
      </Box>
      {openForm ? (
        <CaseForm
          key={`${shown.id}/${openForm}`}
          shown={shown}
          action={openForm}
          busy={sending !== undefined}
          today={today}
          fields={told?.fields ?? {}}
          onSend={async (chosen) => {
            const over = await act(
              chosen.action,
              () => sendCaseAct(shown.id, chosen),
              (answer) => (answer.ok ? toldAfterSuccess(chosen.action) : toldAfterRefusal(answer.refusal, serverNow())),
            )
            onActed()
            if (over) close()
            return over
          }}
          onCancel={close}
        />
      ) : null}
      <Box className="ticket-watched small">{say(`workbench.ticket.watched.${purpose}`)}</Box>
      {may(me.role, 'access-record.read') ? (
        <Box as="nav" className="tabs" label={say('workbench.ticket.tabs')}>
          <Act className="tab" current={!records} onPress={() => setRecords(false)}>
            {say('workbench.cases.one')}
          </Act>
          <Act className="tab" current={records} onPress={() => setRecords(true)}>
            {say('workbench.records')}
          </Act>
        </Box>
      ) : null}
      {records ? <CaseRecords id={shown.id} now={now} /> : <CasePage shown={shown} purpose={purpose} today={today} now={now} />}
    </Box>
  )
}
