import { urgentContext } from '../../../functions/domain/urgent-relief/context'
import { encodeSmsTicket } from '../../../functions/domain/urgent-relief/sms-ticket'
import { endLease } from '../../../functions/domain/urgent-relief/transitions/end-lease'
import { helpRequest, hex, openWorld, type World } from '../world'

const township = '990101001'

describe('what providers report', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.stop())

  const asked = { hardship: 'no-food', forWhom: 'self', place: { area: township }, reach: { way: 'sms-only', phone: '13800000009' } } as const
  const sms = (content: string, from = '13800000009') => world.callBack('/inbound-sms', { messageId: hex(8), from, content, receivedAt: world.clock.now })
  const pressInApp = (key: string, secret = hex(32)) => world.ask('POST', '/api/citizen/urgent-requests', { key, body: helpRequest({ secret }) })
  const calledOfficer = async (ticket: string, officer: { id: string }) => {
    const claimed = await world.parts.notifications.claim({ messageId: `${ticket}-000001-0`, recipient: officer.id, channel: 'voice-call', ticket, officer: officer.id, at: world.clock.now })
    return claimed.claimed ? claimed.id : claimed.present.id
  }
  const voice = (outId: string, digits?: string, state = 'answered') => world.callBack('/voice-call-events', { callId: hex(8), outId, state, ...(digits && { digits }) })

  it('is believed only with the provider’s signature, fresh and for this very body', async () => {
    const body = { messageId: 'm', from: '13800000009', content: '你好', receivedAt: world.clock.now }
    expect((await world.ask('POST', '/api/callbacks/inbound-sms', { body })).json.code).toBe('not-signed-in')
    expect((await world.callBack('/inbound-sms', body, 'another secret')).json.code).toBe('not-signed-in')
    const { signAsProvider } = await import('../../../functions/http/provider-signature')
    const old = signAsProvider(JSON.stringify(body), world.clock.now - 6 * 60_000, 'an invented secret of callbacks')
    expect((await world.ask('POST', '/api/callbacks/inbound-sms', { body, headers: old })).json.code).toBe('not-signed-in')
    const forOther = signAsProvider('{}', world.clock.now, 'an invented secret of callbacks')
    expect((await world.ask('POST', '/api/callbacks/inbound-sms', { body, headers: forOther })).json.code).toBe('not-signed-in')
    expect((await sms('你好')).json).toEqual({ ok: true })
  })

  it('an SMS of a phone without data becomes a ticket, once however often it is delivered', async () => {
    const key = hex(16)
    const text = encodeSmsTicket(key, asked)
    await Promise.all([sms(text), sms(text)])
    await sms(text)
    expect(await world.parts.tickets.get(key)).toMatchObject({ id: key, version: 1, area: township, reach: { way: 'sms-only', phone: '13800000009' } })
  })

  it('an SMS typed by hand that asks for help becomes a ticket where its words point, once, answered by SMS', async () => {
    const body = { messageId: hex(8), from: '13800000019', content: '求助!我在河沿镇桥头,两天没吃饭', receivedAt: world.clock.now }
    const before = new Set((await world.parts.tickets.openIn('990101', 500)).tickets.map(({ id }) => id))
    await world.callBack('/inbound-sms', body)
    await world.callBack('/inbound-sms', body)
    const fresh = (await world.parts.tickets.openIn('990101', 500)).tickets.filter(({ id }) => !before.has(id))
    expect(fresh).toHaveLength(1)
    const id = fresh[0]!.id
    expect(await world.parts.tickets.get(id)).toMatchObject({ version: 1, area: '990101002', hardship: 'other', reach: { way: 'sms-only', phone: '13800000019' }, note: '我在河沿镇桥头,两天没吃饭' })
    await sms('明天几点开会')
    expect((await world.parts.tickets.openIn('990101', 500)).tickets.filter((each) => !before.has(each.id))).toHaveLength(1)
  })

  it('the app’s own press afterwards is merged into the SMS ticket, and its secret opens it', async () => {
    const key = hex(16)
    const secret = hex(32)
    await sms(encodeSmsTicket(key, asked))
    const answer = await pressInApp(key, secret)
    expect(answer.json).toMatchObject({ id: key, status: 'waiting', version: 2 })
    expect((await world.ask('GET', `/api/citizen/urgent-requests/${key}`, { as: `Press ${secret}` })).json).toMatchObject({ id: key })
    expect((await pressInApp(key)).json.code).toBe('idempotency-key-reused')
  })

  it('an officer who uses the number of an SMS ticket as a key does not keep its own press out', async () => {
    const wang = await world.officer('township-duty', township)
    const key = hex(16)
    await sms(encodeSmsTicket(key, asked))
    expect((await world.ask('POST', `/api/workbench/urgent-requests/${key}/claims`, { as: wang.as, key, body: {} })).status).toBe(201)
    expect((await pressInApp(key)).status).toBe(201)
  })

  it('the SMS after the app’s press is merged, too, and changes no secret', async () => {
    const { id, as } = await world.press()
    await sms(encodeSmsTicket(id, asked), '13900000008')
    expect(await world.parts.tickets.get(id)).toMatchObject({ version: 2, reach: { phone: '13800000001' } })
    expect((await world.ask('GET', `/api/citizen/urgent-requests/${id}`, { as })).status).toBe(200)
  })

  it('the app and the SMS at the same moment make one ticket', async () => {
    const key = hex(16)
    const secret = hex(32)
    const [answer] = await Promise.all([pressInApp(key, secret), sms(encodeSmsTicket(key, asked))])
    expect(answer?.status).toBe(201)
    expect((await world.parts.tickets.history(key)).filter(({ type }) => type === 'pressed')).toHaveLength(1)
    expect((await world.ask('GET', `/api/citizen/urgent-requests/${key}`, { as: `Press ${secret}` })).json).toMatchObject({ id: key })
  })

  it('an officer who presses 1 has the ticket; whoever comes later does not', async () => {
    const wang = await world.officer('township-duty', township)
    const li = await world.officer('township-deputy', township)
    const { id } = await world.press()
    const [toWang, toLi] = [await calledOfficer(id, wang), await calledOfficer(id, li)]
    expect((await voice(toLi, '2')).json).toEqual({ ok: true })
    expect((await world.parts.tickets.get(id))?.owner).toBeUndefined()
    await voice(toWang, '1')
    expect(await world.parts.tickets.get(id)).toMatchObject({ owner: { officer: wang.id } })
    expect((await voice(toLi, '1')).json).toEqual({ ok: true })
    expect(await world.parts.tickets.get(id)).toMatchObject({ owner: { officer: wang.id }, version: 2 })
    expect(await world.parts.notifications.find(toWang)).toMatchObject({ reported: { state: 'answered' } })
  })

  it('an event that comes again after the lease ended takes the ticket no second time, whatever came in between', async () => {
    const wang = await world.officer('township-duty', township)
    const { id } = await world.press()
    const call = await calledOfficer(id, wang)
    await voice(call, '1')
    await voice(call, undefined, 'failed')
    const taken = await world.parts.tickets.get(id)
    world.clock.now = (taken?.owner?.leaseUntil ?? 0) + 60_000
    const ended = taken && endLease(taken, {}, urgentContext(world.parts.policy, world.clock.now))
    if (!taken || !ended?.ok) throw new Error('the lease does not end')
    await world.parts.commit(world.parts.tickets.advance(taken, ended.value))
    await voice(call, '1')
    expect((await world.parts.tickets.history(id)).map(({ type }) => type)).toEqual(['pressed', 'claimed', 'lease-ended'])
  })

  it('a call that we never made, and an officer whose account ended, take nothing', async () => {
    const gone = await world.officer('township-duty', township, { active: false })
    const { id } = await world.press()
    expect((await voice('nothing.of.ours', '1')).json).toEqual({ ok: true })
    await voice(await calledOfficer(id, gone), '1')
    expect((await world.parts.tickets.get(id))?.owner).toBeUndefined()
  })

  it('whether an SMS arrived is kept with the notification', async () => {
    const officer = await world.officer('township-duty', township)
    const { id } = await world.press()
    const claimed = await world.parts.notifications.claim({ messageId: `${id}-000001-0`, recipient: officer.id, channel: 'sms', ticket: id, officer: officer.id, at: world.clock.now })
    const outId = claimed.claimed ? claimed.id : ''
    await world.callBack('/sms-receipts', { bizId: 'b', outId, success: false, errorCode: 'MK:0001' })
    expect(await world.parts.notifications.find(outId)).toMatchObject({ reported: { state: 'not-delivered MK:0001', at: world.clock.now } })
    expect((await world.callBack('/sms-receipts', { bizId: 'b', outId: 'nothing', success: true })).json).toEqual({ ok: true })
  })
})
