import { randomBytes } from 'node:crypto'
import { createResidentSessions, sessionMovedOn } from '../../functions/stores/resident-sessions'
import { createResidentStore, idNumberKnown, type Resident, residentMovedOn } from '../../functions/stores/residents'
import { codeGone, createSmsCodes, type SmsCode } from '../../functions/stores/sms-codes'
import { createCommit } from '../../functions/stores/commit'
import { type Engine, startEngine } from '../engine'
import { inventedIdNumber, inventedOpenId, inventedPhone } from '../services/outside'
import { everything, minutes, monday, sealer } from './town'

let engine: Engine
let stores: ReturnType<typeof openStores>
beforeAll(async () => {
  engine = await startEngine()
  stores = openStores()
})
afterAll(() => engine.stop())

function openStores() {
  const table = { client: engine.client, tableName: engine.tableName }
  const sealed = { ...table, sealer }
  return { residents: createResidentStore(sealed), sessions: createResidentSessions(sealed), codes: createSmsCodes(sealed), commit: createCommit(table.client, table.tableName, () => Promise.resolve()) }
}

const person = (more: Partial<Resident> = {}): Resident => ({
  id: randomBytes(16).toString('hex'),
  name: '陈㛃',
  idNumber: inventedIdNumber(),
  phone: inventedPhone(),
  phoneOwner: 'same-person',
  wechatOpenId: inventedOpenId(),
  left: [],
  provenAt: monday,
  evidence: 'evidence-1',
  epoch: 1,
  version: 1,
  ...more,
})

describe('a person', () => {
  test('is found by id and by ID number, as they were proven', async () => {
    const chen = person()
    expect(await stores.commit(stores.residents.add(chen))).toEqual({ ok: true })
    expect(await stores.residents.get(chen.id)).toEqual(chen)
    expect(await stores.residents.byIdNumber(chen.idNumber)).toEqual(chen)
    expect(await stores.residents.epochOf(chen.id)).toBe(1)
    expect(await stores.residents.byIdNumber(inventedIdNumber())).toBeUndefined()
    expect([await stores.residents.get('0'.repeat(32)), await stores.residents.epochOf('0'.repeat(32))]).toEqual([undefined, undefined])
  })

  test('is made once, however many telephones prove the number at the same moment', async () => {
    const idNumber = inventedIdNumber()
    const results = await Promise.all([person({ idNumber }), person({ idNumber }), person({ idNumber })].map((each) => stores.commit(stores.residents.add(each))))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, conflicts: [idNumberKnown] })
  })

  test('changes only from what was read: of two who move them at once one wins', async () => {
    const chen = person()
    await stores.commit(stores.residents.add(chen))
    const moves = [inventedPhone(), inventedPhone()].map((phone) => ({ ...chen, phone, epoch: 2, version: 2 }))
    const results = await Promise.all(moves.map((after) => stores.commit([stores.residents.change(chen, after)])))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, conflicts: [residentMovedOn] })
    expect(await stores.residents.get(chen.id)).toEqual(moves[results.findIndex(({ ok }) => ok)])
  })

  test('comes with many others in one look, more than one batch holds', async () => {
    const many = Array.from({ length: 130 }, () => person())
    for (let at = 0; at < many.length; at += 40) await stores.commit(many.slice(at, at + 40).flatMap(stores.residents.add))
    const found = await stores.residents.getMany([...many.map(({ id }) => id), 'f'.repeat(32)])
    expect(found.size).toBe(130)
    for (const each of many) expect(found.get(each.id)).toEqual(each)
  })

  test('a WeChat account opens as whoever was linked last, and as nobody afterwards', async () => {
    const openId = inventedOpenId()
    const link = { person: 'a'.repeat(32), epoch: 1, until: monday }
    await stores.commit([stores.residents.linkWechat(openId, { ...link, person: 'b'.repeat(32) })])
    await stores.commit([stores.residents.linkWechat(openId, link)])
    expect(await stores.residents.wechatLink(openId)).toEqual(link)
    await stores.commit([stores.residents.unlinkWechat(openId)])
    expect(await stores.residents.wechatLink(openId)).toBeUndefined()
  })
})

describe('a session', () => {
  const token = () => randomBytes(32).toString('base64url')
  const fresh = { wechatOpenId: 'oInventedAccount0001', openedAt: monday, usedAt: monday }

  test('is found by its token, and becomes what is proven in it', async () => {
    const mine = token()
    await stores.commit([stores.sessions.open(mine, fresh)])
    const opened = await stores.sessions.find(mine)
    if (!opened) throw new Error('no session')
    expect(opened).toEqual({ ...fresh, id: expect.stringMatching(/^[0-9a-f]{64}$/), version: 1 })
    await stores.commit([stores.sessions.change(opened, { ...fresh, phone: '13900000001', person: 'a'.repeat(32), epoch: 3 })])
    expect(await stores.sessions.find(mine)).toMatchObject({ phone: '13900000001', person: 'a'.repeat(32), epoch: 3, version: 2, id: opened.id })
    expect(await stores.commit([stores.sessions.change(opened, fresh)])).toEqual({ ok: false, conflicts: [sessionMovedOn] })
    expect(await stores.sessions.find(token())).toBeUndefined()
  })

  test('is noted when used, and gone when closed, also for whoever is still at work in it', async () => {
    const mine = token()
    await stores.commit([stores.sessions.open(mine, fresh)])
    const opened = await stores.sessions.find(mine)
    if (!opened) throw new Error('no session')
    await stores.sessions.use(opened, monday + minutes(5))
    expect(await stores.sessions.find(mine)).toMatchObject({ usedAt: monday + minutes(5), version: 1 })
    await stores.sessions.end(mine)
    await stores.sessions.use(opened, monday + minutes(6))
    expect(await stores.sessions.find(mine)).toBeUndefined()
    expect(await stores.commit([stores.sessions.change(opened, fresh)])).toEqual({ ok: false, conflicts: [sessionMovedOn] })
  })
})

