import { instantAt } from '@domain/china-time'
import { say } from '@words'
import { receiptView } from '@/apply/receipt/receipt-view'

test('a receipt names every step with its latest day, and what is done with its time', () => {
  const now = instantAt('2026-12-01', '10:00')
  const view = receiptView(
    {
      submittedAt: instantAt('2026-11-26', '21:03'),
      holder: '东山街道',
      steps: [
        { step: 'acceptance', state: 'done', at: instantAt('2026-11-28', '09:00') },
        { step: 'investigation', state: 'now', latest: '2026-12-03' },
        { step: 'confirmation', state: 'coming', latest: '2027-01-14' },
        { step: 'publicity', state: 'coming' },
      ],
    },
    now,
  )
  expect(view.sent).toBe('11月26日 21:03送到 东山街道')
  expect(view.steps.map(({ state, title, details }) => [state, title, details])).toEqual([
    ['done', say('step.acceptance'), ['11月28日 9:00']],
    ['now', say('step.investigation'), ['最晚 12月3日']],
    ['later', say('step.confirmation'), ['最晚 2027年1月14日']],
    ['later', say('step.publicity'), []],
  ])
})
