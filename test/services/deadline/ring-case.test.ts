import { randomBytes } from 'node:crypto'
import type { Case } from '../../../functions/domain/case-work/case'
import type { CaseActResult } from '../../../functions/domain/case-work/guard'
import { accept } from '../../../functions/domain/case-work/transitions/accept'
import { pause } from '../../../functions/domain/case-work/transitions/pause'
import { submit } from '../../../functions/domain/case-work/transitions/submit'
import { type Instant, MINUTE } from '../../../functions/domain/instant'
import { ringCase } from '../../../functions/services/deadline/ring-case'
import { ringDueTimers, type RingDeps } from '../../../functions/services/deadline/ring-due-timers'
import { ringUrgent } from '../../../functions/services/deadline/ring-urgent'
import { createCaseStore } from '../../../functions/stores/cases'
import type { Timer } from '../../../functions/stores/timers'
import { by, contextAt, days, monday, opinionOf, publicised, submission, wu } from '../../domain/case-work/builders'
import { type Engine, startEngine } from '../../engine'
import { contextAt as urgentContextAt, everything, type Fault, newKey, openStores, pressed, sealer, withFaults } from '../../stores/town'
import { chance } from '../../seeded'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

function openBoth(tableName: string, client = engine.client) {
  return { ...openStores(engine, client, tableName), cases: createCaseStore({ client, tableName, sealer }) }
}
type Stores = ReturnType<typeof openBoth>

const ringing = (stores: Stores, failures: (Timer | undefined)[] = []): RingDeps => ({ ...stores, ringers: { urgent: ringUrgent({ ...stores, context: urgentContextAt }), case: ringCase({ ...stores, caseContext: contextAt }) }, onFailure: (_, timer) => failures.push(timer) })

async function begin({ cases, commit }: Stores, at: Instant = monday): Promise<string> {
  const id = randomBytes(16).toString('hex')
  expect(await commit(cases.create(submit(id, submission(), contextAt(at))))).toEqual({ ok: true })
  return id
}

async function step({ cases, commit }: Stores, id: string, act: (head: Case) => CaseActResult): Promise<void> {
  const head = await cases.get(id)
  const done = head && act(head)
  if (!head || !done?.ok) throw new Error('refused')
  expect(await commit(cases.advance(head, done.value))).toEqual({ ok: true })
}

const types = async ({ cases }: Stores, id: string) => (await cases.history(id)).map((event) => (event.type === 'clock-missed' ? `missed ${event.clock}` : event.type))

test('the notice ends at midnight after its last day, and the county’s clock begins with it', async () => {
  const stores = openBoth(await engine.newTable('notice-ends'))
  const id = await begin(stores)
  for (const act of [(head: Case) => accept(head, by(wu, head), contextAt(monday)), opinionOf(monday), publicised(monday)]) await step(stores, id, act)
  const ends = Date.UTC(2026, 10, 30, 16)
  expect(await ringDueTimers(ringing(stores), ends - 1)).toMatchObject({ rung: 0 })
  expect(await ringDueTimers(ringing(stores), ends)).toMatchObject({ rung: 1, failed: 0, oldestLate: 0 })
  expect(await stores.cases.get(id)).toMatchObject({ status: 'confirming', clocks: [{ name: 'total' }, { name: 'confirmation', start: '2026-11-30', due: '2026-12-14' }] })
})

test('after months without a clock each step happened once and in its order, and the family is told once', async () => {
  const table = await engine.newTable('months-late')
  const stores = openBoth(table)
  const id = await begin(stores)
  for (const act of [(head: Case) => accept(head, by(wu, head), contextAt(monday)), opinionOf(monday), publicised(monday)]) await step(stores, id, act)
  const later = monday + days(120)
  expect(await ringDueTimers(ringing(stores), later)).toMatchObject({ rung: 3, failed: 0 })
  expect((await types(stores, id)).slice(4)).toEqual(['publicity-ended', 'missed confirmation', 'missed total'])
  expect(await ringDueTimers(ringing(stores), later)).toMatchObject({ rung: 0 })
  expect((await everything(engine, table)).filter((item) => item.kind === 'late')).toHaveLength(1)
})

