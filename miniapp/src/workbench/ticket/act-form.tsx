import type { TicketForOfficer } from '@contract/urgent-board'
import { closingOutcomesNow } from '@domain/urgent-relief/available-actions'
import { aidKinds, type AidKind, type ClosingOutcome, contactResults, type ContactResult } from '@domain/urgent-relief/ticket'
import { say, type WordKey } from '@words'
import { useState } from 'react'
import { Press } from '@/ui/press'
import { TextArea } from '@/ui/text-area'
import type { ActBody } from '../api/urgent-board'
import { AreaPick } from '../ui/area-pick'
import { draftAt, keepDraft } from '../session/drafts'
import { Box } from '../ui/box'
import { Picks } from '../ui/picks'
import type { FormAct } from './action-bar'

export interface ActFormProps {
  ticket: TicketForOfficer
  action: FormAct
  busy: boolean
  /** what the server said about single fields */
  fields: Readonly<Record<string, string>>
  /** answers whether the form may close; it then forgets what was typed */
  onSend: <Action extends FormAct>(action: Action, body: ActBody<Action>) => Promise<boolean>
  onCancel: () => void
}

const choices = <Value extends string>(values: readonly Value[], key: (value: Value) => WordKey) => values.map((value) => ({ value, label: say(key(value)) }))

/** What an act asks for, in place of a dialog: it stands under the buttons, and what is typed in it is kept as it is typed. */
export function ActForm({ ticket, action, busy, fields, onSend, onCancel }: ActFormProps) {
  const place = `${ticket.id}/${action}`
  const [chosen, setChosen] = useState<string[]>([])
  const [text, setText] = useState(() => draftAt(place))
  const [area, setArea] = useState(ticket.area)
  const [missing, setMissing] = useState<{ choice?: string; text?: string }>({})

  const type = (typed: string) => {
    setText(typed)
    keepDraft(place, typed)
    setMissing((before) => ({ ...before, text: undefined }))
  }
  const pick = (picked: string[]) => {
    setChosen(picked)
    setMissing((before) => ({ ...before, choice: undefined }))
  }

  const note = text.trim() === '' ? {} : { note: text.trim() }
  const reason = text.trim()
  const needsChoice = action !== 'move'
  // Whoever passes a person on says to whom.
  const needsReason = action === 'rank' || action === 'move' || (action === 'close' && chosen[0] === 'passed-on')

  async function send() {
    const wanting = {
      ...(needsChoice && chosen.length === 0 ? { choice: say('workbench.act.choose') } : {}),
      ...(needsReason && reason.length < 2 ? { text: say('workbench.act.reason.need') } : {}),
    }
    setMissing(wanting)
    if (Object.keys(wanting).length > 0) return
    if (await sendOf()) keepDraft(place, '')
  }

  function sendOf(): Promise<boolean> {
    switch (action) {
      case 'record-contact':
        return onSend('record-contact', { result: chosen[0] as ContactResult, ...note })
      case 'record-aid':
        return onSend('record-aid', { aid: chosen as AidKind[], ...note })
      case 'close':
        return onSend('close', { outcome: chosen[0] as ClosingOutcome, ...note })
      case 'hand-over':
        return onSend('hand-over', { to: chosen[0] ?? '' })
      case 'rank':
        return onSend('rank', { rank: Number(chosen[0]) as 1 | 2 | 3, reason })
      case 'move':
        return onSend('move', { area, reason })
    }
  }

  const colleagues = ticket.colleagues.map(({ id, name, role }) => ({ value: id, label: name, hint: say(`workbench.role.${role}`) }))
  const questions = {
    'record-contact': { label: say('workbench.act.contact.question'), options: choices(contactResults, (value) => `workbench.contact.${value}`), field: 'result' },
    'record-aid': { label: say('workbench.act.aid.question'), options: choices(aidKinds, (value) => `workbench.aid.${value}`), field: 'aid' },
    close: { label: say('workbench.act.close.question'), options: choices(closingOutcomesNow(ticket), (value) => `workbench.outcome.${value}`), field: 'outcome' },
    'hand-over': { label: say('workbench.act.hand-over.question'), options: colleagues, field: 'to' },
    rank: {
      label: say('workbench.act.rank.question'),
      options: choices(
        (['1', '2', '3'] as const).filter((rank) => Number(rank) !== ticket.rank),
        (value) => `workbench.rank.${value}`,
      ),
      field: 'rank',
    },
  } as const
  const question = action === 'move' ? undefined : questions[action]
  const nobody = action === 'hand-over' && colleagues.length === 0

  return (
    <Box as="section" className="act-form" label={say(`workbench.act.${action}`)} id="act-form" focusable>
      {nobody ? <Box>{say('workbench.act.hand-over.nobody')}</Box> : null}
      {question && !nobody ? (
        <Picks
          label={question.label}
          many={action === 'record-aid'}
          options={question.options as readonly { value: string; label: string; hint?: string }[]}
          chosen={chosen}
          error={missing.choice ?? fields[question.field]}
          onPick={pick}
        />
      ) : null}
      {action === 'move' ? <AreaPick label={say('workbench.act.move.question')} value={area} error={fields.area} onPick={setArea} /> : null}
      {action === 'hand-over' ? null : (
        <TextArea
          label={say(needsReason ? 'workbench.act.reason' : 'workbench.act.note')}
          hint={say('workbench.act.note.hint')}
          error={missing.text ?? fields[needsReason ? 'reason' : 'note']}
          value={text}
          most={needsReason ? 200 : 300}
          onType={type}
        />
      )}
      <Box className="act-form-foot">
        {nobody ? null : (
          <Press kind="main" off={busy} onPress={() => void send()}>
            {busy ? say('workbench.sending') : say('workbench.send')}
          </Press>
        )}
        <Press kind="plain" onPress={onCancel}>
          {say('workbench.cancel')}
        </Press>
      </Box>
    </Box>
  )
}
