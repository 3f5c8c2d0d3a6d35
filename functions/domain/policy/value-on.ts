import type { PlainDate } from '../china-time'

/** A policy value with the day from which it holds and where it is written. `null`: nobody has fixed it, or it was repealed. */
export interface Dated<Value> {
  from: PlainDate
  value: Value | null
  source: string
}

/** The entry in force on `date`, with its source; the list may stand in any order. */
export function entryOn<Value>(values: readonly Dated<Value>[], date: PlainDate): Dated<Value> | undefined {
  let found: Dated<Value> | undefined
  for (const each of values) if (each.from <= date && (!found || each.from > found.from)) found = each
  return found
}

/** The value in force on `date`; `null` when unknown or not yet in force, and then nothing may be computed from it. */
export function valueOn<Value>(values: readonly Dated<Value>[], date: PlainDate): Value | null {
  return entryOn(values, date)?.value ?? null
}
