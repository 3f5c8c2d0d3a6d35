import { ticketNumber } from '../../functions/domain/ids'
import { familyName } from '../../functions/domain/staff/family-name'
import { say } from '../../functions/words'
import { officerNamed, officers } from '../../infra/local/city/people/officers'
import { deskSize, oneBrowser } from './browser'
import { logIn, row } from './officer'
import { answerTheQuestions, openHome, pressOn, sees, send } from './resident'
import { advance, deliveriesSince, json, serverNow, until, workingHours, type Delivery } from './system'

/** What came to officers about this ticket, by whom it reached and how. */
async function cameTo(since: number, number: string): Promise<Delivery[]> {
  const known = officers.flatMap(({ phone, name }) => [phone, name])
  return (await deliveriesSince(since)).filter(({ text, to }) => text.includes(number) && known.includes(to))
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

    const reached = (channel: Delivery['channel'], to: string) => until(`${channel} reaches ${to}`, async () => (await cameTo(pressedAt, number)).find((each) => each.channel === channel && each.to === to))
    // The township's own officer by message and SMS at once; the telephone of a rank 2 ticket does not ring by day.
    await reached('sms', phoneOf('nanqiao.duty1'))
    await reached('wechat', officerNamed('nanqiao.duty1').name)
    expect((await cameTo(pressedAt, number)).filter(({ channel }) => channel === 'voice-call')).toEqual([])

    await advance('PT15M')
    await sees(resident, 'status.stepped-up', { from: '南桥街道值班室', to: '南桥街道副班' })
    await resident.getByText(say('status.stepped-up.sorry')).waitFor()
    const deputy = await reached('voice-call', phoneOf('nanqiao.deputy'))
    expect(deputy.text).toContain('南桥街道副班')
    await json(`/city/voice/${deputy.id}/ignore`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })

    await advance('PT15M')
    await sees(resident, 'status.stepped-up', { from: '南桥街道值班室', to: '南桥区值班室' })
    // A telephone rings for a minute: whoever wants the ticket presses 1 while it does.
    const [, call] = await Promise.all(['nanqiao.county1', 'nanqiao.county2'].map((loginName) => reached('voice-call', phoneOf(loginName))))
    await json(`/city/voice/${call!.id}/press`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"digits":"1"}' })
    await sees(resident, 'status.taken', { name: familyName(officerNamed('nanqiao.county2').name) })
    for (const loginName of ['nanqiao.county1', 'nanqiao.county2']) {
      await reached('sms', phoneOf(loginName))
      await reached('wechat', officerNamed(loginName).name)
    }
    // Each officer was told of each step once by each way, and nobody of another place was.
    const came = await cameTo(pressedAt, number)
    const by = (channel: Delivery['channel']) => came.filter((each) => each.channel === channel).map(({ to }) => to).sort()
    expect(by('sms')).toEqual(['nanqiao.duty1', 'nanqiao.deputy', 'nanqiao.county1', 'nanqiao.county2'].map(phoneOf).sort())
    expect(by('wechat')).toEqual(['nanqiao.duty1', 'nanqiao.deputy', 'nanqiao.county1', 'nanqiao.county2'].map((loginName) => officerNamed(loginName).name).sort())
    expect(by('voice-call')).toEqual(['nanqiao.deputy', 'nanqiao.county1', 'nanqiao.county2'].map(phoneOf).sort())

    const county = await people.page(deskSize)
    await logIn(county, 'nanqiao.county1')
    await row(county, number).filter({ hasText: officerNamed('nanqiao.county2').name }).click()
    await county.getByText(say('workbench.event.stepped-up', { desk: say('workbench.level.county') })).first().waitFor()
    await county.getByText(say('workbench.event.stepped-up', { desk: say('workbench.level.deputy') })).first().waitFor()
    expect(await people.everyoneLeaves()).toEqual([])
  })
})
