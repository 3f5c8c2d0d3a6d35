import { fc } from '../../seeded'
import { chinaTime, instantAt } from '../../../functions/domain/china-time'
import { DAY, MINUTE } from '../../../functions/domain/instant'
import { quietUntil } from '../../../functions/domain/notification/quiet-hours'

const night = { from: '21:30', to: '07:30' }
const at = (time: string, date = '2026-11-23') => instantAt(date, time)

test.each([
  ['a minute before the evening', '21:29', undefined],
  ['from the very minute on', '21:30', at('07:30', '2026-11-24')],
  ['before midnight', '23:59', at('07:30', '2026-11-24')],
  ['after midnight', '00:00', at('07:30')],
  ['the last minute of the night', '07:29', at('07:30')],
  ['in the morning', '07:30', undefined],
  ['at noon', '12:00', undefined],
])('%s', (_, time, until) => {
  expect(quietUntil(night, at(time))).toBe(until)
})

test('over New Year the morning lies in the next year', () => {
  expect(quietUntil(night, at('22:00', '2026-12-31'))).toBe(at('07:30', '2027-01-01'))
})

test('quiet hours within one day end on that day', () => {
  const noon = { from: '12:00', to: '14:00' }
  expect(quietUntil(noon, at('11:59'))).toBeUndefined()
  expect(quietUntil(noon, at('12:00'))).toBe(at('14:00'))
  expect(quietUntil(noon, at('14:00'))).toBeUndefined()
})

test('whatever the hours and the moment: the end is later, within a day, at the said time, and no longer quiet', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
  fc.assert(
    fc.property(time, time, fc.integer({ min: 0, max: 3 * DAY }), (from, to, offset) => {
      fc.pre(from !== to)
      const now = at('00:00') + offset
      const until = quietUntil({ from, to }, now)
      if (until === undefined) return
      expect(until).toBeGreaterThan(now)
      expect(until - now).toBeLessThanOrEqual(DAY)
      const { hour, minute } = chinaTime(until)
      expect(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`).toBe(to)
      expect(quietUntil({ from, to }, until)).toBeUndefined()
      expect(quietUntil({ from, to }, until - MINUTE)).toBe(until)
    }),
  )
})
