import type { BoardRow } from '@contract/urgent-board'
import { type AreaCode, areaAt } from '@domain/area/area'
import type { StaffId } from '@domain/ids'
import type { Instant } from '@domain/instant'
import { isLate } from './clocks'

export const worklists = ['all', 'waiting', 'late', 'mine', 'others', 'safety'] as const
export type Worklist = (typeof worklists)[number]

/** Where a row stands for one officer at one moment. */
interface Viewer {
  me: StaffId
  now: Instant
}

const belongs: Record<Worklist, (row: BoardRow, viewer: Viewer) => boolean> = {
  all: () => true,
  waiting: (row) => !row.owner,
  late: (row, { now }) => isLate(row, now),
  mine: (row, { me }) => row.owner?.id === me,
  others: (row, { me }) => row.owner !== undefined && row.owner.id !== me,
  safety: (row) => row.status === 'asked-safe',
}

/** Rows of one worklist; the counts are made by the same function, so that a count always equals its list. */
export function rowsOf(list: Worklist, rows: readonly BoardRow[], viewer: Viewer): BoardRow[] {
  return rows.filter((row) => belongs[list](row, viewer))
}

export function countsOf(rows: readonly BoardRow[], viewer: Viewer): Record<Worklist, number> {
  const count = (list: Worklist) => rowsOf(list, rows, viewer).length
  return { all: count('all'), waiting: count('waiting'), late: count('late'), mine: count('mine'), others: count('others'), safety: count('safety') }
}

/** The township a row is filed under, or the county or city when the press named nothing finer. */
export function placeOf(row: Pick<BoardRow, 'area'>): AreaCode {
  return areaAt(row.area, 'township') ?? row.area
}

/** Places of the rows with their number, fullest first. */
export function loadByPlace(rows: readonly BoardRow[]): { area: AreaCode; count: number }[] {
  const counts = new Map<AreaCode, number>()
  for (const row of rows) counts.set(placeOf(row), (counts.get(placeOf(row)) ?? 0) + 1)
  return [...counts].map(([area, count]) => ({ area, count })).sort((a, b) => b.count - a.count || (a.area < b.area ? -1 : 1))
}

/** What is late first, then by rank, oldest first inside a rank. */
export function inOrder(rows: readonly BoardRow[], now: Instant): BoardRow[] {
  const key = (row: BoardRow): [number, number, number] => [isLate(row, now) ? 0 : 1, row.rank, row.pressedAt]
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || (a.id < b.id ? -1 : 1)
  })
}
