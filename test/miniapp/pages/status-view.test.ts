import { DAY, MINUTE } from '@domain/instant'
import { statusView } from '@/pages/urgent/status/status-view'
import { keyOf, ticket } from '../urgent-queue/phone'

const now = Date.UTC(2026, 10, 23, 13, 3)
const at = (change: Parameters<typeof ticket>[1]) => statusView(ticket(keyOf('a'), { pressedAt: now, ...change }), now, '0990-12349')
const textOf = ({ title, steps }: ReturnType<typeof statusView>) => [title, ...steps.flatMap((step) => [step.title, ...(step.details ?? [])])].join('\n')

test('somebody who waits reads first that it arrived, then when it goes higher', () => {
  const view = at({ stepUpDue: now + 12 * MINUTE })
  expect(view.title).toBe('已送到东山街道值班室')
  expect(textOf(view)).toContain('12 分钟')
})

test('nobody on duty is said only when true', () => {
  expect(textOf(at({}))).not.toContain('没有人\n')
  const view = at({ desk: { ...ticket(keyOf('a')).desk, staffed: false, opensAt: now + 11 * 60 * MINUTE } })
  expect(view.title).toBe('现在值班室没有人')
  expect(textOf(view)).toContain('开始有人看')
  expect(textOf(view)).toContain('等不及请打 0990-12349')
})

test('a step up names both desks and says sorry', () => {
  const county = { area: '990101', level: 'county' as const, name: '东川区值班室', phone: '0990-6101000', staffed: true }
  const view = at({ desk: county, timeline: [{ at: now, type: 'stepped-up', desk: '东川区值班室' }] })
  expect(view.title).toBe('东山街道值班室还没接，已报到东川区值班室')
  expect(textOf(view)).toContain('对不起')
  expect(textOf(view).match(/还没接/g)).toHaveLength(1)
})

test('at the city, above which nobody sits, the next alert is not called a step up', () => {
  const city = { area: '9901', level: 'city' as const, name: '示例市值班室', phone: '0990-6001000', staffed: true }
  const view = at({ desk: city, stepUpDue: now + 29 * MINUTE, timeline: [{ at: now, type: 'stepped-up', desk: '示例市值班室' }] })
  expect(textOf(view)).toContain('再过 29 分钟没人接，再叫一遍')
  expect(textOf(view)).not.toContain('上一级')
})

test('somebody who was looked for in vain reads that first, and no more once they were reached', () => {
  const missed = { status: 'taken' as const, officer: '王', missedCallAt: now - 5 * MINUTE }
  expect(at(missed).title).toBe('刚才找您，没联系上')
  expect(textOf(at(missed))).toContain('您也可打')
  expect(textOf(at({ ...missed, contactedAt: now - MINUTE }))).not.toContain('没联系上')
})

test.each([
  ['call', '会用 0990-6111001 联系您'],
  ['sms-only', '只发短信找您，不打电话'],
  ['someone-near', '打给您身边的人'],
  ['none', '不打电话，直接过去找您'],
] as const)('somebody who asked to be reached by %s is promised that, and told of no call that may never have been made', (way, promise) => {
  expect(textOf(at({ status: 'taken', officer: '王', way }))).toContain(promise)
  const view = at({ status: 'taken', officer: '王', way, missedCallAt: now - 5 * MINUTE })
  expect(view.title).toBe('刚才找您，没联系上')
  expect(textOf(view)).not.toMatch(/打给您，|回拨|没打通/)
  if (way !== 'call') expect(textOf(view)).not.toMatch(/用 \S+ 联系您/)
})

test('nothing is promised where an earlier release did not say how the person asked to be reached', () => {
  expect(textOf(at({ status: 'taken', officer: '王', way: undefined }))).not.toMatch(/联系您|找您/)
})

test('a promise that was missed is not shown as one still to be kept', () => {
  expect(textOf(at({ status: 'taken', officer: '王', contactDue: now - MINUTE }))).toContain('已经晚了')
})

test('the person is asked once help was sent, and reads that silence closes nothing', () => {
  const view = at({ status: 'asked-safe', officer: '王', aid: ['food'], askedSafeAt: now })
  expect(view).toMatchObject({ asks: true, title: '您现在安全了吗？' })
  expect(textOf(view)).toContain('您不回答，我们不结案')
})

test('a closed ticket says how long one may go on', () => {
  const view = at({ status: 'closed', closed: { at: now, outcome: 'helped-and-safe', reopenUntil: now + 30 * DAY }, actions: ['add', 'reopen'] })
  expect(view.title).toBe('这次先办到这里')
  expect(textOf(view)).toContain('30天内可以接着说')
})

test('exactly one step is the present one, whatever the state', () => {
  for (const status of ['waiting', 'taken', 'helped', 'asked-safe'] as const) {
    const view = at({ status, aid: status === 'helped' || status === 'asked-safe' ? ['food'] : [] })
    expect(view.steps.filter(({ state }) => state === 'now')).toHaveLength(1)
  }
})
