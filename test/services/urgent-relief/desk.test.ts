import { urgentContext } from '../../../functions/domain/urgent-relief/context'
import { hex, openWorld, type World } from '../world'

const township = '990101001'

describe('the duty desk', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.stop())

  const act = (officer: { as: string }, id: string, what: string, body: unknown = {}, key = hex(16)) => world.ask('POST', `/api/workbench/urgent-requests/${id}/${what}`, { as: officer.as, key, body })
  const open = (officer: { as: string }, id: string, more = '') => world.ask('GET', `/api/workbench/urgent-requests/${id}?purpose=handle${more}`, { as: officer.as })
  const board = (officer: { as: string }, cursor?: unknown) => world.ask('GET', `/api/workbench/urgent-board${cursor === undefined ? '' : `?cursor=${String(cursor)}`}`, { as: officer.as })

  it('sees open tickets of its area without anything that names or reaches the person', async () => {
    const officer = await world.officer('township-duty', township)
    const { id } = await world.press({ note: '孩子发烧' })
    const wall = await board(officer)
    expect(wall.json.tickets).toContainEqual(expect.objectContaining({ id, area: township, status: 'waiting' }))
    expect(wall.text).not.toMatch(/13800000001|孩子发烧/)
  })

  it('of the city sees every county, and what is known no nearer than the city', async () => {
    const officer = await world.officer('city-duty', '9901')
    const presses = await Promise.all(['990101001', '990102', '990103001', undefined].map((area) => world.press({ place: area ? { area } : { words: '说不清在哪' } })))
    const shown = ((await board(officer)).json.tickets as { id: string }[]).map(({ id }) => id)
    expect(shown).toEqual(expect.arrayContaining(presses.map(({ id }) => id)))
    expect((await open(officer, presses[3]?.id ?? '')).json).toMatchObject({ area: '9901', place: { words: '说不清在哪' } })
  })

  it('gets under 200 bytes while nothing changed, and the ticket as soon as something did', async () => {
    const officer = await world.officer('township-duty', township)
    const { cursor } = (await board(officer)).json
    const idle = await board(officer, cursor)
    expect(idle.json).toMatchObject({ unchanged: true })
    expect(idle.text.length).toBeLessThan(200)
    const { id } = await world.press()
    await world.parts.boards.bump([township])
    expect((await board(officer, idle.json.cursor)).json.tickets).toContainEqual(expect.objectContaining({ id }))
  })

  it('looks once more a little later, because the index may have lagged behind the counter', async () => {
    const officer = await world.officer('township-duty', township)
    const { cursor } = (await board(officer)).json
    const { id } = await world.press()
    expect((await board(officer, cursor)).json).toMatchObject({ unchanged: true })
    world.clock.now += 6_000
    const later = await board(officer, cursor)
    expect(later.json.tickets).toContainEqual(expect.objectContaining({ id }))
    world.clock.now += 6_000
    expect((await board(officer, later.json.cursor)).json).toMatchObject({ unchanged: true })
  })

  it('never shows another area: not on the board, not by its address, not to an act', async () => {
    const stranger = await world.officer('township-duty', '990102001')
    const { id } = await world.press()
    expect((await board(stranger)).text).not.toContain(id)
    const nowhere = await open(stranger, hex(16))
    const opened = await open(stranger, id)
    expect(opened.json.code).toBe('not-found')
    expect(opened.text).toBe(nowhere.text)
    for (const [what, body] of [['claims', {}], ['contacts', { result: 'reached' }], ['hand-overs', { to: hex(8) }], ['moves', { area: '990102001', reason: '就在我们镇' }]] as const) expect((await act(stranger, id, what, body)).json.code).toBe('not-found')
    expect(await world.parts.accessRecords.of(id)).toEqual([])
  })

  it('is recorded each time it opens a ticket, and not while it only asks whether something changed', async () => {
    const officer = await world.officer('township-duty', township, { name: '李大勇' })
    const supervisor = await world.officer('supervisor', '990101')
    const { id } = await world.press()
    const opened = await open(officer, id)
    expect(opened.json).toMatchObject({ id, reach: { phone: '13800000001' }, actions: expect.arrayContaining(['claim']) })
    for (let poll = 0; poll < 3; poll += 1) expect((await open(officer, id, '&seen=1')).json).toEqual({ unchanged: true, version: 1 })
    const records = await world.ask('GET', `/api/workbench/urgent-requests/${id}/access-records`, { as: supervisor.as })
    expect(records.json.records).toEqual([{ at: world.clock.now, by: '李大勇', role: 'township-duty', purpose: 'handle' }])
  })

  it('two officers at once: one owns the ticket, the other is told who', async () => {
    const wang = await world.officer('township-duty', township, { name: '王小明' })
    const li = await world.officer('county-duty', '990101', { name: '李大勇' })
    const { id } = await world.press()
    const claims = await Promise.all([act(wang, id, 'claims'), act(li, id, 'claims')])
    const winner = claims.findIndex(({ status }) => status === 201)
    expect(claims.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(claims[1 - winner]?.json).toMatchObject({ status: 409, code: 'taken-by-other', owner: { name: winner === 0 ? '王小明' : '李大勇', since: world.clock.now } })
    expect((await world.parts.tickets.history(id)).filter(({ type }) => type === 'claimed')).toHaveLength(1)
  })

  it('a claim sent twice at once counts once and gives the same answer', async () => {
    const officer = await world.officer('township-duty', township)
    const { id } = await world.press()
    const key = hex(16)
    const [one, two] = await Promise.all([act(officer, id, 'claims', {}, key), act(officer, id, 'claims', {}, key)])
    expect(one?.status).toBe(201)
    expect(two?.text).toBe(one?.text)
  })

  it('records what a colleague does at the same moment, too', async () => {
    const wang = await world.officer('township-duty', township)
    const li = await world.officer('township-deputy', township)
    const { id } = await world.press()
    await act(wang, id, 'claims')
    const both = await Promise.all([act(wang, id, 'contacts', { result: 'reached' }), act(li, id, 'aid', { aid: ['food'], note: '米和油' })])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect((await open(wang, id)).json).toMatchObject({ aid: ['food'], status: 'helped' })
  })

  it('goes from press to closing, and the person sees each step', async () => {
    const officer = await world.officer('township-duty', township, { name: '欧阳文' })
    const { id, as } = await world.press()
    const follow = async () => (await world.ask('GET', `/api/citizen/urgent-requests/${id}`, { as })).json
    await act(officer, id, 'claims')
    expect(await follow()).toMatchObject({ status: 'taken', officer: '欧阳' })
    world.clock.now += 60_000
    await act(officer, id, 'contacts', { result: 'reached' })
    await act(officer, id, 'aid', { aid: ['food', 'shelter'] })
    expect((await act(officer, id, 'closings', { outcome: 'helped-and-safe' })).json.code).toBe('action-not-available')
    await act(officer, id, 'safety-questions')
    expect(await follow()).toMatchObject({ status: 'asked-safe', aid: ['food', 'shelter'] })
    world.clock.now += 60_000
    await world.ask('POST', `/api/citizen/urgent-requests/${id}/safety-answers`, { as, key: hex(16), body: { answer: 'safe' } })
    const closed = await act(officer, id, 'closings', { outcome: 'helped-and-safe' })
    expect(closed.status).toBe(201)
    expect(await follow()).toMatchObject({ status: 'closed', actions: ['add', 'reopen'] })
    expect((await board(officer)).text).not.toContain(id)
  })

  it('hands a ticket over to a colleague whose desk is open, and to nobody else', async () => {
    const officer = await world.officer('township-duty', township)
    const colleague = await world.officer('township-duty', township, { name: '周建国' })
    const gone = await world.officer('township-duty', township, { active: false })
    const elsewhere = await world.officer('township-duty', '990102001')
    const { id } = await world.press()
    await act(officer, id, 'claims')
    const colleagues = ((await open(officer, id)).json.colleagues as { id: string }[]).map((each) => each.id)
    expect(colleagues).toContain(colleague.id)
    for (const nobody of [officer, gone, elsewhere]) {
      expect(colleagues).not.toContain(nobody.id)
      expect((await act(officer, id, 'hand-overs', { to: nobody.id })).json.code).toBe('officer-not-on-duty-there')
    }
    expect((await act(officer, id, 'hand-overs', { to: colleague.id })).status).toBe(201)
    expect((await open(colleague, id)).json).toMatchObject({ owner: { id: colleague.id, name: '周建国' } })
  })

  it('ranks and moves a ticket with a reason; an area that does not exist is refused at its field', async () => {
    const officer = await world.officer('county-duty', '990101')
    const { id } = await world.press()
    const rank = (await open(officer, id)).json.rank === 1 ? 2 : 1
    expect((await act(officer, id, 'ranks', { rank, reason: '家里有婴儿' })).status).toBe(201)
    expect((await act(officer, id, 'moves', { area: '990177', reason: '不在这里' })).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'area', key: 'field.area' }] })
    expect((await act(officer, id, 'moves', { area: '990101002', reason: '人在河沿镇' })).status).toBe(201)
    expect((await open(officer, id)).json).toMatchObject({ area: '990101002', rank })
  })

  it('renews only its own lease', async () => {
    const officer = await world.officer('township-duty', township)
    const other = await world.officer('township-deputy', township)
    const { id } = await world.press()
    await act(officer, id, 'claims')
    world.clock.now += 60_000
    expect((await act(officer, id, 'lease-renewals')).status).toBe(201)
    const { lease } = urgentContext(world.parts.policy, world.clock.now).clocks
    expect((await open(officer, id)).json).toMatchObject({ owner: { leaseUntil: world.clock.now + lease * 60_000 } })
    expect((await act(other, id, 'lease-renewals')).json).toMatchObject({ code: 'taken-by-other', owner: { name: '王小明' } })
  })

  it('sees its desks, their people, and when nobody would hear an alert', async () => {
    const area = '990103001'
    const officer = await world.officer('township-duty', area)
    const rota = (await world.ask('GET', '/api/workbench/duty-rota', { as: officer.as })).json as { desks: { area: string; level: string; officers: { id: string }[] }[]; gaps: { area: string; level: string; reason: string }[] }
    expect(rota.desks.map((desk) => desk.area)).toEqual(expect.arrayContaining([area]))
    expect(rota.desks.every((desk) => desk.area.startsWith(area))).toBe(true)
    expect(rota.desks.find((desk) => desk.level === 'township')?.officers).toEqual([{ id: officer.id, name: '王小明', role: 'township-duty', area }])
    expect(rota.gaps).toContainEqual(expect.objectContaining({ area, level: 'deputy', reason: 'no-officer' }))
    expect(JSON.stringify(rota)).not.toContain('13900000000')
  })
})
