import { type Answers, type FormStep, RelationSchema, type SingleField, UnreachableReasonSchema } from '@domain/application/form'
import { memberField, membersIn } from '@domain/application/members'
import { labelKey, relationKey, unreachableKey } from '@domain/application/word-keys'
import type { Area } from '@domain/area/area'
import { areaNames } from '@domain/area/names'
import type { MemberId } from '@domain/ids'
import { typedYuan } from '@domain/money/typed-yuan'
import { hasSentence, say } from '@words'
import { sayMoney } from '@words/reasons'

export interface SummaryLine {
  key: SingleField | 'household'
  /** the page that changes it */
  step: FormStep
  what: string
  /** one person a line; one line for everything else */
  said: readonly string[]
}

/** The whole application in words, each line with the page that changes it. */
export function summaryOf(answers: Answers, areas: readonly Area[]): SummaryLine[] {
  const line = (step: FormStep, key: SingleField): SummaryLine => ({ key, step, what: say(labelKey(key)), said: [saidOf(key, answers[key]?.trim() ?? '', areas)] })
  const people = membersIn(answers).map((id) => personOf(id, answers))
  return [
    line('wish', 'wish'),
    line('wish', 'area'),
    { key: 'household', step: 'household', what: say('fill.summary.household'), said: people.length === 0 ? [say('fill.summary.alone')] : people },
    line('money', 'monthlyIncome'),
    line('money', 'savings'),
    line('money', 'yearlyCosts'),
    line('property', 'property'),
    line('reason', 'cause'),
    line('reason', 'words'),
    line('reason', 'photo'),
  ]
}

function saidOf(field: SingleField, value: string, areas: readonly Area[]): string {
  if (value === '') return say(field === 'words' || field === 'photo' ? 'fill.summary.none' : 'fill.summary.empty')
  switch (field) {
    case 'photo':
      return say('fill.summary.photo')
    case 'area':
      return areaNames(value, areas).join(' ') || value
    case 'wish':
    case 'property':
    case 'cause': {
      const key = field === 'wish' ? `form.wish.${value}` : `${field}.${value}`
      return hasSentence(key) ? say(key) : value
    }
    case 'words':
      return value
    default: {
      // What is no amount stays as it was typed: its fault stands beside it.
      const fen = typedYuan(value)
      return fen === undefined ? value : sayMoney(fen)
    }
  }
}

function personOf(id: MemberId, answers: Answers): string {
  const relation = RelationSchema.safeParse(answers[memberField(id, 'relation')])
  const why = UnreachableReasonSchema.safeParse(answers[memberField(id, 'unreachable')])
  const empty = say('fill.summary.empty')
  const said = { name: answers[memberField(id, 'name')]?.trim() || empty, relation: relation.success ? say(relationKey(relation.data)) : empty }
  return why.success ? say('fill.summary.person.cannot-sign', { ...said, why: say(unreachableKey(why.data)) }) : say('fill.summary.person', said)
}
