import { caseView } from '@/case/follow/case-view'
import { aCase, aDecision, now } from './a-case'

const at = (change: Parameters<typeof aCase>[0] = {}) => caseView(aCase(change), now)

test('a case says how it stands, what it is for, who has it and how to ask', () => {
  expect(at()).toMatchObject({ title: '已受理', number: '最低生活保障，编号 DS2026-0417', holder: ['现在由东山街道社会救助窗口办', '想问就打0990-6111002'] })
})

test('every step stands in order, with when it was done or its latest day', () => {
  expect(at().steps.map(({ state, details }) => [state, details])).toEqual([
    ['done', ['11月24日 10:00']],
    ['now', ['最晚 11月27日']],
    ['later', []],
  ])
})

test('a clock says its day and what is left; its clause waits until somebody asks', () => {
  expect(at().clocks).toEqual([{ name: 'total', title: '整件事办完：最晚 2027年1月5日', left: '还有 28 个工作日', late: false, why: '30 个工作日，《社会救助法》第四十三条', provisional: '放假安排还没公布，日子可能变' }])
})

test('a clock that stands still says why, and is not late', () => {
  const [clock] = aCase().clocks
  const paused = { ...clock!, left: -2, paused: { at: now, because: 'in-hospital' } }
  expect(at({ clocks: [paused] }).clocks[0]).toMatchObject({ left: '计时停着：有人住院，上门做不了', late: false })
})

test('a late clock is said, with our own apology and whom to call', () => {
  const [clock] = aCase().clocks
  const view = at({ clocks: [{ ...clock!, left: -1 }] })
  expect(view.clocks[0]).toMatchObject({ left: '晚了 1 个工作日', late: true })
  expect(view.holder.join()).toContain('是我们慢了')
})

test('the story stands newest first', () => {
  expect(at().story.map(({ line }) => line)).toEqual(['11月24日 10:00 已受理，开始计时', '11月23日 10:00 您交了申请'])
})

test('what is asked of the applicant comes before everything else, then the decision', () => {
  const supplement = { items: [{ id: '1', what: '住院发票', why: 'source-silent' as const }], due: '2026-12-05', open: true }
  expect(at({ status: 'supplement', supplement }).asks).toBe('supplement')
  expect(at({ supplement: { ...supplement, open: false } }).asks).toBeUndefined()
  expect(at({ status: 'refused', decision: aDecision() })).toMatchObject({ asks: 'decision', title: '这次没有批下来', clocks: [], holder: [] })
})

test.each([
  ['supplement', '还差几样，等申请的人补'],
  ['refused', '有结果了，结果告诉了申请的人'],
  ['granted', '有结果了，结果告诉了申请的人'],
] as const)('a member of the household reads of %s no more than that it is so', (status, title) => {
  const view = at({ part: 'member', status })
  expect(view.title).toBe(title)
  expect(view.asks).toBeUndefined()
  expect(view.story.at(-1)?.line).toContain('申请交了')
  expect(JSON.stringify(view)).not.toContain('您交了')
})
