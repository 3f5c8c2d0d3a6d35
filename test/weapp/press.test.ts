import { advance, json, until, type Delivery } from '../journeys/system'
import { aPhone, press } from './a-phone'

const reachable = '13900000777'

/** what any phone may hold: wording, policy, size of letters */
const publicKeys = ['words', 'policy-snapshot', 'text-scale']

describe('the compiled mini-program on a phone, against the running system', () => {
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
    const taps = await press(phone, { hardship: '没饭吃', place: '东山街道', reach: '打电话', phone: reachable })
    await phone.see('已送到')
    await phone.see('编号')
    expect(taps).toBeLessThanOrEqual(6)
    expect(phone.network.journal.filter((each) => each.method === 'POST' && each.path === '/api/citizen/urgent-requests')).toEqual([{ method: 'POST', path: '/api/citizen/urgent-requests', status: 201 }])
    phone.kill()
  })

  test('without network the press stays on the phone, says so, and goes when the network returns', async () => {
    const phone = aPhone()
    await phone.launch()
    phone.network.setOnline(false)
    await press(phone, { hardship: '没地方住', place: '东山街道', reach: '打电话', phone: reachable })
    await phone.see('还没送到')
    await phone.see('已记在这部手机上')
    phone.network.setOnline(true)
    await phone.see('已送到')
    phone.kill()
  })

  test('killed between press and delivery, it arrives when the app is opened again, once', async () => {
    const phone = aPhone()
    await phone.launch()
    phone.network.setOnline(false)
    await press(phone, { hardship: '没饭吃', place: '东山街道', reach: '打电话', phone: reachable })
    await phone.see('还没送到')
    phone.kill()
    phone.network.setOnline(true)
    await phone.launch()
    await until('the kept press is delivered', async () => phone.network.journal.some((each) => each.method === 'POST' && each.status === 201))
    await phone.see('您的求助正在办')
    expect(phone.network.journal.filter((each) => each.method === 'POST' && each.status === 201)).toHaveLength(1)
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
    phone.network.dropAnswers = 2
    await press(phone, { hardship: '没饭吃', place: '东山街道', reach: '打电话', phone: reachable })
    await phone.see('已送到', 40_000)
    const sent = phone.network.journal.filter((each) => each.method === 'POST' && each.path === '/api/citizen/urgent-requests')
    expect(sent.length).toBeGreaterThan(1)
    expect(new Set(sent.map((each) => each.path)).size).toBe(1)
    phone.kill()
  })

  test('someone who is being hurt leaves no trace on the phone once it has arrived', async () => {
    const phone = aPhone()
    await phone.launch()
    await press(phone, { hardship: '有人打我', place: '东山街道', reach: '都不方便' })
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
    await press(phone, { hardship: '没饭吃', place: '东山街道', reach: '打电话', phone: reachable })
    await phone.see('还没送到')
    await phone.screen.tap('用短信送')
    const sms = phone.state.journal.find((each) => each.api === 'sendSms')?.options as { phoneNumber: string; content: string }
    expect(sms.content).toContain('求助')
    await json('/city/sms/inbound', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ from: reachable, content: sms.content }) })
    phone.network.setOnline(true)
    await phone.see('已送到')
    phone.kill()
  })

  test('nobody takes it: the phone shows the step up that the clock rang, and the officers were called', async () => {
    const phone = aPhone()
    await phone.launch()
    await press(phone, { hardship: '孩子没人管', place: '东山街道', reach: '打电话', phone: reachable })
    await phone.see('已送到')
    await advance('PT50M')
    await phone.see('还没接，已报到', 30_000)
    const { deliveries } = await json<{ deliveries: Delivery[] }>('/city/deliveries?since=0')
    expect(deliveries.some((each) => each.channel === 'voice-call')).toBe(true)
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
