import type { Refusal } from '../contract/service'
import { type Result, ok, refuse } from '../domain/result'
import type { z } from '../domain/zod'

const mostFields = 20

/** What a schema makes of a value; a refusal names each field with the catalogue key that says what to do. */
export function parseWith(schema: z.ZodMiniType | undefined, value: unknown): Result<unknown, Refusal> {
  if (!schema) return ok(undefined)
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return refuse({ code: 'invalid-input', fields: parsed.error.issues.slice(0, mostFields).map(asField) })
}

function asField(issue: z.core.$ZodIssue): { path: string; key: string } {
  return { path: issue.path.map(String).join('.'), key: keyOf(issue) }
}

function keyOf(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('field.')) return issue.message
  if (issue.code === 'unrecognized_keys') return 'field.unknown'
  if (issue.code === 'too_big') return 'field.too-long'
  if (issue.code === 'too_small') return 'field.required'
  return 'field.invalid'
}
