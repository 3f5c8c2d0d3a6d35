import { ticketNumber } from '../../../functions/domain/ids'
import type { ActResult } from '../../../functions/domain/urgent-relief/guard'
import type { PersonTold, UrgentMessage } from '../../../functions/domain/urgent-relief/messages'
import type { UrgentTicket } from '../../../functions/domain/urgent-relief/ticket'
import { answerSafety } from '../../../functions/domain/urgent-relief/transitions/answer-safety'
import { askSafety } from '../../../functions/domain/urgent-relief/transitions/ask-safety'
import { claim } from '../../../functions/domain/urgent-relief/transitions/claim'
import { endLease } from '../../../functions/domain/urgent-relief/transitions/end-lease'
import { recordContact } from '../../../functions/domain/urgent-relief/transitions/record-contact'
import type { Transition } from '../../../functions/domain/urgent-relief/transition'
import { type HandleDeps, handleMessage } from '../../../functions/services/notification/handle-message'
import type { ReachableOfficer } from '../../../functions/services/notification/ports'
import { noticePolicy } from '../../../functions/policy/book'
import { createResidentStore } from '../../../functions/stores/residents'
import { type Engine, startEngine } from '../../engine'
import { contextAt, desks, everything, identities, minutes, monday, newKey, officer, openStores, pressed, sealer, township } from '../../stores/town'
import { type Answers, channelsOf, type Providers, providers } from './providers'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const wang: ReachableOfficer = { id: officer('Wang').id, phone: '13911110001', wechatOpenId: 'openid-of-wang', active: true }
const li: ReachableOfficer = { id: officer('Li').id, phone: '13911110002', active: true }

interface Duty extends HandleDeps, Providers {
  stores: ReturnType<typeof openStores>
}

function onDuty(officers: readonly ReachableOfficer[], answers: Answers = {}): Duty {
  const stores = openStores(engine)
  return {
    ...providers(answers),
    stores,
    outbox: stores.outbox,
    tickets: stores.tickets,
    notifications: stores.notifications,
    inbox: stores.inbox,
    grants: stores.grants,
    commit: stores.commit,
    noticePolicy,
    staff: { byDesk: async (area, role) => (area === township && role === 'township-duty' ? officers : []), get: async (id) => officers.find((each) => each.id === id) },
    residents: createResidentStore({ client: engine.client, tableName: engine.tableName, sealer }),
    desks,
    hotline: '0990-12349',
    onSent: () => undefined,
    onFault: (error) => {
      throw error
    },
  }
}

/** A stored press whose first message is `message` instead of the press's own; its outbox id. */
async function written(duty: Duty, message?: (id: string) => UrgentMessage, change: Parameters<typeof pressed>[2] = {}, at = monday): Promise<string> {
  const id = newKey()
  const transition: Transition = pressed(id, at, change)
  await duty.stores.commit(duty.stores.tickets.create(message ? { ...transition, outbox: [message(id)] } : transition))
  return `${id}-000001-0`
}

test('a press by day: both officers of the desk get an SMS, who uses WeChat a notice too, and nobody is rung up', async () => {
  const duty = onDuty([wang, li])
  const id = await written(duty)
  expect(await handleMessage(duty, id, monday + 2_000)).toBe('heard')
  expect(channelsOf(duty)).toEqual(['sms 13911110001', 'sms 13911110002', 'wechat openid-of-wang'])
  expect(await duty.outbox.find(id)).toBeUndefined()
  expect(await handleMessage(duty, id, monday + 3_000)).toBe('gone')
  expect(duty.asked).toHaveLength(3)
  expect(duty.asked.find((each) => each.channel === 'sms')?.text).toContain(ticketNumber(id.slice(0, 32)))
  for (const { text } of duty.asked) for (const identity of Object.values(identities)) expect(text).not.toContain(identity)
})

test.each([
  ['most urgent', 1, monday, 'pressed'],
  ['at night', 2, monday + minutes(12 * 60), 'pressed'],
  ['after nobody took it', 2, monday, 'stepped-up'],
] as const)('%s: the officer is rung up as well, and the call carries what "press 1" needs', async (_, rank, at, reason) => {
  const duty = onDuty([wang])
  const id = await written(duty, (ticket) => ({ type: 'urgent-alert', ticket, area: township, level: 'township', rank, reason }), { rank }, at)
  expect(await handleMessage(duty, id, at)).toBe('heard')
  expect(channelsOf(duty)).toEqual(['sms 13911110001', 'voice-call 13911110001', 'wechat openid-of-wang'])
  const call = duty.asked.find((each) => each.channel === 'voice-call')
  expect(call?.reference?.length).toBeLessThanOrEqual(64)
  expect(await duty.stores.notifications.find(call?.reference ?? '')).toMatchObject({ ticket: id.slice(0, 32), officer: wang.id, channel: 'voice-call', state: 'sent' })
})

