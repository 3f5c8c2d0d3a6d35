import { answered, nothingWaiting, saved } from '@domain/application/offline-answers'
import { fc } from '../../seeded'
import { fromText, toText } from '@/apply/answers/kept-answers'

test('what is kept is read back as it was', () =>
  fc.assert(
    fc.property(fc.array(fc.record({ field: fc.string(), value: fc.string() })), (words) => {
      const answers = words.reduce(answered, nothingWaiting)
      expect(fromText(toText(answers))).toEqual(answers)
    }),
  ))

test('when everything has arrived, no word stays on the phone, but their count does', () => {
  const answers = answered(nothingWaiting, { field: 'words', value: '说过的话' })
  const text = toText(saved(answers, answers.waiting))
  expect(text).not.toContain('说过的话')
  expect(fromText(text)).toEqual({ waiting: [], next: 2 })
})

test('a text that is none of ours holds nothing', () =>
  fc.assert(
    fc.property(fc.option(fc.oneof(fc.string(), fc.json()), { nil: undefined }), (text) => {
      expect(fromText(text)).toEqual(nothingWaiting)
    }),
  ))
