import type { CaseRow } from '@contract/case-work'
import { type AreaCode, areaAt } from '@domain/area/area'
import { isDecided } from '@domain/case-work/standing'
import { chinaTime } from '@domain/china-time'
import { say } from '@words'
import { sayTab } from '@words/say-case'
import { type ClockPace, paceOfCase } from './case-clock'

/** Saved worklists in the order in which a day begins. */
export const caseLists = ['mine', 'today', 'overdue', 'new', 'family', 'confirm', 'paused', 'protected', 'all', 'decided'] as const
export type CaseList = (typeof caseLists)[number]

const open = ({ status }: CaseRow) => !isDecided(status)

const belongs: Record<CaseList, (row: CaseRow) => boolean> = {
  mine: ({ mine }) => mine,
  today: (row) => open(row) && paceOfCase(row) === 'today',
  overdue: (row) => open(row) && row.overdue,
  new: ({ status }) => status === 'submitted',
  family: ({ status }) => status === 'supplement',
  confirm: ({ status }) => status === 'confirming',
  paused: (row) => open(row) && paceOfCase(row) === 'paused',
  protected: (row) => open(row) && row.protected,
  all: open,
  decided: ({ status }) => isDecided(status),
}

/** Rows of one worklist; the counts are made by the same function, so that a count always equals its list. */
export const rowsOf = (list: CaseList, rows: readonly CaseRow[]): CaseRow[] => rows.filter(belongs[list])

export const countOf = (list: CaseList, rows: readonly CaseRow[]): number => rowsOf(list, rows).length

export function sayList(list: CaseList): string {
  return list === 'mine' || list === 'all' || list === 'overdue' || list === 'protected' || list === 'decided' ? sayTab(list).label : say(`workbench.cases.list.${list}`)
}

/** Why a list is empty, in its own words where it has some. */
export function sayNone(list: CaseList): string {
  return list === 'mine' || list === 'all' || list === 'overdue' || list === 'protected' || list === 'decided' ? sayTab(list).none : say('workbench.cases.none')
}

/** The township a case is filed under. */
export const placeOf = ({ area }: Pick<CaseRow, 'area'>): AreaCode => areaAt(area, 'township') ?? area

/** Places of the rows with their number of open cases, fullest first. */
export function loadByPlace(rows: readonly CaseRow[]): { area: AreaCode; count: number }[] {
  const counts = new Map<AreaCode, number>()
  for (const row of rows.filter(open)) counts.set(placeOf(row), (counts.get(placeOf(row)) ?? 0) + 1)
  return [...counts].map(([area, count]) => ({ area, count })).sort((a, b) => b.count - a.count || (a.area < b.area ? -1 : 1))
}

/** Late first; what stands still presses nobody and comes after everything that runs. */
const ranks: Record<ClockPace, number> = { late: 0, today: 1, soon: 2, calm: 2, paused: 3 }

/** Most urgent first; inside a rank by the last day, then whoever came first. A case without a clock has nobody's promise yet and stands by the day it came in. */
export function inOrder(rows: readonly CaseRow[]): CaseRow[] {
  const key = (row: CaseRow): [number, string, number] => [isDecided(row.status) ? 4 : ranks[paceOfCase(row)], row.clock?.due ?? chinaTime(row.submittedAt).date, row.submittedAt]
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    return x[0] - y[0] || (x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : 0) || x[2] - y[2] || (a.id < b.id ? -1 : 1)
  })
}