test('a clock that stands still rings for nobody', async () => {
  const stores = openBoth(await engine.newTable('stands-still'))
  const id = await begin(stores)
  await step(stores, id, (head) => accept(head, by(wu, head), contextAt(monday)))
  await step(stores, id, (head) => pause(head, { ...by(wu, head), because: 'source-awaited' }, contextAt(monday)))
  expect(await ringDueTimers(ringing(stores), monday + days(200))).toMatchObject({ rung: 0, removed: 0 })
})

test('one sweep rings presses and cases; a case that cannot be opened holds up neither', async () => {
  const table = await engine.newTable('both-kinds')
  const stores = openBoth(table)
  const [sound, broken] = [await begin(stores), await begin(stores)]
  for (const id of [sound, broken]) await step(stores, id, (head) => accept(head, by(wu, head), contextAt(monday)))
  const press = newKey()
  const late = monday + days(9)
  await stores.commit(stores.tickets.create(pressed(press, late - 16 * MINUTE)))
  await stores.commit([{ label: 'broken', write: { Update: { Key: { pk: `CASE#${broken}`, sk: 'HEAD' }, UpdateExpression: 'SET sealed = :x', ExpressionAttributeValues: { ':x': 'x' } } } }])
  const failures: (Timer | undefined)[] = []
  expect(await ringDueTimers(ringing(stores, failures), late)).toMatchObject({ rung: 2, failed: 1 })
  expect(failures).toMatchObject([{ of: 'case', id: broken }])
  expect(await types(stores, sound)).toContain('missed start-investigation')
  expect((await stores.tickets.history(press)).map(({ type }) => type)).toContain('stepped-up')
})

test('timers of a kind that nobody rings stay armed and are told', async () => {
  const stores = openBoth(await engine.newTable('nobody-rings'))
  const id = await begin(stores)
  await step(stores, id, (head) => accept(head, by(wu, head), contextAt(monday)))
  const failures: (Timer | undefined)[] = []
  const { ringers: _none, ...deps } = ringing(stores, failures)
  expect(await ringDueTimers({ ...deps, ringers: {} }, monday + days(9))).toMatchObject({ rung: 0, failed: 1 })
  expect(failures).toMatchObject([{ of: 'case', id, name: 'start-investigation' }])
  expect(await ringDueTimers(ringing(stores), monday + days(9))).toMatchObject({ rung: 1 })
})

test('two clocks at once, with conflicts, lost answers and breaks, while officers work: nothing is lost, nothing rings twice', async () => {
  const table = await engine.newTable('two-clocks')
  const plain = openBoth(table)
  const random = chance(20261123)
  const ids: string[] = []
  for (let count = 0; count < (process.env['SOAK'] ? 200 : 20); count += 1) ids.push(await begin(plain, monday + Math.floor(random() * days(1))))
  for (const id of ids) await step(plain, id, (head) => accept(head, by(wu, head), contextAt(monday + days(1))))
  const kinds: Fault[] = ['conflict', 'throttled', 'lost-answer', 'broken-before', 'broken-after']
  const clocks = [0, 1].map(() => openBoth(table, withFaults(engine.another(), () => (random() < 0.1 ? kinds[Math.floor(random() * kinds.length)] : undefined))))
  const work = async (now: Instant) => {
    for (const id of ids.filter(() => random() < 0.3)) {
      const head = await plain.cases.get(id)
      for (const act of [opinionOf(now), publicised(now)]) {
        const done = head && act(head)
        if (head && done?.ok) await plain.commit(plain.cases.advance(head, done.value))
      }
    }
  }
  for (const after of [4, 6, 9, 20, 60, 90]) {
    const now = monday + days(after)
    await Promise.all([...clocks.map((stores) => ringDueTimers(ringing(stores), now)), work(now)])
    for (let left = 1; left > 0; ) left = (await ringDueTimers(ringing(plain), now)).rung
  }
  const late = (await everything(engine, table)).filter((item) => item.kind === 'late').map((item) => item.application)
  expect(new Set(late).size).toBe(late.length)
  for (const id of ids) {
    const [head, happened] = [await plain.cases.get(id), await types(plain, id)]
    expect(head?.version).toBe(happened.length)
    for (const once of ['missed start-investigation', 'missed total', 'missed confirmation']) expect(happened.filter((type) => type === once).length).toBeLessThanOrEqual(1)
    expect([happened.includes('missed total'), late.includes(id)]).toEqual([true, true])
  }
})
