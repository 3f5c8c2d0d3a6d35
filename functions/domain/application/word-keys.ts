import type { Wish } from '../programmes/programme'
import type { FieldName, FormStep, MemberField, Relation, SingleField, UnreachableReason } from './form'
import { memberOfField } from './members'

type LabelKey = `form.label.${SingleField}` | `form.member.${MemberField}`
type HintKey = `form.hint.${SingleField}` | `form.member-hint.${MemberField}`

/** Key of the words that name a field. */
export function labelKey(field: FieldName): LabelKey {
  const member = memberOfField(field)
  return member ? `form.member.${member.field as MemberField}` : `form.label.${field as SingleField}`
}

/** Key of the words that say how to answer a field. */
export function hintKey(field: FieldName): HintKey {
  const member = memberOfField(field)
  return member ? `form.member-hint.${member.field as MemberField}` : `form.hint.${field as SingleField}`
}

/** Key of the question that stands above a page. */
export const stepKey = (step: FormStep) => `form.step.${step}` as const

export const relationKey = (relation: Relation) => `form.relation.${relation}` as const

export const unreachableKey = (reason: UnreachableReason) => `form.unreachable.${reason}` as const

/** Keys of what can be chosen where the choice is the form's own; causes and property have theirs beside the rules. */
export const wishKey = (wish: Wish) => `form.wish.${wish}` as const
export const yesNoKey = (field: 'relativeOfStaff' | 'confidential', answer: 'yes' | 'no') => `form.${field}.${answer}` as const