test('WeChat and SMS that may not have arrived: the telephone rings, and neither is sent again', async () => {
  const duty = onDuty([wang], { wechat: { outcome: 'not-accepted', code: '43101' }, sms: { outcome: 'in-doubt', code: 'TimeoutError' } })
  expect(await handleMessage(duty, await written(duty), monday)).toBe('heard')
  expect(duty.asked.map((each) => each.channel).sort()).toEqual(['sms', 'voice-call', 'wechat'])
  expect(duty.asked.at(-1)?.channel).toBe('voice-call')
})

test('no way works for the officers: the telephone of the desk itself rings', async () => {
  const no = { outcome: 'refused', code: 'isv.MOBILE_NUMBER_ILLEGAL' } as const
  const duty = onDuty([li], { sms: no, 'voice-call': no })
  expect(await handleMessage(duty, await written(duty), monday)).toBe('unheard')
  expect(channelsOf(duty)).toEqual(['sms 13911110002', 'voice-call 09906111001', 'voice-call 13911110002'])
})

test('a desk without officers on the workbench is rung up on its own telephone', async () => {
  const duty = onDuty([])
  expect(await handleMessage(duty, await written(duty), monday)).toBe('heard')
  expect(channelsOf(duty)).toEqual(['voice-call 09906111001'])
})

test('a provider that is down: the message stays and is sent when it is back, once', async () => {
  const duty = onDuty([li], { sms: { outcome: 'not-sent', code: 'ECONNREFUSED' }, 'voice-call': { outcome: 'not-sent', code: 'ECONNREFUSED' } })
  const id = await written(duty)
  expect(await handleMessage(duty, id, monday)).toBe('later')
  expect(await duty.outbox.find(id)).toBeDefined()
  delete duty.answers.sms
  delete duty.answers['voice-call']
  duty.asked.length = 0
  expect(await handleMessage(duty, id, monday + 15_000)).toBe('heard')
  expect(channelsOf(duty)).toEqual(['sms 13911110002'])
})

test('a queue that stood for an hour has used up no try of a provider that is busy afterwards', async () => {
  const busy = { outcome: 'not-sent', code: 'isv.BUSINESS_LIMIT_CONTROL' } as const
  const duty = onDuty([li], { sms: busy, 'voice-call': busy })
  const id = await written(duty)
  for (let tries = 1; tries <= 120; tries += 1) {
    const item = await duty.stores.outbox.find(id)
    if (item) await duty.stores.outbox.take(item, monday + tries)
  }
  expect(await handleMessage(duty, id, monday + minutes(60))).toBe('later')
  expect(await handleMessage(duty, id, monday + minutes(121))).toBe('gave-up')
  expect(await duty.outbox.find(id)).toBeUndefined()
})

test('the SMS provider is busy while WeChat works: the SMS follows later, the notice is not repeated', async () => {
  const duty = onDuty([wang], { sms: { outcome: 'not-sent', code: 'isv.BUSINESS_LIMIT_CONTROL' } })
  const id = await written(duty)
  expect(await handleMessage(duty, id, monday)).toBe('later')
  delete duty.answers.sms
  expect(await handleMessage(duty, id, monday + 15_000)).toBe('heard')
  // Both ways start at once, so their order says nothing.
  expect(duty.asked.slice(0, 2).map((each) => each.channel).sort()).toEqual(['sms', 'wechat'])
  expect(duty.asked.slice(2).map((each) => each.channel)).toEqual(['sms'])
})

test('the same message twice at the same moment is sent once', async () => {
  const duty = onDuty([wang, li])
  const id = await written(duty)
  await Promise.all([handleMessage(duty, id, monday), handleMessage(duty, id, monday), handleMessage(duty, id, monday)])
  await handleMessage(duty, id, monday + 1_000)
  expect(channelsOf(duty)).toEqual(['sms 13911110001', 'sms 13911110002', 'wechat openid-of-wang'])
})

test('a notifier that died while sending: that way is in doubt and not used again, the next way is', async () => {
  const duty = onDuty([li])
  const id = await written(duty)
  await duty.notifications.claim({ messageId: id, recipient: li.id, channel: 'sms', ticket: id.slice(0, 32), officer: li.id, at: monday })
  expect(await handleMessage(duty, id, monday + 5_000)).toBe('later')
  expect(duty.asked).toEqual([])
  expect(await handleMessage(duty, id, monday + minutes(2))).toBe('heard')
  expect(channelsOf(duty)).toEqual(['voice-call 13911110002'])
  expect(await duty.stores.notifications.find(`${id}.${li.id}.s`)).toMatchObject({ state: 'in-doubt' })
})

