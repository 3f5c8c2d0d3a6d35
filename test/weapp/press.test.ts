import { decodeSmsTicket } from '../../functions/domain/urgent-relief/sms-ticket'
import { officerNamed } from '../../infra/local/city/people/officers'
import { advance, deliveriesSince, json, serverNow, until, workingHours } from '../journeys/system'
import { boardOf, openedBy } from '../journeys/tickets'
import { aPhone, keyOn, press } from './a-phone'

const reachable = '13900000777'

/** what any phone may hold: wording, policy, size of letters */
const publicKeys = ['words', 'policy-snapshot', 'text-scale']

const pressPath = '/api/citizen/urgent-requests'
/** the city's duty officer sees every open ticket */
const desk = 'city.duty2'
const idsOnTheBoard = async () => (await boardOf(desk)).map(({ id }) => id)

describe('the compiled mini-program on a phone, against the running system', () => {
  beforeAll(workingHours)

  test('every template compiles without a complaint and every page of the app opens', async () => {
    const phone = aPhone()
    expect(phone.complaints).toEqual([])
    for (const page of phone.pages) {
      await phone.launch(page)
      await phone.see(/\S/)
      phone.kill()
    }
  })

  test('a person presses and is told the truth: delivered, to which desk, under which number', async () => {
    const phone = aPhone()
    await phone.launch()
    const taps = await press(phone, { hardship: '没饭吃', words: '粮站后面第二排', reach: '打电话', phone: reachable })
    await phone.see('已送到')
    await phone.see('编号')
    expect(taps).toBeLessThanOrEqual(6)
    expect(phone.network.journal.filter((each) => each.method === 'POST' && each.path === pressPath)).toEqual([{ method: 'POST', path: pressPath, status: 201 }])
    const key = keyOn(phone)
    expect((await boardOf(desk)).filter(({ id }) => id === key).map(({ number }) => number)).toEqual([/编号(\d+)/.exec(phone.screen.text())?.[1]])
    phone.kill()
  })

  test('without network the press stays on the phone, says so, and goes when the network returns', async () => {
    const phone = aPhone()
    await phone.launch()
    phone.network.setOnline(false)
    await press(phone, { hardship: '没地方住', reach: '打电话', phone: reachable })
    await phone.see('还没送到')
    await phone.see('已记在这部手机上')
    const key = keyOn(phone)
    expect(await idsOnTheBoard()).not.toContain(key)
    phone.network.setOnline(true)
    await phone.see('已送到')
    expect((await idsOnTheBoard()).filter((id) => id === key)).toEqual([key])
    phone.kill()
  })

  test('killed between press and delivery, it arrives when the app is opened again, once', async () => {
    const phone = aPhone()
    await phone.launch()
    phone.network.setOnline(false)
    await press(phone, { hardship: '没饭吃', reach: '打电话', phone: reachable })
    await phone.see('还没送到')
    const key = keyOn(phone)
    phone.kill()
    phone.network.setOnline(true)
    await phone.launch()
    await until('the kept press is delivered', async () => phone.network.journal.some((each) => each.method === 'POST' && each.status === 201))
    await phone.see('您的求助正在办')
    expect(phone.network.journal.filter((each) => each.method === 'POST' && each.status === 201)).toHaveLength(1)
    expect((await idsOnTheBoard()).filter((id) => id === key)).toEqual([key])
    phone.kill()
  })

  test('a phone that cannot be read for a moment keeps what it kept before, and both presses arrive', async () => {
    const phone = aPhone()
    await phone.launch()
    phone.network.setOnline(false)
    await press(phone, { hardship: '没饭吃', place: '东山街道', reach: '打电话', phone: reachable })
    await phone.see('已记在这部手机上')
    phone.kill()
    phone.storage.unreadable = true
    await phone.launch()
    await press(phone, { hardship: '没地方住', place: '东山街道', reach: '打电话', phone: reachable })
    await phone.see('这部手机记不下来')
    phone.storage.unreadable = false
    phone.network.setOnline(true)
    await until('both presses are delivered', async () => phone.network.journal.filter((each) => each.method === 'POST' && each.status === 201).length === 2)
    phone.kill()
  })

  test('the answer is lost on the way: the same press is sent again and is one ticket', async () => {
    const phone = aPhone()
    await phone.launch()
    phone.network.loseAnswers('POST', pressPath, 2)
    const before = await idsOnTheBoard()
    await press(phone, { hardship: '没饭吃', reach: '打电话', phone: reachable })
    await phone.see('已送到')
    expect(phone.network.journal.filter((each) => each.method === 'POST' && each.path === pressPath).map(({ status }) => status)).toEqual(['failed', 'failed', 201])
    const key = keyOn(phone)
    expect((await idsOnTheBoard()).filter((id) => !before.includes(id))).toEqual([key])
    expect((await openedBy(desk, key)).timeline.map(({ type }) => type)).toEqual(['pressed'])
    phone.kill()
  })

  test('someone who is being hurt leaves no trace on the phone once it has arrived', async () => {
    const phone = aPhone()
    await phone.launch()
    await press(phone, { hardship: '有人打我', reach: '都不方便' })
    await phone.see('已收到，可马上离开本页')
    phone.kill()
    const kept = phone.storage.keys.filter((key) => !publicKeys.includes(key))
    expect(kept.map((key) => phone.storage.get(key).value)).toEqual(kept.map(() => undefined))
    await phone.launch()
    await phone.see('有难处')
    expect(phone.screen.text()).not.toContain('求助正在办')
    phone.kill()
  })

  test('the location is asked for only on the tap, and a refusal does not stop the press', async () => {
    const phone = aPhone()
    phone.state.location.permission = 'refused'
    await phone.launch()
    await phone.screen.tap('求助')
    await phone.see('有生命危险吗')
    await phone.screen.tap('没有危险，往下走')
    await phone.see('眼下最难的是什么')
    expect(phone.state.journal.some((each) => each.api === 'getLocation')).toBe(false)
    await phone.screen.tap('没饭吃')
    await phone.see('人在哪里')
    await phone.screen.tap('就在我现在的位置')
    await phone.see('没有定位也行')
    phone.kill()
  })

  test('without data the ticket goes by SMS under the same key and is merged when the app delivers it too', async () => {
    const phone = aPhone()
    await phone.launch()
    phone.network.setOnline(false)
    await press(phone, { hardship: '没饭吃', reach: '打电话', phone: reachable })
    await phone.see('还没送到')
    const key = keyOn(phone)
    const before = await idsOnTheBoard()
    await phone.screen.tap('用短信送')
    const sms = phone.state.journal.find((each) => each.api === 'sendSms')?.options as { phoneNumber: string; content: string }
    expect(decodeSmsTicket(sms.content)).toMatchObject({ ok: true, value: { key, hardship: 'no-food' } })
    await json('/city/sms/inbound', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ from: reachable, content: sms.content }) })
    await until('the SMS became a ticket', async () => (await idsOnTheBoard()).includes(key))
    phone.network.setOnline(true)
    await phone.see('已送到')
    expect((await idsOnTheBoard()).filter((id) => !before.includes(id))).toEqual([key])
    expect((await openedBy(desk, key)).timeline.map(({ type }) => type)).toEqual(['pressed', 'arrived-again'])
    phone.kill()
  })

  test('nobody takes it: the phone shows the step up that the clock rang, and the officers were called', async () => {
    const phone = aPhone()
    await phone.launch()
    const since = await serverNow()
    await press(phone, { hardship: '孩子没人管', reach: '打电话', phone: reachable })
    await phone.see('已送到')
    const number = /编号(\d+)/.exec(phone.screen.text())?.[1] ?? ''
    await advance('PT50M')
    await phone.see('东山街道值班室还没接，已报到东川区值班室')
    const rung = async () => new Set((await deliveriesSince(since)).filter(({ channel, text }) => channel === 'voice-call' && text.includes(number)).map(({ to }) => to))
    // Most urgent: the telephones of the township's officers ring at once, then the deputy's and the county's.
    for (const officer of ['dongshan.duty1', 'dongshan.duty2', 'dongshan.deputy', 'dongchuan.county1', 'dongchuan.county2']) await until(`${officer} was called`, async () => (await rung()).has(officerNamed(officer).phone))
    phone.kill()
  })

  test('the first page sends at most 32 KiB to the screen, any other at most 64', async () => {
    const phone = aPhone()
    for (const [index, page] of phone.pages.entries()) {
      await phone.launch(page)
      expect({ page, bytes: Math.max(0, ...phone.current.setDataBytes) <= (index === 0 ? 32 : 64) * 1024 }).toEqual({ page, bytes: true })
      phone.kill()
    }
  })
})
