import { caseWorkRoutes, type SignedPaper } from '../../../functions/contract/case-work'
import { myCaseRoutes } from '../../../functions/contract/my-case'
import { possibleProblems } from '../../../functions/contract/possible-problems'
import type { Route } from '../../../functions/contract/route'
import { authority } from '../../../functions/domain/access/authority'
import { staffRoles } from '../../../functions/domain/staff/staff'
import { caseWorkServices } from '../../../functions/entrypoints/case-services'
import { myCaseServices } from '../../../functions/entrypoints/my-case-services'
import { createOffices } from '../../../functions/services/offices'
import { days, PHOTO, REASON, SON, WORDS } from '../../domain/case-work/builders'
import { hex, mondayMorning } from '../world'
import { type CaseWorld, family, openCaseWorld, picture } from './case-world'

const township = '990101001'

let world: CaseWorld
beforeAll(async () => {
  world = await openCaseWorld()
})
beforeEach(() => {
  world.clock.now = mondayMorning
  for (const name of Object.keys(world.rules)) Reflect.deleteProperty(world.rules, name)
})
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => world.stop())

const officers = async () => ({ wu: await world.officer('township-officer', township, { name: '吴桂兰' }), zheng: await world.officer('county-officer', '990101', { name: '郑一鸣' }) })
const DOCUMENT = 'd'.repeat(16)
const signedPaper = (change: Partial<SignedPaper> = {}): SignedPaper => ({ document: DOCUMENT, kind: 'commitment', title: '承诺书', signer: 'applicant', subject: 'applicant', signedAt: mondayMorning, how: 'read', device: 'own', replaced: false, broken: [], ...change })
const opinion = { programme: 'dibao', view: 'grant', reasons: [] }

/** Opinion and notice done; the days of the notice are over. */
async function atCounty(wu: { as: string }, change: Parameters<CaseWorld['begin']>[0] = {}) {
  const case_ = await world.begin(change)
  for (const [what, body] of [['acceptances', {}], ['opinions', opinion], ['publicities', { place: '村口公示栏' }]] as const) expect((await world.actNow(wu, case_.id, what, body)).status).toBe(201)
  await world.wait(days(9))
  expect((await world.actNow(wu, case_.id, 'publicity-ends', { objections: 0 })).status).toBe(201)
  return case_
}

