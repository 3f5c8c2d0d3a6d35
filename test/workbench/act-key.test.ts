import { actKeys } from '@/workbench/api/act-key'

test('an act tried again after silence carries the same key; another act and a repeated one after an answer do not', async () => {
  let made = 0
  const keys = actKeys(() => Promise.resolve(String(++made).padStart(32, '0')))
  const claim = await keys.keyFor('claim')
  expect(await keys.keyFor('claim')).toBe(claim)
  expect(await keys.keyFor('close')).not.toBe(claim)
  const close = await keys.keyFor('close')
  keys.answered()
  expect(await keys.keyFor('close')).not.toBe(close)
})
