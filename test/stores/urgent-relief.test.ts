import type { ActResult } from '../../functions/domain/urgent-relief/guard'
import type { UrgentTicket } from '../../functions/domain/urgent-relief/ticket'
import { transition } from '../../functions/domain/urgent-relief/transition'
import { claim } from '../../functions/domain/urgent-relief/transitions/claim'
import { close } from '../../functions/domain/urgent-relief/transitions/close'
import { rank } from '../../functions/domain/urgent-relief/transitions/rank'
import { recordContact } from '../../functions/domain/urgent-relief/transitions/record-contact'
import { historyShown, otherSecret, ticketExists, ticketMovedOn } from '../../functions/stores/urgent-relief'
import { type Engine, startEngine } from '../engine'
import { contextAt, everything, identities, minutes, monday, newKey, newSecret, officer, openStores, pressed, township } from './town'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

function granted<Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

async function advance({ tickets, commit }: ReturnType<typeof openStores>, id: string, act: (ticket: UrgentTicket) => ActResult): Promise<void> {
  const ticket = await tickets.get(id)
  if (!ticket) throw new Error('no ticket')
  expect(await commit(tickets.advance(ticket, granted(act(ticket))))).toEqual({ ok: true })
}

test('a press can be read again as it was said', async () => {
  const { tickets, commit } = openStores(engine)
  const [id, secret] = [newKey(), newSecret()]
  const transition = pressed(id, monday)
  expect(await commit(tickets.create(transition, { secret }))).toEqual({ ok: true })
  expect(await tickets.get(id)).toEqual(transition.ticket)
  expect(await tickets.history(id)).toEqual(transition.events)
  const { place: _place, reach: _reach, note: _note, ...row } = transition.ticket
  expect(await tickets.row(id)).toEqual(row)
  expect(await tickets.holdsSecret(id, secret)).toBe(true)
  expect(await tickets.holdsSecret(id, newSecret())).toBe(false)
  expect(await tickets.get(newKey())).toBeUndefined()
})

test('a phone that sends its press twice at once gets one ticket', async () => {
  const { tickets, commit } = openStores(engine)
  const id = newKey()
  const results = await Promise.all([commit(tickets.create(pressed(id, monday))), commit(tickets.create(pressed(id, monday + 5)))])
  expect(results.filter((each) => each.ok)).toHaveLength(1)
  expect(results.find((each) => !each.ok)).toEqual({ ok: false, conflicts: expect.arrayContaining([ticketExists]) })
  expect(await tickets.history(id)).toHaveLength(1)
})

test('a ticket with more additions than anybody reads still opens: with the press, and with the latest of them', async () => {
  const stores = openStores(engine)
  const { tickets, commit } = stores
  const id = newKey()
  await commit(tickets.create(pressed(id, monday)))
  let said = 0
  const ninetyMore = () => Array.from({ length: 90 }, (_, index) => ({ type: 'resident-added' as const, at: monday, text: `${said + index + 1}` }))
  for (; said < historyShown; said += 90) await advance(stores, id, (ticket) => ({ ok: true, value: transition(ticket, id, ninetyMore(), () => []) }))
  const [first, second, ...rest] = await tickets.history(id)
  expect(first).toMatchObject({ type: 'pressed', note: identities.note })
  expect(second).toMatchObject({ text: String(said - historyShown + 1) })
  expect(rest).toHaveLength(historyShown - 1)
  expect(rest.at(-1)).toMatchObject({ text: String(said) })
})

test('two officers take a ticket in the same moment: one has it, the other can be told who', async () => {
  const { tickets, commit } = openStores(engine)
  const id = newKey()
  await commit(tickets.create(pressed(id, monday)))
  const before = await tickets.get(id)
  if (!before) throw new Error('no ticket')
  const context = contextAt(monday + minutes(2))
  const tries = ['Wang', 'Li', 'Zhao', 'Qian'].map((name) => tickets.advance(before, granted(claim(before, { officer: officer(name), via: 'workbench' }, context))))
  const results = await Promise.all(tries.map((each) => commit(each)))
  expect(results.filter((each) => each.ok)).toHaveLength(1)
  for (const lost of results.filter((each) => !each.ok)) expect(lost).toEqual({ ok: false, conflicts: expect.arrayContaining([ticketMovedOn]) })
  const owner = (await tickets.get(id))?.owner?.officer
  expect(['Wang', 'Li', 'Zhao', 'Qian'].map((name) => officer(name).id)).toContain(owner)
  expect((await tickets.history(id)).filter((event) => event.type === 'claimed')).toHaveLength(1)
})