describe('a case on the workbench', () => {
  it('goes from acceptance to a grant, each step by the office that holds it', async () => {
    const { wu, zheng } = await officers()
    const { id, applicant } = await world.begin()
    const follow = async () => (await world.ask('GET', `/api/citizen/applications/${id}`, { as: applicant })).json
    expect(await follow()).toMatchObject({ status: 'submitted', holder: 'office of 990101001' })
    expect((await world.open(wu, id)).json).toMatchObject({ actions: ['ask-supplement', 'accept', 'correct-fact'], applicant: family.applicant, words: WORDS })
    expect((await world.actNow(zheng, id, 'acceptances')).json.code).toBe('not-allowed')
    await world.actNow(wu, id, 'acceptances')
    await world.actNow(wu, id, 'investigations')
    expect(await follow()).toMatchObject({ status: 'accepted', clocks: [{ name: 'opinion', left: 12 }, { name: 'total', due: '2027-01-05', left: 30 }] })
    await world.actNow(wu, id, 'fact-corrections', { correction: { fact: 'monthlyIncome', value: 210_000 }, reason: '工资单上是这个数' })
    await world.actNow(wu, id, 'opinions', opinion)
    await world.actNow(wu, id, 'publicities', { place: '村口公示栏' })
    await world.wait(days(9))
    await world.actNow(wu, id, 'publicity-ends', { objections: 0 })
    expect((await world.actNow(zheng, id, 'confirmations', { amount: 120_000 })).json.code).toBe('stale')
    expect((await world.actNow(zheng, id, 'confirmations', { amount: 90_000 })).status).toBe(201)
    expect(await follow()).toMatchObject({ status: 'granted', decision: { outcome: 'granted', amount: { fen: 90_000, per: 'month', from: '2027-01' }, remedies: { to: 'government of 990101' } } })
  })

  it('is refused with reasons that cannot be left out', async () => {
    const { wu, zheng } = await officers()
    const { id, applicant } = await atCounty(wu)
    expect((await world.actNow(zheng, id, 'refusals', { reasons: [] })).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'reasons', key: 'field.reason' }] })
    expect((await world.actNow(zheng, id, 'refusals', { reasons: ['少'] })).json).toMatchObject({ code: 'invalid-input' })
    expect((await world.actNow(zheng, id, 'refusals', { reasons: ['您家每人每月高于标准'] })).status).toBe(201)
    expect((await world.ask('GET', `/api/citizen/applications/${id}`, { as: applicant })).json).toMatchObject({ decision: { outcome: 'refused', reasons: ['您家每人每月高于标准'] } })
  })

  it('of a near relative of staff is decided with the county’s own visit, or told at the field what is missing', async () => {
    const { wu, zheng } = await officers()
    const { id } = await atCounty(wu, { relativeOfStaff: true })
    const decide = (visited?: string) => world.actNow(zheng, id, 'confirmations', { amount: 120_000, ...(visited && { visited }) })
    expect((await decide()).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'visited', key: 'field.visited' }] })
    expect((await decide('2026-11-31')).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'visited', key: 'field.visited' }] })
    expect((await decide('2026-11-01')).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'visited', key: 'field.visited-when' }] })
    expect((await decide('2026-11-24')).status).toBe(201)
    expect((await world.open(zheng, id)).json).toMatchObject({ status: 'granted', countyVisit: '2026-11-24' })
  })

  it('says at the field what an opinion lacks', async () => {
    const { wu } = await officers()
    const { id } = await world.begin()
    await world.actNow(wu, id, 'acceptances')
    expect((await world.actNow(wu, id, 'opinions', { ...opinion, view: 'refuse' })).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'reasons', key: 'field.reason' }] })
    await world.actNow(wu, id, 'fact-corrections', { correction: { fact: 'monthlyIncome', value: 900_000 }, reason: REASON })
    expect((await world.actNow(wu, id, 'opinions', opinion)).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'view', key: 'field.does-not-fit' }] })
    expect((await world.actNow(wu, id, 'pauses', { because: 'no such reason' })).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'because', key: 'field.choose-one' }] })
  })

  it('stands still and goes on, and its last day moves', async () => {
    const { wu } = await officers()
    const { id } = await world.begin()
    for (const what of ['acceptances', 'investigations']) await world.actNow(wu, id, what)
    expect((await world.actNow(wu, id, 'pauses', { because: 'source-awaited' })).status).toBe(201)
    expect((await world.open(wu, id)).json).toMatchObject({ clocks: [{ name: 'opinion' }, { name: 'total', paused: { because: 'source-awaited' } }], actions: ['correct-fact', 'resume'] })
    await world.wait(days(7))
    await world.actNow(wu, id, 'resumptions')
    expect((await world.open(wu, id)).json).toMatchObject({ clocks: [{ name: 'opinion', due: '2026-12-16' }, { name: 'total', due: '2027-01-12' }] })
  })

  it('goes back from the county with a reason, and a member who cannot sign is certified', async () => {
    const { wu, zheng } = await officers()
    const away = await world.begin({ people: [{ member: 'applicant', person: '1'.repeat(32) }, { member: SON, unreachable: 'at-sea' }] })
    expect((await world.actNow(wu, away.id, 'certifications', { member: SON, reason: '看过船员证' })).status).toBe(201)
    expect((await world.open(wu, away.id)).json.household).toContainEqual(expect.objectContaining({ member: SON, unreachable: 'at-sea', certified: true }))
    const { id } = await atCounty(wu)
    expect((await world.actNow(zheng, id, 'send-backs', { reason: '请再上门看一次' })).status).toBe(201)
    expect((await world.open(wu, id)).json).toMatchObject({ status: 'accepted', sentBack: { reason: '请再上门看一次' }, opinion: { outdated: true } })
  })

  it('needs another officer to decide than the one who gave the opinion', async () => {
    const { wu } = await officers()
    const { id } = await atCounty(wu)
    const account = await world.parts.staff.get(wu.id)
    if (!account) throw new Error('no account')
    await world.parts.commit(world.parts.staff.change(account, { ...account, role: 'county-officer', area: '990101' }))
    expect((await world.actNow(wu, id, 'confirmations', { amount: 120_000 })).json.code).toBe('same-officer')
    expect((await world.open(wu, id)).json.actions).toEqual(['correct-fact', 'pause', 'send-back'])
  })
})

