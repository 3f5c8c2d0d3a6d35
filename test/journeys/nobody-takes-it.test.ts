import { ticketNumber } from '../../functions/domain/ids'
import { familyName } from '../../functions/domain/staff/family-name'
import { say } from '../../functions/words'
import { officerNamed } from '../../infra/local/city/people/officers'
import { deskSize, oneBrowser } from './browser'
import { logIn, row } from './officer'
import { answerTheQuestions, openHome, pressOn, sees, send } from './resident'
import { advance, deliveriesSince, json, serverNow, until, workingHours, type Delivery } from './system'

/** What came about this ticket, by whom it reached and how. */
async function cameTo(since: number, number: string): Promise<Delivery[]> {
  return (await deliveriesSince(since)).filter(({ text, channel }) => text.includes(number) || channel === 'wechat')
}

const phoneOf = (loginName: string) => officerNamed(loginName).phone

describe('a press that nobody takes', () => {
  const people = oneBrowser()
  beforeAll(async () => {
    await workingHours()
    await people.start()
  })
  afterAll(() => people.stop())

  it('steps up on its minute, wakes the right officers by every way, and is taken by pressing 1 on the telephone', async () => {
    const resident = await people.page()
    await openHome(resident)
    await answerTheQuestions(resident, { hardship: 'no-food', place: ['南桥区', '南桥街道', '文昌社区'], phone: '19900003004', note: '两天没吃东西。' })
    const pressedAt = await serverNow()
    await send(resident)
    await sees(resident, 'status.delivered', { desk: '南桥街道值班室' })
    const { key } = await pressOn(resident)
    const number = ticketNumber(key)

    // The township's own officer by message and SMS at once; the telephone of a rank 2 ticket does not ring by day.
    await until('the township is told', async () => (await cameTo(pressedAt, number)).some(({ channel, to }) => channel === 'sms' && to === phoneOf('nanqiao.duty1')))
    expect((await cameTo(pressedAt, number)).filter(({ channel }) => channel === 'voice-call')).toEqual([])
    expect((await cameTo(pressedAt, number)).some(({ channel, to }) => channel === 'wechat' && to === officerNamed('nanqiao.duty1').name)).toBe(true)

    await advance('PT15M')
    await sees(resident, 'status.stepped-up', { from: '南桥街道值班室', to: '南桥街道副班' })
    await resident.getByText(say('status.stepped-up.sorry')).waitFor()
    const deputy = await until('the deputy is called', async () => (await cameTo(pressedAt, number)).find(({ channel, to, state }) => channel === 'voice-call' && state === 'ringing' && to === phoneOf('nanqiao.deputy')))
    expect(deputy.text).toContain('南桥街道副班')
    await json(`/city/voice/${deputy.id}/ignore`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })

    await advance('PT15M')
    await sees(resident, 'status.stepped-up', { from: '南桥街道值班室', to: '南桥区值班室' })
    const calls = await until('both officers of the county are called', async () => {
      const ringing = (await cameTo(pressedAt, number)).filter(({ channel, state }) => channel === 'voice-call' && state === 'ringing')
      return ringing.length === 2 && ringing
    })
    expect(calls.map(({ to }) => to).sort()).toEqual([phoneOf('nanqiao.county1'), phoneOf('nanqiao.county2')].sort())
    for (const loginName of ['nanqiao.county1', 'nanqiao.county2']) {
      await until(`${loginName} is told by SMS`, async () => (await cameTo(pressedAt, number)).some(({ channel, to }) => channel === 'sms' && to === phoneOf(loginName)))
      await until(`${loginName} is told in WeChat`, async () => (await cameTo(pressedAt, number)).some(({ channel, to }) => channel === 'wechat' && to === officerNamed(loginName).name))
    }
    // Each officer was told of each step once, and nobody of another place was.
    const sms = (await cameTo(pressedAt, number)).filter(({ channel, text }) => channel === 'sms' && text.includes(number))
    expect(sms.map(({ to }) => to).sort()).toEqual(['nanqiao.duty1', 'nanqiao.deputy', 'nanqiao.county1', 'nanqiao.county2'].map(phoneOf).sort())

    const county = await people.page(deskSize)
    await logIn(county, 'nanqiao.county1')
    await row(county, number).click()
    await county.getByText(say('workbench.event.stepped-up', { desk: say('workbench.level.county') })).first().waitFor()
    await county.getByText(say('workbench.event.stepped-up', { desk: say('workbench.level.deputy') })).first().waitFor()

    const mine = calls.find(({ to }) => to === phoneOf('nanqiao.county2'))!
    await json(`/city/voice/${mine.id}/press`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"digits":"1"}' })
    await sees(resident, 'status.taken', { name: familyName(officerNamed('nanqiao.county2').name) })
    await row(county, number).filter({ hasText: officerNamed('nanqiao.county2').name }).waitFor()
    expect(await people.everyoneLeaves()).toEqual([])
  })
})
