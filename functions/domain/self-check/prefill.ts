import { by } from '../application/field-reader'
import { fieldsOn } from '../application/field-steps'
import type { Answers, FormStep } from '../application/form'
import type { Word } from '../application/said'
import { CauseSchema, PropertySchema } from '../household/facts'
import { typedYuan } from '../money/typed-yuan'
import type { SelfCheckAnswers } from './self-check'

/** Facts that the form asks, too, each with how the form reads it. The number of people follows from the members there. */
const shared = { monthlyIncome: typedYuan, savings: typedYuan, yearlyCosts: typedYuan, property: by(PropertySchema), cause: by(CauseSchema) } as const
type Shared = keyof typeof shared

const isShared = (field: string): field is Shared => field in shared

/**
 * What the self-check can answer on one page of the form, for the moment at which that page opens: given earlier, it would look as if the pages before were done (`placeToResume`).
 * Nothing that was said in the form, or taken away there, is said over; what the form would not take as it is stays a question.
 */
export function prefillOf(step: FormStep, answers: Answers, check: SelfCheckAnswers): Word[] {
  return fieldsOn(step, answers).flatMap((field) => {
    if (!isShared(field) || answers[field] !== undefined) return []
    const value = check[field]?.trim() ?? ''
    return shared[field](value) === undefined ? [] : [{ field, value }]
  })
}
