import { instantAt } from '../../../functions/domain/china-time'
import type { Grant } from '../../../functions/domain/notification/grant'
import { noticePolicy } from '../../../functions/policy/book'
import { type HandleDeps, handleMessage } from '../../../functions/services/notification/handle-message'
import type { Contact } from '../../../functions/services/notification/ports'
import { sweepOutbox } from '../../../functions/services/relay/hand-on'
import { addNotice } from '../../../functions/stores/inbox'
import type { Resident } from '../../../functions/stores/residents'
import { type Engine, startEngine } from '../../engine'
import { noticeOf } from '../../stores/notices'
import { desks, everything, identities, minutes, monday, newKey, openStores, sealer } from '../../stores/town'
import { chance } from '../../seeded'
import { type Answers, channelsOf, type Providers, providers } from './providers'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

interface House extends HandleDeps, Providers {
  stores: ReturnType<typeof openStores>
  contact: Contact | undefined
  faults: unknown[]
}

const phone = identities.phone
/** Somebody with a telephone and an own WeChat account. */
const somebody = () => ({ phone, wechatOpenId: `oInvented${newKey()}` })

/** The whole person with this telephone and this account, as the store gives them. */
const asResident = (contact: Contact | undefined): Resident | undefined => contact && { id: newKey(), name: '张桂兰', idNumber: '990101198001010017', left: [], epoch: 1, version: 1, evidence: 'evidence-0', provenAt: monday, ...contact }

function house(contact: Contact | undefined, answers: Answers = {}): House {
  const stores = openStores(engine)
  const faults: unknown[] = []
  const made: House = {
    ...providers(answers),
    stores,
    contact,
    faults,
    outbox: stores.outbox,
    tickets: stores.tickets,
    notifications: stores.notifications,
    inbox: stores.inbox,
    grants: stores.grants,
    commit: stores.commit,
    residents: { get: async () => asResident(made.contact) },
    noticePolicy,
    staff: { byDesk: async () => [], get: async () => undefined },
    desks,
    hotline: '0990-12349',
    onSent: () => undefined,
    onFault: (error) => void faults.push(error),
  }
  return made
}

async function written(here: House, change: Parameters<typeof noticeOf>[0] = {}): Promise<string> {
  const notice = noticeOf(change)
  const done = await here.stores.commit(addNotice(notice, sealer))
  if (!done.ok) throw new Error('not written')
  return notice.id
}

const ledger = (here: House) => here.stores.grants.find(here.contact?.wechatOpenId ?? '', 'case-news')
async function believes(here: House, change: Partial<Grant>): Promise<void> {
  const grant: Grant = { kind: 'one-time', count: 0, state: 'exhausted', version: 1, ...change }
  await here.stores.commit([here.stores.grants.keep(here.contact?.wechatOpenId ?? '', 'case-news', undefined, grant)])
}
const noGrant = { outcome: 'not-accepted', code: '43101' } as const
const noAnswer = { outcome: 'in-doubt', code: 'TimeoutError' } as const
const down = { outcome: 'not-sent', code: 'ECONNREFUSED' } as const

test('who uses WeChat gets the message there, once, and no SMS', async () => {
  const here = house(somebody())
  const id = await written(here)
  expect(await handleMessage(here, id, monday + 2_000)).toBe('told')
  expect(channelsOf(here)).toEqual([`wechat ${here.contact?.wechatOpenId}`])
  expect(await handleMessage(here, id, monday + 3_000)).toBe('gone')
  expect(here.asked).toHaveLength(1)
  expect(await here.stores.notifications.find(`${id}.person.w`)).toMatchObject({ state: 'sent', recipient: 'person', application: expect.stringMatching(/^[0-9a-f]{32}$/) })
})

test('who has only a telephone gets an SMS under the text filed for it', async () => {
  const here = house({ phone })
  const id = await written(here)
  expect(await handleMessage(here, id, monday)).toBe('told')
  expect(channelsOf(here)).toEqual([`sms ${phone}`])
  expect(JSON.parse(here.asked[0]?.text ?? '')).toEqual({ template: 'submitted', number: '20261123-000007', hotline: '0990-12349' })
  expect(here.asked[0]?.reference).toBe(`${id}.person.s`)
})

