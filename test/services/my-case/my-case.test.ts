import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { asksForPhotos, caseNews } from '../../../functions/services/my-case/case-news'
import { APPLICANT, contextAt, days, PHOTO, WIFE, WORDS } from '../../domain/case-work/builders'
import { type CaseWorld, openCaseWorld } from '../case-work/case-world'
import { hex, mondayMorning } from '../world'

const invoice = 'c'.repeat(32)

let world: CaseWorld
let wu: Awaited<ReturnType<CaseWorld['officer']>>
beforeAll(async () => {
  world = await openCaseWorld()
  wu = await world.officer('township-officer', '990101001', { name: '吴桂兰' })
})
beforeEach(() => {
  world.clock.now = mondayMorning
})
afterEach(() => expect(world.faults).toEqual([]))
afterAll(() => world.stop())

const follow = (id: string, as: string, seen?: number) => world.ask('GET', `/api/citizen/applications/${id}${seen === undefined ? '' : `?seen=${seen}`}`, { as })
const answer = (id: string, as: string, answers: object[], key = hex(16)) => world.ask('POST', `/api/citizen/applications/${id}/supplement-answers`, { as, key, body: { answers } })
const items = [
  { what: '住院发票', why: 'source-silent' },
  { what: '租房合同', why: 'no-source' },
]
const told = async (person: string, id: string) => {
  const { Items = [] } = await world.engine.client.send(new QueryCommand({ TableName: world.engine.tableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': `INBOX#${person}` } }))
  return Items.filter((item) => item.application === id)
}

describe('following one’s case', () => {
  it('shows the applicant everything, without any officer’s name', async () => {
    const { id, applicant, number } = await world.begin()
    await world.actNow(wu, id, 'acceptances')
    const view = await follow(id, applicant)
    expect(view.json).toMatchObject({ part: 'applicant', number, status: 'accepted', holder: 'office of 990101001', hotline: '0990-12349' })
    for (const hidden of ['吴桂兰', wu.id, WORDS]) expect(view.text).not.toContain(hidden)
  })

  it('shows another member how far it is, and no fact, question or reason', async () => {
    const { id, wife } = await world.begin()
    await world.actNow(wu, id, 'supplement-requests', { items })
    const view = await follow(id, wife)
    expect(view.json).toMatchObject({ part: 'member', status: 'supplement' })
    for (const hidden of ['住院发票', '180000', 'supplement":']) expect(view.text).not.toContain(hidden)
  })

  it('is there for nobody else: not for a stranger, not for a member of a protected case', async () => {
    const { id } = await world.begin()
    const hidden = await world.begin({ protected: true })
    const nowhere = await follow(hex(16), `Resident ${'7'.repeat(32)}`)
    for (const [case_, as] of [[id, `Resident ${'7'.repeat(32)}`], [hidden.id, hidden.wife]] as const) expect((await follow(case_, as)).text).toBe(nowhere.text)
    expect((await follow(hidden.id, hidden.applicant)).status).toBe(200)
    expect((await follow(id, wu.as)).json.code).toBe('not-signed-in')
  })

  it('says in a few bytes that nothing is new', async () => {
    const { id, applicant } = await world.begin()
    expect((await follow(id, applicant, 1)).json).toEqual({ unchanged: true, version: 1 })
    await world.actNow(wu, id, 'acceptances')
    expect((await follow(id, applicant, 1)).json).toMatchObject({ version: 2, status: 'accepted' })
  })

  it('counts days as the office does, days later too', async () => {
    const { id, applicant } = await world.begin()
    for (const what of ['acceptances', 'investigations']) await world.actNow(wu, id, what)
    await world.wait(days(8))
    expect((await follow(id, applicant)).json).toMatchObject({ clocks: [{ name: 'opinion', left: 6 }, { name: 'total', due: '2027-01-05', left: 24 }] })
    expect((await world.open(wu, id)).json).toMatchObject({ clocks: [{ name: 'opinion', left: 6 }, { name: 'total', due: '2027-01-05', left: 24 }] })
  })
})

describe('answering what was asked', () => {
  const asked = async (change = {}) => {
    const case_ = await world.begin(change)
    expect((await world.actNow(wu, case_.id, 'supplement-requests', { items })).status).toBe(201)
    return case_
  }

  it('names everything that is missing at once, a photo on its way too', async () => {
    const { id, applicant } = await asked()
    const fields = (missing: { json: Record<string, unknown> }) => (missing.json.fields as { path: string }[]).map(({ path }) => path).sort()
    const nothing = await answer(id, applicant, [{ item: '9', cannot: true }])
    expect(nothing.json).toMatchObject({ status: 422, code: 'not-complete' })
    expect(fields(nothing)).toEqual(['answers.1', 'answers.2'])
    expect(fields(await answer(id, applicant, [{ item: '1', photo: invoice, cannot: false }]))).toEqual(['answers.1', 'answers.2'])
    world.photos.add(`${id} ${invoice}`)
    expect(fields(await answer(id, applicant, [{ item: '1', photo: invoice, cannot: false }]))).toEqual(['answers.2'])
    expect((await world.cases.get(id))?.status).toBe('supplement')
  })

  it('sends it back to the township, once, and the officer sees the photo and where help is needed', async () => {
    const { id, applicant } = await asked()
    world.photos.add(`${id} ${invoice}`)
    const key = hex(16)
    const whole = [{ item: '1', photo: invoice, cannot: false }, { item: '2', words: '住在亲戚家，没有合同', cannot: true }]
    const [one, two] = await Promise.all([answer(id, applicant, whole, key), answer(id, applicant, whole, key)])
    expect([one?.status, two?.text]).toEqual([201, one?.text])
    expect((await answer(id, applicant, whole)).json.code).toBe('action-not-available')
    expect((await world.open(wu, id)).json).toMatchObject({ status: 'submitted', photos: [PHOTO, invoice], supplementAnswers: whole, actions: ['accept', 'correct-fact'] })
    expect((await world.ask('GET', `/api/workbench/cases/${id}/photos/${invoice}?purpose=handle`, { as: wu.as })).status).toBe(200)
  })

  it('is not for another member or a stranger', async () => {
    const { id, wife } = await asked()
    for (const as of [wife, `Resident ${'7'.repeat(32)}`]) expect((await answer(id, as, [{ item: '1', cannot: true }, { item: '2', cannot: true }])).json.code).toBe('not-found')
  })

  it('meets an officer who accepts in the same moment: one of the two happened first, and nothing is lost', async () => {
    const { id, applicant } = await asked()
    const both = [{ item: '1', cannot: true }, { item: '2', cannot: true }]
    const [answered, accepted] = await Promise.all([answer(id, applicant, both), world.act(wu, id, 'acceptances', { seen: 2 })])
    const happened = (await world.cases.history(id)).map(({ type }) => type)
    if (answered?.status === 201) expect(happened).toContain('supplement-answered')
    else expect(answered?.json.code).toBe('action-not-available')
    expect([201, 409]).toContain(accepted?.status)
    expect((await world.cases.get(id))?.version).toBe(happened.length)
  })

  it('is asked once, before acceptance, and its days do not count', async () => {
    const { id, applicant } = await asked()
    await answer(id, applicant, [{ item: '1', cannot: true }, { item: '2', cannot: true }])
    expect((await world.actNow(wu, id, 'supplement-requests', { items })).json.code).toBe('action-not-available')
    await world.wait(days(10))
    await world.actNow(wu, id, 'acceptances')
    expect((await follow(id, applicant)).json).toMatchObject({ clocks: expect.arrayContaining([expect.objectContaining({ name: 'total', start: contextAt(world.clock.now).today })]) })
  })

  it('tells the applicant of each step, in the inbox only when the case is protected', async () => {
    const open = await asked()
    const hidden = await asked({ protected: true })
    for (const { id } of [open, hidden]) await world.actNow(wu, id, 'acceptances')
    expect((await told(APPLICANT, open.id)).map(({ kind, quiet }) => `${kind} ${quiet}`).sort()).toEqual(['accepted false', 'submitted false', 'supplement-asked false'])
    expect((await told(APPLICANT, hidden.id)).every(({ quiet }) => quiet)).toBe(true)
  })
})

describe('what lists of applications are told', () => {
  it('how each case stands, that the applicant is asked for something, and nothing to whom it is not there for', async () => {
    const news = caseNews(world.deps)
    const [one, other, hidden] = [await world.begin(), await world.begin(), await world.begin({ protected: true })]
    await world.actNow(wu, one.id, 'supplement-requests', { items })
    const ids = [one.id, other.id, hidden.id, hex(16)]
    expect(Object.fromEntries(await news(ids, APPLICANT))).toEqual({ [one.id]: { status: 'supplement', asked: true }, [other.id]: { status: 'submitted', asked: false }, [hidden.id]: { status: 'submitted', asked: false } })
    expect(Object.fromEntries(await news(ids, WIFE))).toEqual({ [one.id]: { status: 'supplement', asked: false }, [other.id]: { status: 'submitted', asked: false } })
    expect((await news(ids, '7'.repeat(32))).size).toBe(0)
    expect(await Promise.all(ids.map(asksForPhotos(world.deps)))).toEqual([true, false, false, false])
  })
})
