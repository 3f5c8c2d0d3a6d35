import type { Refusal } from '../contract/service'
import { type Result, ok, refuse } from '../domain/result'

/** Largest body of a route that names no other, in bytes. */
export const mostBodyBytes = 64 * 1024
const deepest = 8
/**
 * What people paste without seeing it and what a keyboard cuts in two: formatting marks (a copied phone number carries them), control characters beside tab and
 * line ends, half an emoji at the end of a full field. It means nothing in a form, and nobody's call for help is refused for it.
 */
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Surrogate}/gu
const jsonType = /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i

/** Whether a content type says JSON in UTF-8. */
export function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && jsonType.test(contentType)
}

/** The JSON value of a body: UTF-8, at most eight levels deep, no key that reaches a prototype. Invisible characters are taken out. */
export function readJson(bytes: Uint8Array): Result<unknown, Refusal> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('not-json')
  }
  return clean(value, 0)
}

const notExpected = refuse({ code: 'invalid-input' as const, fields: [{ path: '', key: 'field.unknown' }] })

function clean(value: unknown, depth: number): Result<unknown, Refusal> {
  if (typeof value === 'string') return ok(value.replace(invisible, ''))
  if (typeof value !== 'object' || value === null) return ok(value)
  if (depth === deepest) return notExpected
  if (Array.isArray(value)) {
    const items: unknown[] = []
    for (const each of value) {
      const item = clean(each, depth + 1)
      if (!item.ok) return item
      items.push(item.value)
    }
    return ok(items)
  }
  const entries: [string, unknown][] = []
  for (const [key, each] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return notExpected
    const entry = clean(each, depth + 1)
    if (!entry.ok) return entry
    entries.push([key, entry.value])
  }
  return ok(Object.fromEntries(entries))
}