test.each<[string, Contact | undefined, Answers]>([
  ['nobody knows where they are reached', undefined, {}],
  ['there is a landline only', { phone: '09906111001' }, {}],
  ['WeChat and the SMS provider both say no', somebody(), { wechat: noGrant, sms: { outcome: 'refused', code: 'isv.MOBILE_NUMBER_ILLEGAL' } }],
])('%s: the notice stays in the inbox, and that is the end of it', async (_, contact, answers) => {
  const here = house(contact, answers)
  const id = await written(here)
  expect(await handleMessage(here, id, monday)).toBe('inbox-only')
  expect(await here.outbox.find(id)).toBeUndefined()
})

test('WeChat says that the person takes none: the SMS goes at once, and the next notice does not ask WeChat again', async () => {
  const here = house(somebody(), { wechat: noGrant })
  expect(await handleMessage(here, await written(here), monday)).toBe('told')
  expect(channelsOf(here)).toEqual([`sms ${phone}`, `wechat ${here.contact?.wechatOpenId}`])
  expect(await ledger(here)).toMatchObject({ state: 'exhausted', count: 0 })
  here.asked.length = 0
  expect(await handleMessage(here, await written(here), monday)).toBe('told')
  expect(channelsOf(here)).toEqual([`sms ${phone}`])
})

test('an unknown openid is our trouble, not the person’s no', async () => {
  const here = house(somebody(), { wechat: { outcome: 'not-accepted', code: '40003' } })
  expect(await handleMessage(here, await written(here), monday)).toBe('told')
  expect(await ledger(here)).toBeUndefined()
})

test('every message uses up one accept', async () => {
  const here = house(somebody())
  await believes(here, { count: 2, state: 'granted' })
  for (const left of [1, 0]) {
    await handleMessage(here, await written(here), monday)
    expect(await ledger(here)).toMatchObject({ count: left })
  }
  await handleMessage(here, await written(here), monday)
  expect(here.asked.map(({ channel }) => channel)).toEqual(['wechat', 'wechat', 'sms'])
})

test('the last accept was used and the notifier died before it could say so: no SMS on top', async () => {
  const here = house(somebody())
  await believes(here, { count: 1, state: 'granted' })
  const id = await written(here)
  const dies = { ...here, outbox: { ...here.outbox, done: () => Promise.reject(new Error('killed')) } }
  await expect(handleMessage(dies, id, monday)).rejects.toThrow('killed')
  expect(await ledger(here)).toMatchObject({ count: 0, state: 'exhausted' })
  expect(await handleMessage(here, id, monday + 15_000)).toBe('told')
  expect(here.asked.map(({ channel }) => channel)).toEqual(['wechat'])
})

test('the person moved to another phone after the message was handed over: it is not handed over again', async () => {
  const here = house(somebody())
  const id = await written(here)
  const dies = { ...here, outbox: { ...here.outbox, done: () => Promise.reject(new Error('killed')) } }
  await expect(handleMessage(dies, id, monday)).rejects.toThrow('killed')
  here.contact = { phone }
  expect(await handleMessage(here, id, monday + 15_000)).toBe('told')
  expect(here.asked.map(({ channel }) => channel)).toEqual(['wechat'])
})

test('WeChat takes the message and its answer is lost: nothing goes a second time, by no way', async () => {
  const here = house(somebody(), { wechat: noAnswer })
  const id = await written(here)
  expect(await handleMessage(here, id, monday)).toBe('in-doubt')
  expect(await handleMessage(here, id, monday + minutes(30))).toBe('gone')
  expect(here.asked.map(({ channel }) => channel)).toEqual(['wechat'])
  expect(await here.stores.notifications.find(`${id}.person.w`)).toMatchObject({ state: 'in-doubt' })
})

