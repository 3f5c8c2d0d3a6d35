import fc from 'fast-check'
import { stepAfter, type Tried, ways } from '../../../functions/domain/notification/ladder'

const results: readonly Tried[] = ['sent', 'in-doubt', 'never', 'later', 'busy']
const patience = 600_000

test.each<[string, Tried[], number, string]>([
  ['it was sent', ['sent'], 0, 'told'],
  ['it may have arrived', ['in-doubt'], 0, 'in-doubt'],
  ['the person takes none this way', ['never'], 0, 'next'],
  ['the provider is busy', ['later'], 0, 'later'],
  ['the provider is still busy when our patience ends', ['later'], patience, 'next'],
  ['somebody else is sending right now', ['busy'], patience, 'later'],
  ['the second way takes over', ['never', 'sent'], 0, 'told'],
  ['no way is left', ['never', 'never'], 0, 'no-way'],
  ['the second way is busy', ['never', 'later'], patience, 'later'],
  ['only the first may still work', ['later', 'never'], patience, 'later'],
])('%s', (_, tried, waited, step) => {
  expect(stepAfter(tried, waited, patience)).toBe(step)
})

test('nothing goes a second way unless the first certainly did not work, and every ladder ends', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...results), { minLength: ways.length, maxLength: ways.length }), fc.integer({ min: 0, max: 2 * patience }), (all, waited) => {
      const tried: Tried[] = []
      let step: string = 'next'
      while (step === 'next') {
        if (tried.length > 0) expect(['never', 'later']).toContain(tried.at(-1))
        tried.push(all[tried.length] ?? 'sent')
        step = stepAfter(tried, waited, patience)
      }
      expect(tried.length).toBeLessThanOrEqual(ways.length)
      if (step === 'no-way') expect(tried.every((each) => each === 'never')).toBe(true)
    }),
  )
})