describe('two officers at once', () => {
  it('one confirms, the other who refuses is told who it was', async () => {
    const { wu, zheng } = await officers()
    const he = await world.officer('county-officer', '990101', { name: '何秋' })
    const { id } = await atCounty(wu)
    const seen = (await world.cases.get(id))?.version ?? 0
    const both = await Promise.all([world.act(zheng, id, 'confirmations', { seen, amount: 120_000 }), world.act(he, id, 'refusals', { seen, reasons: ['您家每人每月高于标准'] })])
    const winner = both.findIndex(({ status }) => status === 201)
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both[1 - winner]?.json).toMatchObject({ code: 'decided-by-other', owner: { name: winner === 0 ? '郑一鸣' : '何秋', since: world.clock.now } })
    expect((await world.cases.history(id)).filter(({ type }) => type === 'decided')).toHaveLength(1)
  })

  it('five accept: one does, four are told; the clock began once', async () => {
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => world.officer('township-officer', township)))
    const { id } = await world.begin()
    const answers = await Promise.all(five.map((officer) => world.act(officer, id, 'acceptances', { seen: 1 })))
    expect(answers.map(({ status, json }) => json.code ?? status).sort()).toEqual([201, ...Array.from({ length: 4 }, () => 'decided-by-other')].sort())
    expect((await world.cases.history(id)).map(({ type }) => type)).toEqual(['submitted', 'accepted'])
  })

  it('who looked before something else was new looks again', async () => {
    const { wu } = await officers()
    const lin = await world.officer('township-officer', township)
    const { id } = await world.begin()
    await world.actNow(wu, id, 'acceptances')
    await world.actNow(wu, id, 'fact-corrections', { correction: { fact: 'savings', value: 0 }, reason: REASON })
    expect((await world.act(lin, id, 'opinions', { seen: 2, ...opinion })).json.code).toBe('stale')
  })

  it('an act sent twice counts once and is answered the same', async () => {
    const { wu } = await officers()
    const { id } = await world.begin()
    const key = hex(16)
    const [one, two] = await Promise.all([world.act(wu, id, 'acceptances', { seen: 1 }, key), world.act(wu, id, 'acceptances', { seen: 1 }, key)])
    expect([one?.status, two?.text]).toEqual([201, one?.text])
  })
})