test('a notifier that died while it spoke to WeChat: in doubt, and not sent by SMS either', async () => {
  const here = house(somebody())
  const id = await written(here)
  await here.stores.notifications.claim({ messageId: id, recipient: 'person', channel: 'wechat', at: monday })
  expect(await handleMessage(here, id, monday + 5_000)).toBe('later')
  expect(await handleMessage(here, id, monday + minutes(1))).toBe('in-doubt')
  expect(here.asked).toEqual([])
})

test('WeChat is down: tried again, then the SMS goes; WeChat is back: no SMS', async () => {
  const here = house(somebody(), { wechat: down })
  const [patient, impatient] = [await written(here), await written(here)]
  expect(await handleMessage(here, patient, monday)).toBe('later')
  expect(await handleMessage(here, impatient, monday)).toBe('later')
  expect(here.asked.map(({ channel }) => channel)).toEqual(['wechat', 'wechat'])
  here.asked.length = 0
  expect(await handleMessage(here, impatient, monday + minutes(noticePolicy(monday).nextWayAfter))).toBe('told')
  expect(here.asked.map(({ channel }) => channel)).toEqual(['wechat', 'sms'])
  delete here.answers.wechat
  here.asked.length = 0
  expect(await handleMessage(here, patient, monday + minutes(1))).toBe('told')
  expect(here.asked.map(({ channel }) => channel)).toEqual(['wechat'])
})

test('the SMS went in WeChat’s place and the notifier died: WeChat is back, and is not used on top', async () => {
  const here = house(somebody(), { wechat: down })
  const id = await written(here)
  expect(await handleMessage(here, id, monday)).toBe('later')
  const dies = { ...here, outbox: { ...here.outbox, done: () => Promise.reject(new Error('killed')) } }
  await expect(handleMessage(dies, id, monday + minutes(10))).rejects.toThrow('killed')
  delete here.answers.wechat
  here.asked.length = 0
  expect(await handleMessage(here, id, monday + minutes(11))).toBe('told')
  expect(here.asked).toEqual([])
})

test('the SMS went, the notifier died, and the person says yes to WeChat meanwhile: still one message', async () => {
  const here = house({ phone })
  const id = await written(here)
  const dies = { ...here, outbox: { ...here.outbox, done: () => Promise.reject(new Error('killed')) } }
  await expect(handleMessage(dies, id, monday)).rejects.toThrow('killed')
  here.contact = somebody()
  await believes(here, { count: 1, state: 'granted' })
  expect(await handleMessage(here, id, monday + 15_000)).toBe('told')
  expect(here.asked.map(({ channel }) => channel)).toEqual(['sms'])
})

test('two notifiers at once when patience ends and WeChat comes back: one of the two ways is used', async () => {
  const here = house(somebody(), { wechat: down })
  const id = await written(here)
  expect(await handleMessage(here, id, monday)).toBe('later')
  let calls = 0
  here.wechat = {
    notify: async () => {
      calls += 1
      return calls === 1 ? down : { outcome: 'sent', receipt: 'r' }
    },
  }
  await Promise.all(Array.from({ length: 4 }, () => handleMessage(here, id, monday + minutes(10))))
  await handleMessage(here, id, monday + minutes(11))
  expect(Math.max(0, calls - 1) + here.asked.filter(({ channel }) => channel === 'sms').length).toBe(1)
})

test('both are down for hours: the notice is given up and stays in the inbox', async () => {
  const here = house(somebody(), { wechat: down, sms: down })
  const id = await written(here)
  for (let tries = 1; tries <= 120; tries += 1) {
    const item = await here.outbox.find(id)
    if (item) await here.stores.outbox.take(item, monday + tries)
  }
  expect(await handleMessage(here, id, monday + minutes(119))).toBe('later')
  expect(await handleMessage(here, id, monday + minutes(121))).toBe('inbox-only')
})

test('a fault of our own in one way is told, and the next way takes over in its time', async () => {
  const here = house(somebody())
  const broken = { ...here, wechat: { notify: () => Promise.reject(new Error('WeChat field thing1')) } }
  const id = await written(here)
  expect(await handleMessage(broken, id, monday)).toBe('later')
  expect(here.faults).toHaveLength(1)
  expect(await handleMessage(broken, id, monday + minutes(10))).toBe('told')
  expect(here.asked.map(({ channel }) => channel)).toEqual(['sms'])
})

