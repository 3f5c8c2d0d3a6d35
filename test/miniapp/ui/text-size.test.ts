import { nextScale, nextScaleWords, scaleFor, textScales } from '@/ui/text-size'

test('somebody who enlarged WeChat finds the pages enlarged too', () => {
  expect(scaleFor(1)).toBe(1)
  expect(scaleFor(1.18)).toBe(1.15)
  expect(scaleFor(1.4)).toBe(1.5)
  expect(scaleFor(3)).toBe(1.75)
})

test('the first tap gives elder size, then larger, then the standard again', () => {
  expect([nextScale(1), nextScale(1.3), nextScale(1.5), nextScale(1.75)]).toEqual([1.3, 1.5, 1.75, 1])
})

test('the button always says what the tap will do', () => {
  expect(textScales.map((scale) => nextScaleWords(scale).text)).toEqual(['kit.text-size.elder', 'kit.text-size.elder', 'kit.text-size.more', 'kit.text-size.more', 'kit.text-size.standard'])
})
