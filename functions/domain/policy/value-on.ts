import { isWithin, type AreaCode } from '../area/area'
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

/** A value that may hold in one area only; without an area it holds in the whole city. */
export interface DatedByArea<Value> extends Dated<Value> {
  area?: AreaCode | undefined
}

/** The entry in force on `date` in `area`: that of the smallest area around it, or the city's. Without an area only the city's count. */
export function entryIn<Value>(values: readonly DatedByArea<Value>[], date: PlainDate, area: AreaCode | undefined): DatedByArea<Value> | undefined {
  let found: DatedByArea<Value> | undefined
  for (const each of values) {
    if (each.from > date || (each.area !== undefined && (area === undefined || !isWithin(area, each.area)))) continue
    const closer = (each.area?.length ?? 0) - (found?.area?.length ?? 0)
    if (!found || closer > 0 || (closer === 0 && each.from > found.from)) found = each
  }
  return found
}
