import { randomBytes } from 'node:crypto'
import type { Case } from '../../functions/domain/case-work/case'
import type { CaseActResult } from '../../functions/domain/case-work/guard'
import type { CaseTransition } from '../../functions/domain/case-work/transition'
import { accept } from '../../functions/domain/case-work/transitions/accept'
import { confirm } from '../../functions/domain/case-work/transitions/confirm'
import { correctFact } from '../../functions/domain/case-work/transitions/correct-fact'
import { submit, type Submission } from '../../functions/domain/case-work/transitions/submit'
import { DAY } from '../../functions/domain/instant'
import { caseExists, caseMovedOn, createCaseStore } from '../../functions/stores/cases'
import { createCommit } from '../../functions/stores/commit'
import { APPLICANT, atCounty, by, contextAt, days, lin, monday, REASON, SON, submission, submitted, WIFE, WORDS, wu, zheng } from '../domain/case-work/builders'
import { type Engine, startEngine } from '../engine'
import { everything, sealer } from './town'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const newId = () => randomBytes(16).toString('hex')
const openStore = (tableName = engine.tableName) => ({ cases: createCaseStore({ client: engine.client, tableName, sealer }), commit: createCommit(engine.client, tableName, () => Promise.resolve()) })
type Store = ReturnType<typeof openStore>

const begun = (id: string, change: Partial<Submission> = {}, at = monday) => submit(id, submission(change), contextAt(at))

async function advance({ cases, commit }: Store, id: string, act: (head: Case) => CaseActResult | CaseTransition): Promise<Case> {
  const head = await cases.get(id)
  if (!head) throw new Error('no case')
  const done = act(head)
  const transition = 'ok' in done ? (done.ok ? done.value : undefined) : done
  if (!transition) throw new Error('refused')
  expect(await commit(cases.advance(head, transition))).toEqual({ ok: true })
  return transition.after
}

/** A whole way, each step stored. */
async function walk(store: Store, id: string, change: Partial<Submission> = {}): Promise<Case> {
  const story = atCounty(change)
  const events = [...story.events]
  const first = begun(id, change)
  expect(await store.commit(store.cases.create(first))).toEqual({ ok: true })
  const rest = { ...story.last, events: events.slice(1), after: { ...story.head, id }, timers: story.last.timers, notices: [] }
  expect(await store.commit(store.cases.advance(first.after, rest))).toEqual({ ok: true })
  return rest.after
}

test('a case can be read again as it was sent, with its history', async () => {
  const { cases, commit } = openStore()
  const id = newId()
  const sent = begun(id)
  expect(await commit(cases.create(sent))).toEqual({ ok: true })
  expect(await cases.get(id)).toEqual(sent.after)
  expect(await cases.history(id)).toEqual(sent.events)
  expect(await cases.get(newId())).toBeUndefined()
  expect([...(await cases.getMany([id, newId(), id]))]).toEqual([[id, sent.after]])
  const walked = newId()
  const after = await walk(openStore(), walked)
  expect(await cases.get(walked)).toEqual(after)
  expect((await cases.history(walked)).map(({ type }) => type)).toEqual(['submitted', 'accepted', 'opinion-given', 'publicity-started', 'publicity-ended'])
})

test('sent twice at once, it is one case, with one notice and one message', async () => {
  const { cases, commit } = openStore()
  const id = newId()
  const results = await Promise.all([commit(cases.create(begun(id))), commit(cases.create(begun(id, {}, monday + 5)))])
  expect(results.filter((each) => each.ok)).toHaveLength(1)
  expect(results.find((each) => !each.ok)).toEqual({ ok: false, conflicts: expect.arrayContaining([caseExists]) })
  const items = await everything(engine)
  expect(items.filter((item) => item.sk === 'OUT' && String(item.id).startsWith(id))).toHaveLength(1)
  expect(items.filter((item) => item.pk === `INBOX#${APPLICANT}` && item.application === id)).toHaveLength(1)
})

test('of two officers who accept in the same moment one does', async () => {
  const { cases, commit } = openStore()
  const id = newId()
  await commit(cases.create(begun(id)))
  const head = await cases.get(id)
  if (!head) throw new Error('no case')
  const tries = [wu, lin].map((officer) => accept(head, { officer, seen: 1 }, contextAt(monday)))
  const results = await Promise.all(tries.map((each) => (each.ok ? commit(cases.advance(head, each.value)) : undefined)))
  expect(results.filter((each) => each?.ok)).toHaveLength(1)
  expect(results.find((each) => each && !each.ok)).toEqual({ ok: false, conflicts: expect.arrayContaining([caseMovedOn]) })
  expect((await cases.history(id)).map(({ type }) => type)).toEqual(['submitted', 'accepted'])
})