describe('who sees what', () => {
  it('an officer of another area meets a case that is not there: on the list, by its address, in every act', async () => {
    const strangers = [await world.officer('township-officer', '990101002'), await world.officer('county-officer', '990102'), await world.officer('supervisor', '990103')]
    const { id } = await world.begin()
    const bodies: Record<string, object> = {
      'supplement-requests': { items: [{ what: '住院发票', why: 'source-silent' }] },
      certifications: { member: SON, reason: REASON },
      'fact-corrections': { correction: { fact: 'savings', value: 0 }, reason: REASON },
      pauses: { because: 'source-awaited' },
      opinions: opinion,
      publicities: { place: '村口公示栏' },
      'publicity-ends': { objections: 1 },
      'send-backs': { reason: REASON },
      refusals: { reasons: [REASON] },
    }
    for (const stranger of strangers) {
      expect((await world.ask('GET', '/api/workbench/cases', { as: stranger.as })).text).not.toContain(id)
      for (const route of caseWorkRoutes.filter((each) => each.path.includes(':id'))) {
        if (!(authority[route.action] as readonly string[]).includes(stranger.role)) continue
        const path = route.path.replace(':id', id).replace(':photo', PHOTO).replace(':document', DOCUMENT)
        const answer = route.method === 'GET' ? await world.ask('GET', `/api/workbench${path}${'query' in route ? '?purpose=handle' : ''}`, { as: stranger.as }) : await world.act(stranger, id, path.split('/')[3] ?? '', { seen: 1, ...bodies[path.split('/')[3] ?? ''] })
        expect([route.name, answer.json.code]).toEqual([route.name, 'not-found'])
      }
    }
    expect(await world.parts.accessRecords.of(id)).toEqual([])
  })

  it('every reading of a family’s data is recorded with its purpose, and only asking whether something is new is not', async () => {
    const { wu } = await officers()
    const supervisor = await world.officer('supervisor', '990101', { name: '杨明察' })
    const { id } = await world.begin()
    await world.open(wu, id)
    for (let poll = 0; poll < 3; poll += 1) expect((await world.open(wu, id, '&seen=1')).json).toEqual({ unchanged: true, version: 1 })
    world.clock.now += 60_000
    const photo = await world.ask('GET', `/api/workbench/cases/${id}/photos/${PHOTO}?purpose=supervise`, { as: supervisor.as })
    expect(photo.json).toEqual({ type: 'image/jpeg', data: Buffer.from(picture).toString('base64') })
    expect((await world.ask('GET', `/api/workbench/cases/${id}/access-records`, { as: supervisor.as })).json.records).toEqual([
      { at: mondayMorning, by: '吴桂兰', role: 'township-officer', purpose: 'handle' },
      { at: mondayMorning + 60_000, by: '杨明察', role: 'supervisor', purpose: 'supervise' },
    ])
  })

  it('signed papers, opened and listed, are recorded reads; what was not signed there is not there', async () => {
    const { wu } = await officers()
    const { id } = await world.begin()
    world.papers.push({ application: id, paper: signedPaper(), pdf: 'JVBERg==' }, { application: 'f'.repeat(32), paper: signedPaper({ document: 'e'.repeat(16) }), pdf: 'JVBERg==' })
    const ask = (path: string) => world.ask('GET', `/api/workbench/cases/${id}/papers${path}`, { as: wu.as })
    expect((await ask('?purpose=handle')).json).toEqual({ papers: [signedPaper()] })
    world.clock.now += 1_000
    expect((await ask(`/${DOCUMENT}?purpose=complaint`)).json).toEqual({ paper: signedPaper(), pdf: 'JVBERg==' })
    world.clock.now += 1_000
    expect((await ask(`/${'e'.repeat(16)}?purpose=handle`)).json.code).toBe('not-found')
    expect((await ask('')).json.code).toBe('invalid-input')
    expect((await world.parts.accessRecords.of(id)).map(({ staff, purpose }) => [staff, purpose])).toEqual([
      [wu.id, 'handle'],
      [wu.id, 'complaint'],
      [wu.id, 'handle'],
    ])
  })

  it('a photo of another application is not there', async () => {
    const { wu } = await officers()
    const [one, other] = [await world.begin(), await world.begin({ photo: 'b'.repeat(32) })]
    expect((await world.ask('GET', `/api/workbench/cases/${one.id}/photos/${'b'.repeat(32)}?purpose=handle`, { as: wu.as })).json.code).toBe('not-found')
    expect((await world.ask('GET', `/api/workbench/cases/${other.id}/photos/${'b'.repeat(32)}?purpose=handle`, { as: wu.as })).status).toBe(200)
  })

  it('a purpose must be named', async () => {
    const { wu } = await officers()
    const { id } = await world.begin()
    expect((await world.ask('GET', `/api/workbench/cases/${id}`, { as: wu.as })).json.code).toBe('invalid-input')
  })

  it('of a protected case the members stand by relation', async () => {
    const { wu } = await officers()
    const { id } = await world.begin({ protected: true })
    const opened = await world.open(wu, id)
    for (const hidden of ['李㛃', '文小满', '0023', '0031']) expect(opened.text).not.toContain(hidden)
  })
})

