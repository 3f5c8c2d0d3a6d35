import { fc } from '../../seeded'
import { type Step, stepAfter, type Tried, type Way, ways } from '../../../functions/domain/notification/ladder'

const results: readonly Tried[] = ['sent', 'in-doubt', 'never', 'later', 'busy']
const patience = 600_000

test.each<[string, Way, Tried, number, Step]>([
  ['it was sent', 'wechat', 'sent', 0, 'told'],
  ['it may have arrived', 'wechat', 'in-doubt', 2 * patience, 'in-doubt'],
  ['the person takes none this way', 'wechat', 'never', 0, 'next'],
  ['the provider is busy', 'wechat', 'later', patience - 1, 'later'],
  ['the provider is still busy when our patience ends', 'wechat', 'later', patience, 'next'],
  ['somebody else is sending right now', 'wechat', 'busy', patience, 'later'],
  ['the last way is busy', 'sms', 'later', 2 * patience, 'later'],
  ['no way is left', 'sms', 'never', 0, 'no-way'],
])('%s', (_, way, tried, waited, step) => {
  expect(stepAfter(way, tried, waited, patience)).toBe(step)
})

test('nothing goes a second way unless the first certainly did not work', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ways), fc.constantFrom(...results), fc.integer({ min: 0, max: 2 * patience }), (way, tried, waited) => {
      if (stepAfter(way, tried, waited, patience) === 'next') expect(['never', 'later']).toContain(tried)
      if (way === 'sms') expect(stepAfter(way, tried, waited, patience)).not.toBe('next')
    }),
  )
})
