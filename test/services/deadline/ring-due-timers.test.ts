import { claim } from '../../../functions/domain/urgent-relief/transitions/claim'
import { DAY, type Instant } from '../../../functions/domain/instant'
import type { TicketEvent } from '../../../functions/domain/urgent-relief/ticket'
import { ringDueTimers, type RingDeps } from '../../../functions/services/deadline/ring-due-timers'
import { ringUrgent } from '../../../functions/services/deadline/ring-urgent'
import type { Timer } from '../../../functions/stores/timers'
import { type Engine, startEngine } from '../../engine'
import { chance, runs } from '../../seeded'
import { contextAt, everything, type Fault, minutes, monday, newKey, officer, openStores, pressed, withFaults } from '../../stores/town'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

function ringing(stores: ReturnType<typeof openStores>, failures: (Timer | undefined)[] = []): RingDeps {
  return { ...stores, ringers: { urgent: ringUrgent({ ...stores, context: contextAt }) }, onFailure: (_, timer) => failures.push(timer) }
}

async function pressAt(stores: ReturnType<typeof openStores>, at: Instant) {
  const id = newKey()
  expect(await stores.commit(stores.tickets.create(pressed(id, at)))).toEqual({ ok: true })
  return id
}

const steps = (events: readonly TicketEvent[]) => events.map((event) => (event.type === 'stepped-up' ? `up-${event.to}` : event.type === 'clock-missed' ? `missed-${event.clock}` : event.type))

test('nobody takes a press: it steps up at its minute, not before', async () => {
  const stores = openStores(engine, engine.client, await engine.newTable('steps-on-time'))
  const id = await pressAt(stores, monday)
  const at = async (count: number) => {
    await ringDueTimers(ringing(stores), monday + minutes(count))
    return steps(await stores.tickets.history(id))
  }
  expect(await at(14.9)).toEqual(['pressed'])
  expect(await at(15)).toEqual(['pressed', 'up-deputy'])
  expect(await at(15)).toEqual(['pressed', 'up-deputy'])
  expect(await at(30)).toEqual(['pressed', 'up-deputy', 'up-county'])
})

test('after two days without a clock every step happens once and in its order', async () => {
  const stores = openStores(engine, engine.client, await engine.newTable('two-days-late'))
  const id = await pressAt(stores, monday)
  const later = monday + 2 * DAY
  const report = await ringDueTimers(ringing(stores), later)
  expect(steps(await stores.tickets.history(id))).toEqual(['pressed', 'up-deputy', 'up-county', 'missed-contact', 'up-city', 'alerted-again', 'missed-aid'])
  expect(report).toMatchObject({ failed: 0, oldestLate: 2 * DAY - minutes(15) })
  expect(await ringDueTimers(ringing(stores), later)).toMatchObject({ rung: 0, failed: 0, oldestLate: 0 })
  expect((await stores.tickets.get(id))?.stepUpDue).toBeGreaterThan(later)
})

test('a press that was taken in time does not step up', async () => {
  const stores = openStores(engine, engine.client, await engine.newTable('taken-in-time'))
  const id = await pressAt(stores, monday)
  const ticket = await stores.tickets.get(id)
  const taken = ticket && claim(ticket, { officer: officer('Wang'), via: 'workbench' }, contextAt(monday + minutes(3)))
  if (!ticket || !taken?.ok) throw new Error('not taken')
  await stores.commit(stores.tickets.advance(ticket, taken.value))
  await ringDueTimers(ringing(stores), monday + minutes(20))
  expect(steps(await stores.tickets.history(id))).toEqual(['pressed', 'claimed'])
})

