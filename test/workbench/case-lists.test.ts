import type { CaseRow } from '@contract/case-work'
import { caseStatuses } from '@domain/case-work/case'
import { paceOf, paceOfCase } from '@/workbench/cases/case-clock'
import { afterAnswer, afterFailure, emptyList } from '@/workbench/cases/list-state'
import { clockWords, marksOf } from '@/workbench/cases/row-words'
import { matches } from '@/workbench/cases/search'
import { caseLists, countOf, inOrder, loadByPlace, rowsOf, sayList, sayNone } from '@/workbench/cases/worklists'
import { fc } from '../seeded'
import { caseRow, clock, morning } from './cases'

const paused = { at: morning, because: 'family-asked' }

const anyRow = fc
  .record({
    status: fc.constantFrom(...caseStatuses),
    overdue: fc.boolean(),
    mine: fc.boolean(),
    protected: fc.boolean(),
    clock: fc.option(
      fc.record({ left: fc.integer({ min: -5, max: 20 }), paused: fc.option(fc.constant(paused), { nil: undefined }) }).map((over) => clock(over)),
      { nil: undefined },
    ),
    area: fc.constantFrom('990101001001', '990101001', '990101002003', '990101'),
  })
  .map((over) => caseRow(over))

const ranks = { late: 0, today: 1, soon: 2, calm: 2, paused: 3 }
const decided = ({ status }: CaseRow) => status === 'granted' || status === 'refused'

test('every count equals its list, and the open and the decided are everything', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
      for (const list of caseLists) expect(countOf(list, rows)).toBe(rowsOf(list, rows).length)
      expect(countOf('all', rows) + countOf('decided', rows)).toBe(rows.length)
      expect(loadByPlace(rows).reduce((sum, each) => sum + each.count, 0)).toBe(countOf('all', rows))
    }),
  )
})

test('the order keeps every case: late, then today, then what runs, then what stands still, then what is over', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
      const shown = inOrder(rows)
      expect(shown.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
      const order = shown.map((row) => (decided(row) ? 4 : ranks[paceOfCase(row)]))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }),
  )
})

test('a clock is late, ends today, ends soon, or stands still', () => {
  const pace = (left: number, more = {}) => paceOf(clock({ left, length: 20, ...more }))
  expect([pace(-1), pace(0), pace(5), pace(6), pace(-3, { paused })]).toEqual(['late', 'today', 'soon', 'calm', 'paused'])
})

test.each<[string, Partial<CaseRow>, string]>([
  ['runs', { clock: clock({ left: 6 }) }, '还有 6 个工作日'],
  ['ends today', { clock: clock({ left: 0 }) }, '今天是最后一天'],
  ['is late', { clock: clock({ left: -2 }), overdue: true }, '晚了 2 个工作日'],
  ['was late in a step before', { clock: clock({ left: 6 }), overdue: true }, '晚了'],
  ['stands still', { clock: clock({ paused }), overdue: true }, '停着'],
  ['has no clock yet', { clock: undefined, status: 'submitted' }, '还没计时'],
  ['waits for a family that has not answered', { clock: undefined, status: 'supplement', overdue: true }, '过了补的日子'],
  ['is over', { status: 'granted' }, ''],
])('a case that %s says so', (_, over, words) => {
  expect(clockWords(caseRow(over))).toBe(words)
})

test('what must be seen at a glance stands beside the place', () => {
  expect(marksOf(caseRow({ silent: true, protected: true, relativeOfStaff: true, unreachable: 2, unsigned: 1 }))).toEqual(['没回音，要打电话', '保密', '近亲属备案', '2 人签不了字', '交时 1 人没签字'])
})

test('each list has a name and says when it is empty', () => {
  for (const list of caseLists) expect([sayList(list), sayNone(list)]).toEqual([expect.stringMatching(/^.{2,}/), expect.stringMatching(/没有/)])
})

test('a number read out with or without its dash finds the case, and so does its place', () => {
  const row = caseRow({ number: 'DS2026-0417' })
  const nameOf = () => '东山街道 桃园社区'
  for (const typed of ['0417', 'ds2026 0417', '桃园', '']) expect(matches(row, typed, nameOf)).toBe(true)
  expect(matches(row, '河口', nameOf)).toBe(false)
})

test('an unchanged answer keeps the rows, a failed one keeps them with their age', () => {
  const row = caseRow()
  const first = afterAnswer(emptyList, { cursor: 'a', cases: [row], more: false }, morning)
  expect(afterAnswer(first, { unchanged: true, cursor: 'b' }, morning + 5)).toEqual({ rows: [row], more: false, cursor: 'b', confirmedAt: morning + 5, failing: false })
  expect(afterFailure(first)).toEqual({ ...first, failing: true })
})
