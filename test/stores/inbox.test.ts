import { DAY } from '../../functions/domain/instant'
import { addNotice } from '../../functions/stores/inbox'
import { type Engine, startEngine } from '../engine'
import { noticeOf } from './notices'
import { everything, minutes, monday, newKey, openStores, sealer } from './town'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const write = async (notice = noticeOf()) => {
  const stores = openStores(engine)
  expect(await stores.commit(addNotice(notice, sealer))).toEqual({ ok: true })
  return { ...stores, notice }
}

test('a notice is read again as it was written, by its own person only', async () => {
  const { inbox, notice } = await write()
  expect(await inbox.find(notice.person, notice.id)).toEqual({ ...notice, seen: false })
  expect(await inbox.find(newKey(), notice.id)).toBeUndefined()
  expect(await inbox.list(newKey())).toEqual([])
})

test('the same notice is written once, and asks once that the person is told', async () => {
  const { commit, outbox, notice } = await write()
  expect(await commit(addNotice(notice, sealer))).toEqual({ ok: false, conflicts: ['notice', 'outbox'] })
  expect(await outbox.find(notice.id)).toMatchObject({ message: { type: 'person-notified', person: notice.person, notice: notice.id }, at: monday })
})

test('a notice that lacks what its sentences need is not written', () => {
  expect(() => addNotice({ ...noticeOf(), kind: 'supplement-asked', values: { number: '7', due: '' } }, sealer)).toThrow('supplement-asked without count, due')
})

test('a quiet notice lies in the inbox and asks nobody', async () => {
  const { inbox, outbox, notice } = await write(noticeOf({ quiet: true }))
  expect(await inbox.find(notice.person, notice.id)).toMatchObject({ quiet: true })
  expect(await outbox.find(notice.id)).toBeUndefined()
})

test('newest first, however many there are', async () => {
  const person = newKey()
  for (const minute of [3, 1, 2]) await write(noticeOf({ person, at: monday + minutes(minute) }))
  const { inbox } = openStores(engine)
  expect((await inbox.list(person)).map(({ at }) => at - monday)).toEqual([minutes(3), minutes(2), minutes(1)])
  expect(await inbox.countUnseen(person)).toBe(3)
})

test('what was seen stays as long as the book says, counted from then; what was not seen stays', async () => {
  const person = newKey()
  const { notice: one } = await write(noticeOf({ person }))
  const { notice: other } = await write(noticeOf({ person }))
  const { inbox } = openStores(engine)
  await Promise.all([inbox.see(person, [one.id, one.id, newKey()], monday, DAY), inbox.see(person, [one.id], monday, DAY)])
  await inbox.see(person, [one.id], monday + DAY, DAY)
  await inbox.see(newKey(), [other.id], monday, DAY)
  expect(await inbox.countUnseen(person)).toBe(1)
  const items = (await everything(engine)).filter((item) => item.pk === `INBOX#${person}`)
  expect(items.find((item) => item.id === one.id)).toMatchObject({ seen: true, seenAt: monday, expiresAt: (monday + DAY) / 1_000 })
  expect(items.find((item) => item.id === other.id)).not.toHaveProperty('expiresAt')
  expect(items).toHaveLength(2)
})

test('what a notice says is sealed to its place', async () => {
  const { notice } = await write()
  const { notice: other, inbox } = await write()
  const items = await everything(engine)
  expect(JSON.stringify(items)).not.toContain('东山街道')
  const stolen = items.find((item) => item.id === notice.id)
  const { commit } = openStores(engine)
  await commit([{ label: 'moved', write: { Put: { Item: { ...items.find((item) => item.id === other.id && item.sealed), sealed: stolen?.sealed } } } }])
  await expect(inbox.find(other.person, other.id)).rejects.toThrow('changed or moved')
})

describe('an outbox item that is put off', () => {
  test('comes back at that moment as if it were new, and not before', async () => {
    const tableName = await engine.newTable('outbox-put-off')
    const { outbox, commit } = openStores(engine, engine.client, tableName)
    const notice = noticeOf()
    await commit(addNotice(notice, sealer))
    const shard = (await Promise.all(([0, 1, 2, 3, 4, 5, 6, 7] as const).map(async (each) => ((await outbox.due(each, monday, 5)).length > 0 ? [each] : [])))).flat()[0] ?? 0
    const written = await outbox.find(notice.id)
    if (!written) throw new Error('no item')
    expect(await outbox.take(written, monday + minutes(1))).toBe(true)
    const taken = await outbox.find(notice.id)
    if (!taken) throw new Error('no item')
    expect(await outbox.putOff(written, monday + minutes(600))).toBe(false)
    expect(await outbox.putOff(taken, monday + minutes(600))).toBe(true)
    expect(await outbox.due(shard, monday + minutes(599), 5)).toEqual([])
    expect(await outbox.due(shard, monday + minutes(600), 5)).toEqual([{ ...taken, at: monday + minutes(600), next: monday + minutes(600), tries: 0 }])
  })

  test('a done one does not come back to life', async () => {
    const { outbox, notice } = await write()
    const item = await outbox.find(notice.id)
    await outbox.done(notice.id)
    expect(item && (await outbox.putOff(item, monday + DAY))).toBe(false)
    expect(await outbox.find(notice.id)).toBeUndefined()
  })
})

test('the ledger lies under a digest: no openid is readable, and two writers at once do not both win', async () => {
  const { grants, commit } = openStores(engine)
  const openId = 'oSomebodyWhoseLedgerThisIs01'
  const first = { kind: 'one-time', count: 1, state: 'granted', acceptedAt: monday, version: 1 } as const
  const results = await Promise.all([commit([grants.keep(openId, 'case-news', undefined, first)]), commit([grants.keep(openId, 'case-news', undefined, first)])])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await grants.find(openId, 'case-news')).toEqual(first)
  expect(await commit([grants.keep(openId, 'case-news', first, { ...first, count: 2, version: 2 })])).toEqual({ ok: true })
  expect(await commit([grants.keep(openId, 'case-news', first, { ...first, count: 9, version: 2 })])).toEqual({ ok: false, conflicts: ['grant'] })
  expect(await grants.find(openId, 'case-news')).toMatchObject({ count: 2 })
  expect(JSON.stringify(await everything(engine))).not.toContain(openId)
})
