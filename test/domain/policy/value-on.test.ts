import { fc } from '../../seeded'
import { entryOn, valueOn } from '../../../functions/domain/policy/value-on'

const list = [
  { from: '2026-01-01', value: 10, source: 'a' },
  { from: '2026-07-01', value: 20, source: 'b' },
  { from: '2027-01-01', value: null, source: 'repealed' },
]

describe('a dated value', () => {
  test.each([
    ['2025-12-31', null],
    ['2026-01-01', 10],
    ['2026-06-30', 10],
    ['2026-07-01', 20],
    ['2026-12-31', 20],
    ['2027-01-01', null],
  ])('on %s it is %s', (date, value) => {
    expect(valueOn(list, date)).toBe(value)
  })

  test('does not depend on the order of the list', () => {
    fc.assert(fc.property(fc.shuffledSubarray(list, { minLength: 3 }), fc.constantFrom('2026-03-01', '2026-08-01', '2027-02-01'), (shuffled, date) => expect(entryOn(shuffled, date)).toEqual(entryOn(list, date))))
  })
})