test('a ledger that cannot be written changes nothing about a message that was sent', async () => {
  const here = house(somebody())
  await believes(here, { count: 1, state: 'granted' })
  const broken = { ...here, commit: () => Promise.reject(new Error('no table')) }
  const id = await written(here)
  expect(await handleMessage(broken, id, monday)).toBe('told')
  expect(here.faults).toHaveLength(1)
  expect(await here.stores.notifications.find(`${id}.person.w`)).toMatchObject({ state: 'sent' })
})

test('the person says yes again while WeChat says no to an older message: the yes stays', async () => {
  const here = house(somebody(), { wechat: noGrant })
  const notify = here.wechat.notify
  here.wechat = {
    notify: async (message) => {
      await believes(here, { count: 1, state: 'granted' })
      return notify(message)
    },
  }
  expect(await handleMessage(here, await written(here), monday)).toBe('told')
  expect(await ledger(here)).toMatchObject({ count: 1, state: 'granted' })
})

test('the queue brings notices twice, at once and in another order: each goes out once', async () => {
  const here = house({ phone })
  const ids = await Promise.all(Array.from({ length: 6 }, (_, index) => written(here, { at: monday + index })))
  const deliveries = [...ids].reverse().flatMap((id) => [id, id, id])
  await Promise.all(deliveries.map((id) => handleMessage(here, id, monday + 1_000)))
  for (const id of ids) await handleMessage(here, id, monday + 2_000)
  expect(here.asked.map(({ reference }) => reference).sort()).toEqual(ids.map((id) => `${id}.person.s`).sort())
})

test('whoever has seen it in the inbox is not told again', async () => {
  const here = house(somebody(), { wechat: down })
  const person = newKey()
  const id = await written(here, { person })
  expect(await handleMessage(here, id, monday)).toBe('later')
  await here.stores.inbox.see(person, [id], monday, 1_000)
  here.asked.length = 0
  expect(await handleMessage(here, id, monday + minutes(1))).toBe('unneeded')
  expect(here.asked).toEqual([])
  expect(await here.outbox.find(id)).toBeUndefined()
})

test('a protected case: nothing ever leaves the inbox, even when the queue asks for it', async () => {
  const here = house(somebody())
  const quiet = noticeOf({ quiet: true })
  await here.stores.commit(addNotice(quiet, sealer))
  expect(await handleMessage(here, quiet.id, monday)).toBe('gone')
  const [, outbox] = addNotice({ ...quiet, quiet: false }, sealer)
  if (outbox) await here.stores.commit([outbox])
  expect(await handleMessage(here, quiet.id, monday)).toBe('unneeded')
  expect(here.asked).toEqual([])
})

describe('at night', () => {
  const evening = instantAt('2026-11-23', '21:30')
  const morning = instantAt('2026-11-24', '07:30')

  test('nobody’s telephone rings; in the morning it goes out, once, without any alarm about old items', async () => {
    const tableName = await engine.newTable('notices-at-night')
    const here = house({ phone })
    const stores = openStores(engine, engine.client, tableName)
    Object.assign(here, { ...stores, stores })
    const queued: string[] = []
    const relay = { outbox: stores.outbox, boards: stores.boards, queueOf: () => ({ send: async (body: string) => void queued.push(JSON.parse(body).id) }), onFailure: (error: unknown) => void here.faults.push(error) }
    const id = await written(here, { at: evening })
    await sweepOutbox(relay, evening)
    expect(queued).toEqual([id])
    expect(await handleMessage(here, id, evening + 1_000)).toBe('put-off')
    expect(await handleMessage(here, id, evening + 2_000)).toBe('put-off')
    expect(await sweepOutbox(relay, evening + minutes(5))).toMatchObject({ handed: 0 })
    expect(await sweepOutbox(relay, morning - 1)).toMatchObject({ handed: 0 })
    expect(await sweepOutbox(relay, morning)).toEqual({ handed: 1, failed: 0, oldest: 0 })
    expect(queued).toEqual([id, id])
    expect(await handleMessage(here, id, morning)).toBe('told')
    expect(here.asked).toHaveLength(1)
    expect(here.faults).toEqual([])
  })

  test('patience with a provider that is down begins in the morning', async () => {
    const here = house(somebody(), { wechat: down })
    const id = await written(here, { at: evening })
    expect(await handleMessage(here, id, evening)).toBe('put-off')
    expect(await handleMessage(here, id, morning)).toBe('later')
    expect(here.asked.map(({ channel }) => channel)).toEqual(['wechat'])
  })

  test('what could not be sent before half past nine waits for the morning, too', async () => {
    const here = house({ phone }, { sms: down })
    const id = await written(here, { at: evening - 5_000 })
    expect(await handleMessage(here, id, evening - 5_000)).toBe('later')
    expect(await handleMessage(here, id, evening + 10_000)).toBe('put-off')
    expect(await here.outbox.find(id)).toMatchObject({ next: morning, at: morning, tries: 0 })
  })
})

