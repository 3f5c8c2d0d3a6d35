import { inBoardOrder, type BoardOrdered } from './officer-view'

/** Presses of one telephone that stand in their places; what it pressed beyond them stands behind everybody else's. */
const placesOfOnePhone = 3
/** The share of a full wall that is kept for the newest presses, whatever stands before them. */
const newestShare = 4

/**
 * The part of many open tickets that a wall shows, in the wall's order. A flood hides nobody: neither one telephone that presses five hundred times
 * nor five hundred older presses push a new one off the wall. `samePhone` groups the presses of one telephone.
 */
export function boardPart<Row extends BoardOrdered>(rows: readonly Row[], most: number, samePhone: (row: Row) => string | undefined): Row[] {
  const ordered = inBoardOrder(rows)
  if (ordered.length <= most) return ordered
  const pressed = new Map<string, number>()
  const isRepeated = (row: Row) => {
    const phone = samePhone(row)
    if (phone === undefined) return false
    const times = (pressed.get(phone) ?? 0) + 1
    pressed.set(phone, times)
    return times > placesOfOnePhone
  }
  const repeated = new Set(ordered.filter(isRepeated))
  const others = ordered.filter((row) => !repeated.has(row))
  const newest = [...others].sort((one, other) => other.pressedAt - one.pressedAt).slice(0, Math.floor(most / newestShare))
  return inBoardOrder([...new Set([...newest, ...others, ...repeated])].slice(0, most))
}
