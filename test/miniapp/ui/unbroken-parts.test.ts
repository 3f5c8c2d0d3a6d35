import { isNumber, partsOf } from '../../../miniapp/src/ui/unbroken-parts'

test.each([
  ['想问，打 0990-5550101', ['0990-5550101']],
  ['打 0990-5550101 或者 0990-5550202', ['0990-5550101', '0990-5550202']],
  ['申请编号 DS2026-724449', []],
  ['还有 20 个工作日', []],
])('%s: these stay on one line', (sentence, whole) => {
  expect(partsOf(sentence).join('')).toBe(sentence)
  expect(partsOf(sentence).filter(isNumber)).toEqual(whole)
})
