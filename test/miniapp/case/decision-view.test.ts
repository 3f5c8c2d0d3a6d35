import { decisionView } from '@/case/decision/decision-view'
import { aDecision, now } from './a-case'

test('a refusal says each reason with its measure and clause, what the officer wrote, and the last day and place of each remedy', () => {
  const view = decisionView(aDecision(), now)
  expect(view).toMatchObject({ title: '这次没有批下来', programme: '最低生活保障', lines: ['原因 1 条，都写在这里'], written: ['家里收入超过了标准'], arithmetic: [] })
  expect(view.sum).toBeUndefined()
  expect(view.reasons).toMatchObject([{ detail: '每人每月 1180 元，低于 1000 元才符合', clause: '依据：《社会救助法》第十八条' }])
  expect(view.remedies).toEqual(expect.arrayContaining(['最晚 2027年1月25日，向东川区人民政府提出', '最晚 2027年5月26日']))
  expect(view.remedyClause).toBe('依据：《行政复议法》第二十条')
})

test('a grant leads with the sum, then says how it was computed', () => {
  const { assessment } = aDecision()
  const amount = { fen: 143_600, per: 'month' as const, lines: [{ step: 'standard-for-all', values: { standard: 100_000, people: 4 }, result: 400_000 }], clause: '《社会救助法》第十九条' }
  const view = decisionView(aDecision({ outcome: 'granted', reasons: [], amount: { fen: 143_600, per: 'month', from: '2026-12' }, assessment: { ...assessment, amount } }), now)
  expect(view).toMatchObject({ sum: '1436 元', lines: ['每月 1436 元，从 2026 年 12 月开始'], arithmetic: ['标准 1000 元 × 4 人 = 4000 元'], arithmeticClause: '依据：《社会救助法》第十九条' })
})