describe('a code', () => {
  const times = { valid: minutes(10), again: minutes(1) }
  const code = (more: Partial<SmsCode> = {}): SmsCode => ({ phone: inventedPhone(), purpose: 'log-in', digits: '123456', ...more })
  const kept = async (more: Partial<SmsCode> = {}) => {
    const made = code(more)
    expect(await stores.codes.keep(made, monday, times)).toBe(true)
    return made
  }

  test('is right until its end, for its telephone and its purpose only', async () => {
    const made = await kept()
    expect(await stores.codes.isRight(made, monday + minutes(10) - 1, 5)).toBe(true)
    expect(await stores.codes.isRight(made, monday + minutes(10), 5)).toBe(false)
    expect(await stores.codes.isRight({ ...made, phone: inventedPhone() }, monday, 5)).toBe(false)
    expect(await stores.codes.isRight({ ...made, purpose: { move: 'a'.repeat(32), session: 's' } }, monday, 5)).toBe(false)
  })

  test('of one session’s move is not good in another, nor for another person', async () => {
    const made = await kept({ purpose: { move: 'a'.repeat(32), session: 'one' } })
    for (const purpose of [{ move: 'a'.repeat(32), session: 'two' }, { move: 'b'.repeat(32), session: 'one' }, 'log-in'] as const) expect(await stores.codes.isRight({ ...made, purpose }, monday, 5)).toBe(false)
    expect(await stores.codes.isRight(made, monday, 5)).toBe(true)
  })

  test('is not found by trying, also by many at once', async () => {
    const made = await kept()
    const tries = await Promise.all(Array.from({ length: 20 }, (_, index) => stores.codes.isRight({ ...made, digits: String(200_000 + index) }, monday, 5)))
    expect(tries).toEqual(tries.map(() => false))
    expect(await stores.codes.isRight(made, monday, 5)).toBe(false)
  })

  test('is used once, also when it comes twice at the same moment', async () => {
    const made = await kept()
    const both = await Promise.all([stores.commit([stores.codes.use(made)]), stores.commit([stores.codes.use(made)])])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, conflicts: [codeGone] })
    expect(await stores.codes.isRight(made, monday, 5)).toBe(false)
  })

  test('is followed by another not before its time, and the later one counts', async () => {
    const first = await kept()
    const second = { ...first, digits: '654321' }
    expect(await stores.codes.keep(second, monday + minutes(1) - 1, times)).toBe(false)
    expect(await stores.codes.keep(second, monday + minutes(1), times)).toBe(true)
    expect(await stores.codes.isRight(first, monday + minutes(2), 5)).toBe(false)
    expect(await stores.codes.isRight(second, monday + minutes(2), 5)).toBe(true)
    expect(await stores.commit([stores.codes.use(first)])).toEqual({ ok: false, conflicts: [codeGone] })
  })

  test('that never left is as if it had not been made; one that perhaps left stays good', async () => {
    const lost = await kept()
    await stores.codes.withdraw(lost)
    expect(await stores.codes.isRight(lost, monday, 5)).toBe(false)
    expect(await stores.codes.keep(lost, monday, times)).toBe(true)
    await stores.codes.allowAnother(lost)
    expect(await stores.codes.isRight(lost, monday, 5)).toBe(true)
    const next = { ...lost, digits: '654321' }
    expect(await stores.codes.keep(next, monday, times)).toBe(true)
    await stores.codes.withdraw(lost)
    expect(await stores.codes.isRight(next, monday, 5)).toBe(true)
  })
})

test('nothing that names, reaches or lets in anybody lies readable in the table', async () => {
  const chen = person({ left: [{ phone: inventedPhone(), epoch: 1 }] })
  const mine = randomBytes(32).toString('base64url')
  const code: SmsCode = { phone: chen.phone ?? '', purpose: 'log-in', digits: '135791' }
  await stores.commit([...stores.residents.add(chen), stores.residents.linkWechat(chen.wechatOpenId ?? '', { person: chen.id, epoch: 1, until: monday }), stores.sessions.open(mine, { wechatOpenId: chen.wechatOpenId, phone: chen.phone, openedAt: monday, usedAt: monday })])
  await stores.codes.keep(code, monday, { valid: minutes(10), again: minutes(1) })
  const items = await everything(engine)
  const readable = (text: string, where: unknown) => JSON.stringify(where).includes(text)
  for (const secret of [chen.name, chen.idNumber, chen.phone, chen.wechatOpenId, chen.left[0]?.phone, mine]) expect([secret, readable(String(secret), items)]).toEqual([secret, false])
  expect(readable(code.digits, items.filter(({ pk }) => String(pk).startsWith('SMSCODE#')))).toBe(false)
})

test('a sealed person moved to another’s place does not open', async () => {
  const [one, other] = [person(), person()]
  await stores.commit([...stores.residents.add(one), ...stores.residents.add(other)])
  const item = (await everything(engine)).find(({ pk }) => pk === `PERSON#${one.id}`)
  await stores.commit([{ label: 'moved', write: { Put: { Item: { ...item, pk: `PERSON#${other.id}`, id: other.id } } } }])
  await expect(stores.residents.get(other.id)).rejects.toThrow('changed or moved')
})
