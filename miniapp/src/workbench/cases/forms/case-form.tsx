import type { CaseForOfficer } from '@contract/case-work'
import type { CaseAction } from '@domain/case-work/actions'
import { say } from '@words'
import { sayAct } from '@words/say-case'
import { useState } from 'react'
import { Press } from '@/ui/press'
import type { CaseAct } from '../../api/cases'
import { draftAt, keepDraft } from '../../session/drafts'
import { Box } from '../../ui/box'
import { actOf, type Wrong } from './act-of'
import { firstTyped } from './first-typed'
import { FormFields } from './form-fields'
import { type Typed, typedFrom, withoutEmptyRows } from './typed'

interface CaseFormProps {
  shown: CaseForOfficer
  action: CaseAction
  busy: boolean
  today: string
  /** what the server said about single fields */
  fields: Wrong
  /** answers whether the form may close; it then forgets what was typed */
  onSend: (act: CaseAct) => Promise<boolean>
  onCancel: () => void
}

/** Lists whose empty rows are taken out before anything is looked at. */
const lists: Partial<Record<CaseAction, readonly string[]>> = { 'ask-supplement': ['what', 'why'], 'give-opinion': ['reasons'], refuse: ['reasons'] }

/** What an act means and asks for, in place of a dialog; what is typed in it is kept as it is typed, until the act has happened. */
export function CaseForm({ shown, action, busy, today, fields, onSend, onCancel }: CaseFormProps) {
  const place = `case/${shown.id}/${action}`
  const [typed, setTyped] = useState<Typed>(() => typedFrom(draftAt(place), firstTyped(action, shown)))
  const [wrong, setWrong] = useState<Wrong>({})
  const [turn, setTurn] = useState(0)
  const { label, hint } = sayAct(action)

  const keep = (next: Typed) => {
    setTyped(next)
    keepDraft(place, JSON.stringify(next))
  }
  const fill = (next: Typed) => {
    keep(next)
    setTurn((before) => before + 1)
  }

  async function send() {
    const list = lists[action]
    const tidy = list ? withoutEmptyRows(typed, list) : typed
    if (list) fill(tidy)
    const checked = actOf(action, tidy, shown)
    setWrong(checked.wrong ?? {})
    if (checked.wrong) return
    if (await onSend(checked.act)) keepDraft(place, '')
  }

  return (
    <Box as="section" className="act-form case-form" label={label} id="act-form" focusable>
      <Box as="h3" className="subhead">
        {label}
      </Box>
      <Box>{hint}</Box>
      <FormFields
        action={action}
        today={today}
        shown={shown}
        typed={typed}
        wrong={{ ...fields, ...wrong }}
        turn={turn}
        onType={(field, text) => {
          keep({ ...typed, [field]: text })
          setWrong({})
        }}
        onFill={fill}
      />
      <Box className="act-form-foot">
        <Press kind="main" off={busy} onPress={() => void send()}>
          {busy ? say('workbench.sending') : label}
        </Press>
        <Press kind="plain" onPress={onCancel}>
          {say('workbench.cancel')}
        </Press>
      </Box>
    </Box>
  )
}
