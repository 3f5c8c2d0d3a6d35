import { instantAt } from '../../functions/domain/china-time'
import { HOUR, MINUTE } from '../../functions/domain/instant'
import { sayDue, sayLength, sayTime } from '../../functions/words/time'

const now = instantAt('2026-11-23', '21:03')

test.each([
  [sayTime(now, now), '21:03'],
  [sayTime(instantAt('2026-11-24', '08:30'), now), '明天 8:30'],
  [sayTime(instantAt('2026-11-25', '08:30'), now), '11月25日 8:30'],
  [sayDue(now + 12 * MINUTE, now), '还有 12 分钟'],
  [sayDue(now - 5 * MINUTE, now), '晚了 5 分钟'],
  [sayDue(now, now), '时间到了'],
  [sayLength(3 * HOUR), '3 小时'],
  [sayLength(3 * HOUR + MINUTE), '3 小时 1 分钟'],
])('%s is said as %s', (said, expected) => {
  expect(said).toBe(expected)
})