test('a timer that the ticket no longer calls for is taken away without a trace', async () => {
  const tableName = await engine.newTable('stray-timer')
  const stores = openStores(engine, engine.client, tableName)
  const id = await pressAt(stores, monday)
  const stray = (await everything(engine, tableName)).find((item) => item.sk === 'TIMER#step-up')
  await stores.commit([{ label: 'stray', write: { Put: { Item: { ...stray, sk: 'TIMER#lease', name: 'lease' } } } }])
  expect(await ringDueTimers(ringing(stores), monday + minutes(15))).toMatchObject({ rung: 1, removed: 1, failed: 0 })
  expect(steps(await stores.tickets.history(id))).toEqual(['pressed', 'up-deputy'])
})

test('one broken ticket holds up no other', async () => {
  const tableName = await engine.newTable('one-broken-item')
  const stores = openStores(engine, engine.client, tableName)
  const [broken, ...sound] = await Promise.all(Array.from({ length: 30 }, () => pressAt(stores, monday)))
  await stores.commit([{ label: 'broken', write: { Update: { Key: { pk: `URG#${broken}`, sk: 'HEAD' }, UpdateExpression: 'SET sealed = :x', ExpressionAttributeValues: { ':x': 'x' } } } }])
  const failures: (Timer | undefined)[] = []
  expect(await ringDueTimers(ringing(stores, failures), monday + minutes(15))).toMatchObject({ rung: 29, failed: 1 })
  expect(failures.map((timer) => timer?.id)).toEqual([broken])
  for (const id of sound) expect(steps(await stores.tickets.history(id))).toEqual(['pressed', 'up-deputy'])
})

test('three clocks at once, with conflicts, throttling, lost answers, breaks before and after, and officers who claim meanwhile: nothing is lost, nothing rings twice', async () => {
  const tableName = await engine.newTable('three-clocks')
  const plain = openStores(engine, engine.client, tableName)
  const random = chance()
  const ids: string[] = []
  for (let index = 0; index < runs(40, 15); index += 1) ids.push(await pressAt(plain, monday + Math.floor(random() * minutes(10))))
  const kinds: Fault[] = ['conflict', 'throttled', 'lost-answer', 'broken-before', 'broken-after']
  const clocks = Array.from({ length: 3 }, () =>
    openStores(
      engine,
      withFaults(engine.another(), () => (random() < 0.1 ? kinds[Math.floor(random() * kinds.length)] : undefined)),
      tableName,
    ),
  )
  const claimSome = async (now: Instant) => {
    for (const id of ids.filter(() => random() < 0.1)) {
      const ticket = await plain.tickets.get(id)
      const taken = ticket && claim(ticket, { officer: officer('Wang'), via: 'workbench' }, contextAt(now))
      if (ticket && taken?.ok) await plain.commit(plain.tickets.advance(ticket, taken.value))
    }
  }
  for (const now of [minutes(12), minutes(20), minutes(32), minutes(90), 2 * DAY].map((after) => monday + after)) {
    await Promise.all([...clocks.map((stores) => ringDueTimers(ringing(stores), now)), claimSome(now)])
    for (let left = 1; left > 0; ) left = (await ringDueTimers(ringing(plain), now)).rung
  }
  const written = new Set((await everything(engine, tableName)).filter((item) => item.sk === 'OUT').map((item) => item.id))
  for (const id of ids) {
    const ticket = await plain.tickets.get(id)
    const events = await plain.tickets.history(id)
    expect(ticket?.version).toBe(events.length)
    for (const once of ['up-deputy', 'missed-contact', 'missed-aid']) expect(steps(events).filter((step) => step === once).length).toBeLessThanOrEqual(1)
    expect(steps(events)).toContain('missed-aid')
    expect(steps(events)).toContain('missed-contact')
    expect(ticket?.owner?.leaseUntil ?? ticket?.stepUpDue).toBeGreaterThan(monday + 2 * DAY)
    const rung = events.flatMap((event, index) => (['stepped-up', 'clock-missed', 'alerted-again'].includes(event.type) ? [`${id}-${String(index + 1).padStart(6, '0')}-0`] : []))
    for (const message of rung) expect(written).toContain(message)
  }
})
