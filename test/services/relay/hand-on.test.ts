import { handOn, type RelayDeps, sweepOutbox } from '../../../functions/services/relay/hand-on'
import type { OutboxItem } from '../../../functions/stores/outbox'
import { type Engine, startEngine } from '../../engine'
import { everything, minutes, monday, newKey, openStores, pressed, township, village } from '../../stores/town'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

interface Town extends RelayDeps {
  stores: ReturnType<typeof openStores>
  /** ids in the queue, as if nobody had received them yet */
  queued: string[]
  failures: string[]
  tableName: string
}

async function town(name: string): Promise<Town> {
  const tableName = await engine.newTable(name)
  const stores = openStores(engine, engine.client, tableName)
  const queued: string[] = []
  const failures: string[] = []
  return {
    stores,
    tableName,
    queued,
    failures,
    outbox: stores.outbox,
    boards: stores.boards,
    queueOf: () => ({ send: async (body) => void queued.push(JSON.parse(body).id) }),
    onFailure: (_, item) => failures.push(item?.id ?? 'sweep'),
  }
}

async function press(stores: Town['stores']): Promise<string> {
  const id = newKey()
  await stores.commit(stores.tickets.create(pressed(id, monday)))
  return `${id}-000001-0`
}

test('a press goes to the queue at the next sweep, and the boards of township, county and city move', async () => {
  const here = await town('relay-press')
  const message = await press(here.stores)
  expect(await sweepOutbox(here, monday)).toMatchObject({ handed: 1, failed: 0 })
  expect(here.queued).toEqual([message])
  for (const area of [township, '990101', '9901']) expect(await here.stores.boards.read(area)).toBe(1)
  expect(await here.stores.boards.read('990102')).toBe(0)
  expect(await here.stores.boards.read(village)).toBe(0)
})

test('the queue loses everything: what is not done comes back until it is done, and then no more', async () => {
  const here = await town('relay-lost-queue')
  const messages = await Promise.all(Array.from({ length: 20 }, () => press(here.stores)))
  await sweepOutbox(here, monday)
  expect([...here.queued].sort()).toEqual([...messages].sort())
  here.queued.length = 0
  await sweepOutbox(here, monday + 10_000)
  expect(here.queued).toEqual([])
  await sweepOutbox(here, monday + 16_000)
  expect([...here.queued].sort()).toEqual([...messages].sort())
  here.queued.length = 0
  for (const message of messages.slice(1)) await here.stores.outbox.done(message)
  await sweepOutbox(here, monday + minutes(5))
  expect(here.queued).toEqual(messages.slice(0, 1))
  await here.stores.outbox.done(messages[0] ?? '')
  expect(await sweepOutbox(here, monday + minutes(60))).toEqual({ handed: 0, failed: 0, oldest: 0 })
  expect((await everything(engine, here.tableName)).filter((item) => item.sk === 'OUT')).toEqual([])
})

test('stream and sweeps see the same item at once: it is handed on once', async () => {
  const here = await town('relay-at-once')
  const messages = await Promise.all(Array.from({ length: 10 }, () => press(here.stores)))
  const items = (await Promise.all(messages.map((id) => here.stores.outbox.find(id)))).filter((item): item is OutboxItem => item !== undefined)
  await Promise.all([handOn(here, items, monday), sweepOutbox(here, monday), sweepOutbox(here, monday)])
  expect([...here.queued].sort()).toEqual([...messages].sort())
})

test('a queue that takes nothing for a while costs seconds, not the message', async () => {
  const here = await town('relay-broken-queue')
  const message = await press(here.stores)
  const broken = { ...here, queueOf: () => ({ send: () => Promise.reject(new Error('no queue')) }) }
  expect(await sweepOutbox(broken, monday)).toMatchObject({ handed: 0, failed: 1 })
  expect(here.failures).toEqual([message])
  expect(await sweepOutbox(here, monday + 1_000)).toMatchObject({ handed: 0 })
  expect(await sweepOutbox(here, monday + 2_000)).toMatchObject({ handed: 1, oldest: 2_000 })
  expect(here.queued).toEqual([message])
})

test('boards that cannot move for a while keep no alert back', async () => {
  const here = await town('relay-broken-boards')
  const message = await press(here.stores)
  const broken = { ...here, boards: { bump: () => Promise.reject(new Error('throttled')) } }
  expect(await sweepOutbox(broken, monday)).toMatchObject({ failed: 1 })
  expect(here.queued).toEqual([message])
  await sweepOutbox(here, monday + 2_000)
  expect(await here.stores.boards.read(township)).toBe(1)
})

test('a change that concerns the boards only is done when they have moved', async () => {
  const here = await town('relay-board-only')
  const id = newKey()
  const transition = pressed(id, monday)
  await here.stores.commit(here.stores.tickets.create({ ...transition, outbox: [{ type: 'board-changed', ticket: id, area: village }] }))
  expect(await sweepOutbox(here, monday)).toMatchObject({ handed: 1 })
  expect(here.queued).toEqual([])
  expect(await here.stores.boards.read(township)).toBe(1)
  expect(await here.stores.outbox.find(`${id}-000001-0`)).toBeUndefined()
})