test('a person who sent an SMS first opens the same ticket with the app later; nobody else can take it over', async () => {
  const { tickets, commit } = openStores(engine)
  const [id, secret] = [newKey(), newSecret()]
  await commit(tickets.create(pressed(id, monday)))
  expect(await tickets.holdsSecret(id, secret)).toBe(false)
  expect(await commit([tickets.attachSecret(id, secret)])).toEqual({ ok: true })
  expect(await commit([tickets.attachSecret(id, secret)])).toEqual({ ok: true })
  expect(await commit([tickets.attachSecret(id, newSecret())])).toEqual({ ok: false, conflicts: [otherSecret] })
  expect(await tickets.holdsSecret(id, secret)).toBe(true)
})

test('the wall of a township shows the most urgent first, then who waits longest; a closed ticket leaves it', async () => {
  const tableName = await engine.newTable('wall-of-tickets')
  const { tickets, commit } = openStores(engine, engine.client, tableName)
  const [late, early, urgent, elsewhere] = [newKey(), newKey(), newKey(), newKey()]
  for (const [id, at, change] of [[late, 3, {}], [early, 1, {}], [urgent, 2, { rank: 1 }]] as const) await commit(tickets.create(pressed(id, monday + minutes(at), change)))
  const other = pressed(elsewhere, monday)
  await commit(tickets.create({ ...other, ticket: { ...other.ticket, area: '990102' } }))
  const order = async (area: string, most = 10) => (await tickets.openIn(area, most, ['990101', '990102'])).tickets.map((ticket) => ticket.id)
  expect(await order(township)).toEqual([urgent, early, late])
  expect(await order('990101')).toEqual([urgent, early, late])
  expect(await order('990102')).toEqual([elsewhere])
  expect(await order('9901')).toEqual([urgent, elsewhere, early, late])
  expect(await tickets.openIn('9901', 2, ['990101', '990102'])).toMatchObject({ tickets: [{ id: urgent }, { id: elsewhere }], more: true })
  expect(JSON.stringify(await tickets.openIn('9901', 10, ['990101', '990102']))).not.toContain(identities.phone)

  expect((await tickets.openIn(township, 10)).tickets.map(({ samePhone }) => samePhone)).toEqual([3, 3, 3])

  const wang = officer('Wang')
  const acts: ((ticket: UrgentTicket) => ActResult)[] = [
    (ticket) => claim(ticket, { officer: wang, via: 'workbench' }, contextAt(monday + minutes(5))),
    (ticket) => recordContact(ticket, { officer: wang, result: 'reached', note: identities.words }, contextAt(monday + minutes(6))),
    (ticket) => rank(ticket, { officer: wang, rank: 1, reason: identities.note }, contextAt(monday + minutes(7))),
  ]
  const store = openStores(engine, engine.client, tableName)
  for (const act of acts) await advance(store, early, act)
  expect(await order(township)).toEqual([early, urgent, late])
  await advance(store, early, (ticket) => close(ticket, { officer: wang, outcome: 'no-help-needed', note: identities.words }, contextAt(monday + minutes(8))))
  expect(await order(township)).toEqual([urgent, late])
  expect((await tickets.history(early)).map((event) => event.type)).toContain('closed')

  await commit(tickets.create(pressed(newKey(), monday + minutes(4), { protected: true, rank: 3 })))
  expect((await tickets.openIn(township, 10)).tickets.map(({ samePhone }) => samePhone)).toEqual([2, 2, undefined])
})

test('nothing that identifies the person stands in any stored item', async () => {
  const { tickets, commit } = openStores(engine)
  const [id, secret] = [newKey(), newSecret()]
  await commit(tickets.create(pressed(id, monday), { secret }))
  const dump = JSON.stringify([await everything(engine), await everything(engine, 'wall-of-tickets')])
  for (const identity of [...Object.values(identities), secret]) {
    expect(dump).not.toContain(identity)
    expect(dump).not.toContain(Buffer.from(identity).toString('base64').replace(/=+$/, ''))
  }
  expect(dump).toContain(id)
})

test('a sealed text copied to another ticket does not open there', async () => {
  const { tickets, commit } = openStores(engine)
  const [mine, theirs] = [newKey(), newKey()]
  await commit([...tickets.create(pressed(mine, monday)), ...tickets.create(pressed(theirs, monday))])
  const head = (await everything(engine)).find((item) => item.pk === `URG#${mine}` && item.sk === 'HEAD')
  await commit([{ label: 'copied', write: { Put: { Item: { ...head, pk: `URG#${theirs}` } } } }])
  await expect(tickets.get(theirs)).rejects.toThrow('changed or moved')
})
