import { fc } from '../seeded'
import { DAY, MINUTE } from '@domain/instant'
import type { BoardRow } from '@contract/urgent-board'
import { leadingClock, runningClocks } from '@/workbench/board/clocks'
import { matches } from '@/workbench/board/search'
import { countsOf, inOrder, loadByPlace, rowsOf, worklists } from '@/workbench/board/worklists'
import { colleague, evening, officer, ownedBy, row } from './rows'

const viewer = { me: officer.id, now: evening }

const anyRow = fc
  .record({
    rank: fc.constantFrom<BoardRow['rank'][]>(1, 2, 3),
    owner: fc.constantFrom(undefined, ownedBy(officer), ownedBy(colleague)),
    status: fc.constantFrom<BoardRow['status'][]>('waiting', 'taken', 'helped', 'asked-safe'),
    pressedAt: fc.integer({ min: evening - DAY, max: evening }),
    contactDue: fc.option(fc.integer({ min: evening - DAY, max: evening + DAY }), { nil: undefined }),
    area: fc.constantFrom('990101001001', '990101001', '990101002003', '990101', '9901'),
  })
  .map((over) => row(over))

test('every count of the desk equals its list, whatever is on the board', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
      const counts = countsOf(rows, viewer)
      for (const list of worklists) expect(counts[list]).toBe(rowsOf(list, rows, viewer).length)
      expect(counts.waiting + counts.mine + counts.others).toBe(counts.all)
      expect(loadByPlace(rows).reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
    }),
  )
})

test('the wall keeps every ticket, puts what is late on top and the oldest first inside a rank', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
      const shown = inOrder(rows, evening)
      expect([...shown].map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
      shown.slice(1).forEach((after, at) => {
        const before = shown[at] as BoardRow
        const [a, b] = [before, after].map((each) => [runningClocks(each, evening).some(({ pace }) => pace === 'late') ? 0 : 1, each.rank, each.pressedAt])
        expect(JSON.stringify([a, b].sort((x, y) => (x?.[0] ?? 0) - (y?.[0] ?? 0) || (x?.[1] ?? 0) - (y?.[1] ?? 0) || (x?.[2] ?? 0) - (y?.[2] ?? 0)))).toBe(JSON.stringify([a, b]))
      })
    }),
  )
})

test('a ticket nobody has taken waits, a colleague’s is not mine', () => {
  const rows = [row(), row({ owner: ownedBy(officer), status: 'taken' }), row({ owner: ownedBy(colleague), status: 'asked-safe' })]
  expect(countsOf(rows, viewer)).toEqual({ all: 3, waiting: 1, late: 0, mine: 1, others: 1, safety: 1 })
})

test('a promise that has passed is late, its last quarter is soon', () => {
  const due = (contactDue: number) => leadingClock(row({ stepUpDue: undefined, pressedAt: evening - 45 * MINUTE, contactDue }), evening)?.pace
  expect(due(evening)).toBe('late')
  expect(due(evening + 15 * MINUTE)).toBe('soon')
  expect(due(evening + 16 * MINUTE)).toBe('calm')
})

test('a step up that is over is the system’s lateness, not the desk’s; a taken ticket has none', () => {
  expect(runningClocks(row({ stepUpDue: evening - MINUTE, contactDue: undefined }), evening)).toEqual([])
  expect(runningClocks(row({ owner: ownedBy(colleague), contactDue: undefined }), evening)).toEqual([])
})

test('a number read out in parts and the name of a village both find the ticket', () => {
  const names: Record<string, string> = { '990101001001': '东山街道 桃园社区' }
  const nameOf = (area: string) => names[area] ?? ''
  const wanted = row({ number: '048943' })
  expect(matches(wanted, ' 04 89', nameOf)).toBe(true)
  expect(matches(wanted, '街道桃园', nameOf)).toBe(true)
  expect(matches(wanted, '河口', nameOf)).toBe(false)
  expect(matches(wanted, '999', nameOf)).toBe(false)
  expect(matches(wanted, '  ', nameOf)).toBe(true)
})
