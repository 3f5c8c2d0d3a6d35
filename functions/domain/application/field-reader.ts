import type { z } from '../zod'
import type { Answers, FieldName } from './form'

/** What a field still needs: `key` is its sentence in the catalogue. `members` stands for the household as a whole. */
export interface FieldFault {
  path: FieldName | 'members'
  key: `field.${string}`
}

type Parse<Value> = (text: string) => Value | undefined

/** Reads answers field by field and gathers what is missing or not to be understood. */
export interface FieldReader {
  faults: FieldFault[]
  fault: (path: FieldFault['path'], key: FieldFault['key']) => void
  /** The value of a field that must be answered; `key` says what to do when `parse` makes nothing of it. */
  needed: <Value>(field: FieldName, parse: Parse<Value>, key: FieldFault['key']) => Value | undefined
  /** The value of a field that may stay empty. */
  optional: <Value>(field: FieldName, parse: Parse<Value>, key: FieldFault['key']) => Value | undefined
}

export function fieldReader(answers: Answers): FieldReader {
  const faults: FieldFault[] = []
  const fault: FieldReader['fault'] = (path, key) => void faults.push({ path, key })
  const optional: FieldReader['optional'] = (field, parse, key) => {
    const text = answers[field]?.trim()
    if (!text) return undefined
    const value = parse(text)
    if (value === undefined) fault(field, key)
    return value
  }
  const needed: FieldReader['needed'] = (field, parse, key) => {
    if (!answers[field]?.trim()) fault(field, 'field.required')
    return optional(field, parse, key)
  }
  return { faults, fault, needed, optional }
}

/** Parses with a schema; undefined where it refuses. */
export const by =
  <Schema extends z.ZodMiniType>(schema: Schema): Parse<z.infer<Schema>> =>
  (text) => {
    const parsed = schema.safeParse(text)
    return parsed.success ? parsed.data : undefined
  }