describe('the lists', () => {
  let store: Store
  const ids = { early: newId(), late: newId(), hurried: newId(), neighbours: newId(), elsewhere: newId() }
  beforeAll(async () => {
    store = openStore(await engine.newTable('worklists'))
    const { cases, commit } = store
    await commit(cases.create(begun(ids.late, {}, monday + days(4))))
    await commit(cases.create(begun(ids.early, {}, monday + days(1))))
    await commit(cases.create(begun(ids.neighbours, { area: '990101002201' }, monday)))
    await commit(cases.create(begun(ids.elsewhere, { area: '990102001001' }, monday)))
    await commit(cases.create(begun(ids.hurried)))
    await advance(store, ids.hurried, (head) => accept(head, by(wu, head), contextAt(monday)))
  })
  const open = async (area: string) => (await store.cases.openIn(area, ['990101', '990102', '990103'])).map(({ id }) => id)

  test('show the cases of an area and no other, whatever is due first before the rest', async () => {
    expect(await open('990101001')).toEqual([ids.hurried, ids.early, ids.late])
    expect(await open('990101002')).toEqual([ids.neighbours])
    expect(await open('990101')).toEqual([ids.neighbours, ids.hurried, ids.early, ids.late])
    expect(await open('9901')).toHaveLength(5)
    expect(await open('990103')).toEqual([])
  })

  test('hold nothing that names anybody, or why somebody cannot sign', async () => {
    const id = newId()
    const away = begun(id, { area: '990103001', people: [{ member: 'applicant', person: APPLICANT }, { member: SON, unreachable: 'detained' }] })
    await store.commit(store.cases.create(away))
    const standing = await store.cases.standing(id)
    expect(standing).toMatchObject({ id, status: 'submitted', people: [{}, { unreachable: expect.any(String) }] })
    for (const hidden of [APPLICANT, SON, 'detained', WORDS, '180000']) expect(JSON.stringify(standing)).not.toContain(hidden)
  })

  test('let a decided case go to its own list, latest first, and out of sight after its days', async () => {
    const [one, two] = [newId(), newId()]
    for (const [id, at] of [[one, 20], [two, 22]] as const) {
      await walk(store, id)
      await advance(store, id, (head) => confirm(head, { ...by(zheng, head), amount: 120_000 }, contextAt(monday + days(at))))
    }
    expect(await open('990101')).not.toEqual(expect.arrayContaining([one]))
    const decided = async (area: string, after: number, most = 10) => (await store.cases.decidedIn(area, monday + days(after) - 30 * DAY, most, ['990101', '990102'])).map(({ id }) => id)
    expect(await decided('990101001', 23)).toEqual([two, one])
    expect(await decided('9901', 23, 1)).toEqual([two])
    expect(await decided('990101', 51)).toEqual([two])
    expect(await decided('990101002', 23)).toEqual([])
  })
})

test('nothing that names people, what they have or what they wrote stands in any stored item', async () => {
  const store = openStore()
  const id = newId()
  await store.commit(store.cases.create(begun(id)))
  await advance(store, id, (head) => correctFact(head, { ...by(wu, head), correction: { fact: 'monthlyIncome', value: 217_431 }, reason: REASON }, contextAt(monday)))
  await walk(store, newId(), { words: WORDS })
  const items = (await everything(engine)).filter((item) => String(item.pk).startsWith('CASE#'))
  const dump = JSON.stringify(items)
  for (const hidden of [WORDS, REASON, '217431', '180000', WIFE, 'board of the village', 'invented rule']) {
    expect(dump).not.toContain(hidden)
    expect(dump).not.toContain(Buffer.from(hidden).toString('base64').replace(/=+$/, ''))
  }
  expect(dump).toContain(id)
})

test('a sealed case copied to another does not open there', async () => {
  const { cases, commit } = openStore()
  const [mine, theirs] = [newId(), newId()]
  await commit([...cases.create(begun(mine)), ...cases.create(begun(theirs))])
  const head = (await everything(engine)).find((item) => item.pk === `CASE#${mine}` && item.sk === 'HEAD')
  await commit([{ label: 'copied', write: { Put: { Item: { ...head, pk: `CASE#${theirs}` } } } }])
  await expect(cases.get(theirs)).rejects.toThrow('changed or moved')
})

test('a transition that does not follow from the version it names is never written', () => {
  const { cases } = openStore()
  const { last, head } = submitted().then((each) => accept(each, by(wu, each), contextAt(monday)))
  expect(() => cases.advance({ id: head.id, version: 7 }, last)).toThrow('number of its events')
})
