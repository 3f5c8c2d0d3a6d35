import { stepOfFault } from '@domain/application/field-steps'
import { type FieldName, FieldNameSchema, type FormStep } from '@domain/application/form'
import { labelKey } from '@domain/application/word-keys'
import { say } from '@words'
import type { Refusal } from '@/platform/request'

export interface MissingAnswer {
  path: string
  title: string
  /** what to do there */
  hint: string
  step: FormStep
  /** the very field, where there is one */
  field?: FieldName
}

/** Answers and photos that keep an application from being sent, each with its place in the form. Signatures stand on the board already. */
export function missingAnswers({ fields }: Pick<Refusal, 'fields'>): MissingAnswer[] {
  const once = new Map(fields.filter(({ path }) => !path.startsWith('signature.')).map((field) => [field.path, field]))
  return [...once.values()].map(({ path, message }) => {
    const named = FieldNameSchema.safeParse(path)
    const step = stepOfFault(path)
    if (!named.success) return { path, title: say(`form.step.${step}`), hint: message, step }
    const field = named.data as FieldName
    return { path, title: say(labelKey(field)), hint: message, step, field }
  })
}
