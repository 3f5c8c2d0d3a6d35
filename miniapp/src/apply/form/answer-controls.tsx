import type { FieldName, SingleField } from '@domain/application/form'
import { hintKey, labelKey } from '@domain/application/word-keys'
import { say } from '@words'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Place } from '@/ui/place'
import { type FormHands, giver } from './hands'

interface AnswerFieldProps {
  hands: FormHands
  field: FieldName
  kind?: 'text' | 'digits'
  most: number
}

/** One field of the form that is typed. */
export function AnswerField({ hands, field, kind, most }: AnswerFieldProps) {
  return (
    <Place name={field}>
      <Field label={say(labelKey(field))} hint={say(hintKey(field))} kind={kind} most={most} error={hands.errorAt(field)} value={hands.answers[field]} onType={giver(hands, field)} />
    </Place>
  )
}

interface AnswerChoiceProps {
  hands: FormHands
  field: SingleField
  options: readonly { value: string; label: string }[]
}

/** One field of the form that is chosen. */
export function AnswerChoice({ hands, field, options }: AnswerChoiceProps) {
  return (
    <Place name={field}>
      <Choice label={say(labelKey(field))} hint={say(hintKey(field))} error={hands.errorAt(field)} options={options} value={hands.answers[field]} onChoose={giver(hands, field)} />
    </Place>
  )
}