test('somebody took it before the message left: nobody is woken for it', async () => {
  const duty = onDuty([wang])
  const id = await written(duty)
  const ticket = await duty.stores.tickets.get(id.slice(0, 32))
  const taken = ticket && claim(ticket, { officer: officer('Wang'), via: 'workbench' }, contextAt(monday))
  if (!ticket || !taken?.ok) throw new Error('not taken')
  await duty.stores.commit(duty.stores.tickets.advance(ticket, taken.value))
  expect(await handleMessage(duty, id, monday)).toBe('unneeded')
  expect(duty.asked).toEqual([])
})

const tell = (what: PersonTold) => (ticket: string): UrgentMessage => ({ type: 'person-told', ticket, area: township, what })

/** Officer Wang does these things to a stored ticket, one after the other. */
async function wangDoes(duty: Duty, id: string, ...acts: ((ticket: UrgentTicket) => ActResult)[]): Promise<void> {
  for (const act of acts) {
    const ticket = await duty.stores.tickets.get(id.slice(0, 32))
    const done = ticket && act(ticket)
    if (!ticket || !done?.ok) throw new Error('cannot be done')
    await duty.stores.commit(duty.stores.tickets.advance(ticket, done.value))
  }
}
const takes = (ticket: UrgentTicket) => claim(ticket, { officer: officer('Wang'), via: 'workbench' }, contextAt(monday))
const calls = (result: 'reached' | 'no-answer') => (ticket: UrgentTicket) => recordContact(ticket, { officer: officer('Wang'), result }, contextAt(monday))
const asks = (ticket: UrgentTicket) => askSafety(ticket, { officer: officer('Wang') }, contextAt(monday))

test('the person hears that somebody took it; a protected person hears nothing', async () => {
  const duty = onDuty([])
  const taken = await written(duty, tell('taken'))
  await wangDoes(duty, taken, takes)
  expect(await handleMessage(duty, taken, monday)).toBe('told')
  const silent = await written(duty, tell('silent-call'))
  await wangDoes(duty, silent, takes, calls('reached'), asks)
  expect(await handleMessage(duty, silent, monday)).toBe('told')
  expect(channelsOf(duty)).toEqual([`sms ${identities.phone}`, `voice-call ${identities.phone}`])
  for (const change of [{ protected: true }, { reach: { way: 'none' as const } }]) expect(await handleMessage(duty, await written(duty, tell('aid-given'), change), monday)).toBe('no-way')
  const quiet = await written(duty, tell('silent-call'), { reach: { way: 'sms-only', phone: identities.phone } })
  await wangDoes(duty, quiet, takes, calls('reached'), asks)
  expect(await handleMessage(duty, quiet, monday)).toBe('no-way')
  expect(duty.asked).toHaveLength(2)
})

test('a message that had to wait is not sent once it is no longer true', async () => {
  const duty = onDuty([])
  const untrue = async (what: PersonTold, ...acts: ((ticket: UrgentTicket) => ActResult)[]) => {
    const id = await written(duty, tell(what))
    await wangDoes(duty, id, ...acts)
    expect([what, await handleMessage(duty, id, monday)]).toEqual([what, 'unneeded'])
  }
  await untrue('taken', takes, (ticket) => endLease(ticket, {}, contextAt(monday)))
  await untrue('missed-call', takes, calls('no-answer'), calls('reached'))
  for (const what of ['safety-asked', 'silent-call'] as const) await untrue(what, takes, calls('reached'), asks, (ticket) => answerSafety(ticket, { answer: 'safe' }, contextAt(monday)))
  expect(duty.asked).toEqual([])
})

test('a fault of our own in one way does not keep the others from going out', async () => {
  const duty = onDuty([wang])
  const faults: unknown[] = []
  const broken = { ...duty, wechat: { notify: () => Promise.reject(new Error('WeChat field time4')) }, onFault: (error: unknown) => void faults.push(error) }
  expect(await handleMessage(broken, await written(duty), monday)).toBe('later')
  expect(channelsOf(duty)).toEqual(['sms 13911110001'])
  expect(faults).toHaveLength(1)
})

test('no stored notification shows a telephone, a name or a text', async () => {
  const dump = JSON.stringify((await everything(engine)).filter((item) => String(item.pk).startsWith('MSG#')))
  expect(dump).toContain('sms')
  expect(dump).not.toMatch(/139\d{8}|0990|openid|求助/)
})
