import type { BoardRow } from '@contract/urgent-board'
import type { AreaCode } from '@domain/area/area'

/** Digits match the number a person reads out, anything else the name of the place; spaces never matter. */
export function matches(row: BoardRow, typed: string, nameOf: (area: AreaCode) => string): boolean {
  const wanted = typed.replace(/\s+/g, '')
  if (wanted === '') return true
  return /^\d+$/.test(wanted) ? row.number.includes(wanted) : nameOf(row.area).replace(/\s+/g, '').includes(wanted)
}