describe('the worklist', () => {
  const list = (officer: { as: string }, cursor?: unknown) => world.ask('GET', `/api/workbench/cases${cursor === undefined ? '' : `?cursor=${String(cursor)}`}`, { as: officer.as })

  it('shows what this officer has to do, due first, and nothing that names anybody', async () => {
    const area = '990102002'
    const officer = await world.officer('township-officer', area)
    const first = await world.begin({ area: '990102002201' })
    await world.wait(days(3))
    const second = await world.begin({ area })
    await world.actNow(officer, first.id, 'acceptances')
    const { json, text } = await list(officer)
    const rows = json.cases as { id: string; mine: boolean; clock?: object; overdue: boolean }[]
    expect(rows.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(rows[1]).toMatchObject({ mine: true, overdue: false, people: 3, clock: { name: 'start-investigation', left: 3, clause: 'invented clause of start-investigation' } })
    for (const hidden of ['䶮', '李㛃', '990101198001010015', WORDS, '180000']) expect(text).not.toContain(hidden)
  })

  it('answers in under 200 bytes while nothing changed, and says more when something did, or when a day has passed', async () => {
    const officer = await world.officer('township-officer', '990102003')
    const { id } = await world.begin({ area: '990102003' })
    await world.actNow(officer, id, 'acceptances')
    const first = (await list(officer)).json
    const idle = await list(officer, first.cursor)
    expect(idle.json).toMatchObject({ unchanged: true })
    expect(idle.text.length).toBeLessThan(200)
    world.clock.now += 6_000
    const settled = await list(officer, first.cursor)
    expect(settled.json).toMatchObject({ unchanged: true })
    expect((await list(officer, settled.json.cursor)).json).toMatchObject({ unchanged: true, cursor: settled.json.cursor })
    await world.parts.boards.bump(['990102003'], 'cases')
    const { id: newer } = await world.begin({ area: '990102003' })
    expect((await list(officer, settled.json.cursor)).text).toContain(newer)
    const before = (await list(officer)).json
    await world.wait(days(1))
    const nextDay = (await list(officer, before.cursor)).json
    expect((nextDay.cases as { id: string; clock?: { left: number } }[]).find((row) => row.id === id)).toMatchObject({ clock: { left: 2 } })
  })

  it('of a whole city’s supervisor holds every county, and nothing for them to do', async () => {
    const supervisor = await world.officer('supervisor', '9901')
    const all = await Promise.all(['990101003', '990102001', '990103002'].map((area) => world.begin({ area })))
    const rows = (await list(supervisor)).json.cases as { id: string; mine: boolean }[]
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(all.map(({ id }) => id)))
    expect(rows.some(({ mine }) => mine)).toBe(false)
  })

  it('keeps what was decided lately in sight', async () => {
    const { wu, zheng } = await officers()
    const { id } = await atCounty(wu)
    await world.actNow(zheng, id, 'refusals', { reasons: ['您家每人每月高于标准'] })
    expect((await list(wu)).json.cases).toContainEqual(expect.objectContaining({ id, status: 'refused', mine: false }))
    await world.wait(days(31))
    expect((await list(wu)).text).not.toContain(id)
  })
})

describe('the routes of case work', () => {
  const bodyOf = (route: Route) => (route.method === 'POST' ? { body: { 'no such field': 1 } } : {})

  it.each(caseWorkRoutes.map((route) => [route.name, route as Route] as const))('%s lets in the roles of the authority table and no other', async (_name, route) => {
    const { id } = await world.begin()
    const areas = { 'city-duty': '9901', administrator: '9901', 'county-duty': '990101', 'county-officer': '990101', supervisor: '990101' } as Record<string, string>
    const path = `/api/workbench${route.path.replace(':id', id).replace(':photo', PHOTO).replace(':document', DOCUMENT)}`
    for (const role of staffRoles) {
      const { as } = await world.officer(role, areas[role] ?? township)
      const { json } = await world.ask(route.method, path, { as, key: hex(16), ...bodyOf(route) })
      expect([role, json.code === 'not-allowed']).toEqual([role, !(authority[route.action] as readonly string[]).includes(role)])
      if (json.code) expect(possibleProblems(route)).toContain(json.code)
    }
    for (const as of [undefined, 'Session short', `Resident ${'1'.repeat(32)}`]) expect((await world.ask(route.method, path, { as, key: hex(16), ...bodyOf(route) })).json.code).toBe('not-signed-in')
  })

  it('have one service each', () => {
    expect(Object.keys(caseWorkServices(world.deps)).sort()).toEqual(caseWorkRoutes.map(({ name }) => name).sort())
    const mine = Object.keys(myCaseServices(world.deps))
    expect(myCaseRoutes.map(({ name }) => name)).toEqual(expect.arrayContaining(mine))
  })
})

test('an office is named by its place, with the telephone of its desk', () => {
  const { office, hotline } = createOffices(world.parts.policy)
  expect(office('township', '990101001201')).toEqual({ name: '东山街道社会救助窗口', phone: expect.stringMatching(/^0990-/) })
  expect(office('county', '990103002')).toMatchObject({ name: '云岭县民政局' })
  expect(hotline).toBe('0990-12349')
})
