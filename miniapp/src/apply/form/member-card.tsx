import { relations, unreachableReasons } from '@domain/application/form'
import { memberField } from '@domain/application/members'
import { hintKey, labelKey, relationKey, unreachableKey } from '@domain/application/word-keys'
import type { MemberId } from '@domain/ids'
import { say } from '@words'
import { useState } from 'react'
import { Group, Line } from '@/ui/line'
import { ListPick } from '@/ui/list-pick'
import { Place } from '@/ui/place'
import { Press } from '@/ui/press'
import { AnswerField } from './answer-controls'
import { type FormHands, giver } from './hands'

interface MemberCardProps {
  hands: FormHands
  id: MemberId
  /** place among the others, from one */
  number: number
  onRemove: () => void
}

/** One more person of the household: who they are, and why they cannot sign where that is so. */
export function MemberCard({ hands, id, number, onRemove }: MemberCardProps) {
  const { answers, errorAt } = hands
  const relation = memberField(id, 'relation')
  const person = say('fill.household.person', { number })
  return (
    <Group kind="card">
      <Line kind="subhead">{person}</Line>
      <AnswerField hands={hands} field={memberField(id, 'name')} most={40} />
      <AnswerField hands={hands} field={memberField(id, 'idNumber')} most={24} />
      <Place name={relation}>
        <ListPick
          label={say(labelKey(relation))}
          hint={say(hintKey(relation))}
          options={relations.map((each) => ({ value: each, label: say(relationKey(each)) }))}
          value={answers[relation] || undefined}
          error={errorAt(relation)}
          onPick={giver(hands, relation)}
        />
      </Place>
      <CannotSign hands={hands} id={id} />
      <Press kind="quiet" icon="close" label={say('fill.household.remove.label', { name: answers[memberField(id, 'name')] || person })} onPress={onRemove}>
        {say('fill.household.remove')}
      </Press>
    </Group>
  )
}

/** Asked only about somebody who cannot sign now. */
function CannotSign({ hands, id }: Pick<MemberCardProps, 'hands' | 'id'>) {
  const field = memberField(id, 'unreachable')
  const chosen = hands.answers[field] || undefined
  const [open, setOpen] = useState(chosen !== undefined)
  const give = giver(hands, field)
  if (!open) {
    return (
      <Press kind="quiet" onPress={() => setOpen(true)}>
        {say('fill.household.cannot-sign')}
      </Press>
    )
  }
  return (
    <Group>
      <ListPick label={say(labelKey(field))} hint={say(hintKey(field))} options={unreachableReasons.map((reason) => ({ value: reason, label: say(unreachableKey(reason)) }))} value={chosen} error={hands.errorAt(field)} onPick={give} />
      <Press
        kind="quiet"
        onPress={() => {
          setOpen(false)
          if (chosen) give('')
        }}
      >
        {say('fill.household.can-sign')}
      </Press>
    </Group>
  )
}
