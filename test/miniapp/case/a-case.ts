import type { MyCase } from '@contract/my-case'

export const now = Date.UTC(2026, 10, 26, 2, 0)
const day = 86_400_000

/** A case that was accepted, as its applicant sees it. */
export const aCase = (change: Partial<MyCase> = {}): MyCase => ({
  id: 'a'.repeat(32),
  version: 3,
  part: 'applicant',
  number: 'DS2026-0417',
  status: 'accepted',
  wish: 'dibao',
  submittedAt: now - 3 * day,
  holder: '东山街道社会救助窗口',
  phone: '0990-6111002',
  hotline: '0990-12349',
  clocks: [{ name: 'total', start: '2026-11-24', due: '2027-01-05', unit: 'working', length: 30, left: 28, clause: '《社会救助法》第四十三条', provisional: true }],
  steps: [
    { step: 'acceptance', state: 'done', at: now - 2 * day },
    { step: 'investigation', state: 'now', latest: '2026-11-27' },
    { step: 'publicity', state: 'coming' },
  ],
  timeline: [
    { at: now - 3 * day, type: 'submitted' },
    { at: now - 2 * day, type: 'accepted' },
  ],
  ...change,
})

export const aDecision = (change: Partial<NonNullable<MyCase['decision']>> = {}): NonNullable<MyCase['decision']> => ({
  at: now,
  outcome: 'refused',
  programme: 'dibao',
  reasons: ['家里收入超过了标准'],
  assessment: {
    programme: 'dibao',
    outcome: 'does-not-fit',
    reasons: [{ requirement: 'income-below-standard', met: false, required: { unit: 'fen-person-month', value: 100_000 }, found: { unit: 'fen-person-month', value: 118_000 }, fact: 'monthlyIncome', clause: '《社会救助法》第十八条' }],
    book: 'example-city',
    on: '2026-11-26',
  },
  remedies: { reconsideration: '2027-01-25', lawsuit: '2027-05-26', to: '东川区人民政府', clause: '《行政复议法》第二十条' },
  ...change,
})