test('providers that fail one call in three, in every way, and notifiers that die: each notice ends, and none goes out twice', async () => {
  const draw = chance()
  const outcome = () => (draw() < 0.67 ? ({ outcome: 'sent', receipt: 'r' } as const) : draw() < 0.3 ? noAnswer : draw() < 0.6 ? down : draw() < 0.5 ? noGrant : ({ outcome: 'refused', code: 'isv.OUT_OF_SERVICE' } as const))
  const here = house(undefined)
  const arrived: string[] = []
  const people = new Map<string, Contact>()
  const noting = <Answer extends { outcome: string }>(to: string, answer: Answer): Answer => {
    if (answer.outcome === 'sent' || answer.outcome === 'in-doubt') arrived.push(to)
    return answer
  }
  here.residents = { get: async (person) => asResident(people.get(person)) }
  here.wechat = { notify: async ({ openId }) => noting(openId, outcome()) }
  here.sms = { send: async ({ phone: to }) => noting(to, outcome() as Exclude<ReturnType<typeof outcome>, typeof noGrant>) }
  const open = new Map<string, string>()
  for (let index = 0; index < 80; index += 1) {
    const person = newKey()
    people.set(person, { phone: `139${String(index).padStart(8, '0')}`, ...(index % 3 > 0 && { wechatOpenId: `oInventedOfTheSoak${String(index).padStart(8, '0')}` }) })
    open.set(await written(here, { person }), person)
  }
  for (let minute = 0; open.size > 0 && minute < 130; minute += 1) {
    for (const id of [...open.keys()]) {
      const dies = draw() < 0.1
      const notifier = dies ? { ...here, outbox: { ...here.outbox, done: () => Promise.reject(new Error('killed')) } } : here
      const handled = await handleMessage(notifier, id, monday + minutes(minute)).catch(() => 'later')
      if (handled !== 'later') open.delete(id)
    }
  }
  expect(open.size).toBe(0)
  const owners = [...people.values()].map((contact) => arrived.filter((to) => to === contact.phone || to === contact.wechatOpenId).length)
  expect(Math.max(...owners)).toBe(1)
  expect(owners.filter((count) => count === 1).length).toBeGreaterThan(60)
  expect(here.faults).toEqual([])
})

test('nothing that is stored or sent of a notice names a person, a benefit or a telephone', async () => {
  const here = house(somebody())
  for (const way of [somebody(), { phone }]) {
    here.contact = way
    const notice = noticeOf()
    await here.stores.commit(addNotice(notice, sealer))
    await handleMessage(here, notice.id, monday)
  }
  for (const { text } of here.asked) expect(text).not.toMatch(/东山街道|低保|救助|批|139\d{8}/)
  const stored = JSON.stringify((await everything(engine)).filter((item) => /^(MSG|OUT|INBOX)#/.test(String(item.pk))))
  expect(stored).not.toMatch(/139\d{8}|oInvented|东山街道/)
})
