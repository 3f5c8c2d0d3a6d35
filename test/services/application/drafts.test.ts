import { applicationRoutes } from '../../../functions/contract/application'
import { FieldNameSchema } from '../../../functions/domain/application/form'
import { memberField, mostMembers } from '../../../functions/domain/application/members'
import { child, familyOfThree, idNumber } from '../../domain/application/builders'
import { goodBodies } from '../../http/good-bodies'
import { filled, hex, openWorld, type World } from '../world'
import { begin, somebodyElsesApplication } from './an-application'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => expect(world.faults.splice(0)).toEqual([]))
afterAll(() => world.stop())

const start = (as: string, key = hex(16)) => world.ask('POST', '/api/citizen/applications', { as, key, body: {} })

describe('beginning an application', () => {
  it('gives it the key that the phone made', async () => {
    const resident = await world.resident()
    const key = hex(16)
    expect((await start(resident.as, key)).json).toEqual({ id: key, continued: false })
  })

  it('is answered with the one that is begun, on whichever phone, until it is sent', async () => {
    const { id, resident } = await begin(world)
    const otherPhone = await world.signIn(resident.person)
    expect((await start(otherPhone.as)).json).toEqual({ id, continued: true })
    expect((await start(resident.as, id)).json).toEqual({ id, continued: false })
  })

  it('by two phones at once makes one application', async () => {
    const resident = await world.resident()
    const answers = await Promise.all(Array.from({ length: 6 }, async () => start((await world.signIn(resident.person)).as)))
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1)
    expect(answers.filter(({ json }) => !json.continued)).toHaveLength(1)
  })

  it('sent again after its answer got lost is answered by the same bytes', async () => {
    const resident = await world.resident()
    const key = hex(16)
    const answers = await Promise.all([start(resident.as, key), start(resident.as, key), start(resident.as, key)])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  it('under the id of somebody else’s application is refused', async () => {
    const { id } = await begin(world)
    const stranger = await world.resident()
    expect((await start(stranger.as, id)).json.code).toBe('idempotency-key-reused')
    expect(await world.parts.applications.openOf(stranger.person)).toBeUndefined()
  })
})

describe('an application on two phones', () => {
  it('shows on one what was answered on the other, and goes on at the same field after the session ended', async () => {
    const { resident, save, draft } = await begin(world)
    world.clock.now += 60_000
    const saved = await save({ wish: 'dibao', area: '990101001', [memberField(child, 'name')]: '李小雨' })
    expect(saved.json).toEqual({ version: 2, savedAt: world.clock.now })
    const elsewhere = await world.signIn(resident.person)
    expect((await draft(elsewhere.as)).json).toMatchObject({ version: 2, savedAt: world.clock.now, answers: { wish: 'dibao', area: '990101001', [memberField(child, 'name')]: '李小雨' }, lastField: memberField(child, 'name'), photos: [], signing: false })
  })

  it('says who applies by their proven name and the end of their number only', async () => {
    const { resident, draft } = await begin(world, await world.resident('real-name', { name: '王秀兰', idNumber: idNumber('19780312', 77) }))
    const { json, text } = await draft()
    expect(json).toMatchObject({ applicant: { name: '王秀兰', idTail: resident.idNumber.slice(-4), adult: true }, adultFrom: 18 })
    expect(text).not.toContain(resident.idNumber.slice(0, 14))
  })

  it('knows that a young applicant is not of age', async () => {
    const { draft } = await begin(world, await world.resident('real-name', { idNumber: idNumber('20120101', 78) }))
    expect((await draft()).json).toMatchObject({ applicant: { adult: false } })
  })

  it('keeps every answer of fifty saves at once, and of one field the last', async () => {
    const { save, draft } = await begin(world)
    const before = Number((await draft()).json.version)
    const people = Array.from({ length: 16 }, (_, index) => String(index).padStart(8, '0'))
    const singles = ['wish', 'area']
    const fields = [...people.flatMap((id) => ['name', 'idNumber', 'relation'].map((name) => `member.${id}.${name}`)), ...singles]
    expect(fields).toHaveLength(50)
    const answers = await Promise.all(fields.map((field) => save({ [field]: `answer to ${field}` })))
    expect(answers.map(({ status }) => status)).toEqual(fields.map(() => 201))
    const { json } = await draft()
    expect(json.answers).toEqual(Object.fromEntries(fields.map((field) => [field, `answer to ${field}`])))
    expect(json.version).toBe(before + 50)
    world.clock.now += 1
    await save({ wish: 'dibao' })
    world.clock.now += 1
    await save({ wish: 'unsure' })
    expect((await draft()).json.answers).toMatchObject({ wish: 'unsure' })
  })

  it('a word that was received earlier does not undo a later one, though it is stored later', async () => {
    const { id, resident, save, draft } = await begin(world)
    const now = world.clock.now
    world.clock.now = now + 5_000
    await save({ wish: 'unsure', savings: '1' })
    world.clock.now = now + 2_000
    await save({ wish: 'dibao', cause: 'illness' })
    world.clock.now = now + 6_000
    expect((await draft((await world.signIn(resident.person)).as)).json).toMatchObject({ id, answers: { wish: 'unsure', savings: '1', cause: 'illness' }, savedAt: now + 5_000, lastField: 'savings' })
  })

  it('changes nothing when the same answers come again', async () => {
    const { save } = await begin(world)
    const first = await save({ wish: 'dibao' })
    world.clock.now += 1_000
    const again = await save({ wish: 'dibao' })
    expect([again.status, again.json]).toEqual([201, first.json])
  })

  it('takes an answer away by an empty one', async () => {
    const { save, draft } = await begin(world)
    await save({ words: '住院', wish: 'dibao' })
    world.clock.now += 1
    await save({ words: '' })
    expect((await draft()).json.answers).toEqual({ wish: 'dibao' })
  })

  it('keeps half a number and anything else as it was typed', async () => {
    const { save, draft } = await begin(world)
    await save({ savings: '3千', [memberField(child, 'idNumber')]: '9901012', words: '  “住院”\n半年 😀 ' })
    expect((await draft()).json.answers).toEqual({ savings: '3千', [memberField(child, 'idNumber')]: '9901012', words: '  “住院”\n半年 😀 ' })
  })

  it('holds nineteen more people and says so at the twentieth', async () => {
    const { save } = await begin(world)
    const names = Object.fromEntries(Array.from({ length: mostMembers }, (_, index) => [memberField(String(index).padStart(8, '0'), 'name'), '李建国']))
    expect((await save(names)).status).toBe(201)
    world.clock.now += 1
    const { json } = await save({ [memberField('ffffffff', 'name')]: '李建国' })
    expect(json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'member.ffffffff.name', key: 'field.too-many-people', message: expect.stringMatching(/热线/) }] })
  })

  it('with every field as long as it may be still fits', async () => {
    const { save, draft } = await begin(world)
    const long = '汉'.repeat(500)
    const fields = ['wish', 'area', 'monthlyIncome', 'savings', 'property', 'yearlyCosts', 'cause', 'words', 'photo', 'relativeOfStaff', 'confidential', ...Array.from({ length: mostMembers }, (_, index) => String(index).padStart(8, '0')).flatMap((id) => ['name', 'idNumber', 'relation', 'unreachable'].map((name) => `member.${id}.${name}`))]
    for (const field of fields) expect(FieldNameSchema.safeParse(field).success).toBe(true)
    for (let at = 0; at < fields.length; at += 25) expect((await save(Object.fromEntries(fields.slice(at, at + 25).map((field) => [field, long])))).status).toBe(201)
    expect(Object.keys((await draft()).json.answers as object)).toHaveLength(fields.length)
  })

  it.each([
    ['a field of no form', [{ field: 'admin', value: 'true' }]],
    ['a field of another object', [{ field: '__proto__', value: 'true' }]],
    ['a member without an id', [{ field: 'member..name', value: 'x' }]],
    ['an answer that is too long', [{ field: 'words', value: 'x'.repeat(501) }]],
    ['no answer', []],
    ['more answers than a batch holds', Array.from({ length: 41 }, () => ({ field: 'wish', value: 'x' }))],
  ])('does not take %s', async (_what, answers) => {
    const { path, resident, draft } = await begin(world)
    const { status } = await world.ask('POST', `${path}/answers`, { as: resident.as, body: { answers } })
    expect(status).toBe(422)
    expect((await draft()).json.answers).toEqual({})
  })
})

describe('my applications', () => {
  const list = async (as: string) => (await world.ask('GET', '/api/citizen/applications', { as })).json.applications as Record<string, unknown>[]

  it('are those that I began, newest first, with what I asked for', async () => {
    const { id, resident, save } = await begin(world)
    expect(await list(resident.as)).toEqual([{ id, part: 'applicant', status: 'draft', at: world.clock.now, asked: false }])
    world.clock.now += 1_000
    await save({ wish: 'temporary-assistance' })
    expect(await list(resident.as)).toEqual([{ id, part: 'applicant', wish: 'temporary-assistance', status: 'draft', at: world.clock.now, asked: false }])
  })

  it('and those whose signing room I entered, without a word of what others answered', async () => {
    const { id, saveAll } = await begin(world)
    await saveAll()
    const member = await world.resident()
    expect(await list(member.as)).toEqual([])
    await world.parts.commit([world.parts.applications.linkMember(member.person, id, world.clock.now)])
    expect(await list(member.as)).toEqual([{ id, part: 'member', wish: 'dibao', status: 'draft', at: expect.any(Number), asked: false }])
    expect((await world.ask('GET', `/api/citizen/applications/${id}/draft`, { as: member.as })).json.code).toBe('not-found')
  })
})

describe('somebody else’s application', () => {
  it('is not there, on any route, and neither is one that never was', async () => {
    const stranger = await world.resident()
    for (const ids of [await somebodyElsesApplication(world), {}])
      for (const route of applicationRoutes.filter(({ params }) => params)) {
        const answer = await world.ask(route.method, filled(`/api/citizen${route.path}`, ids), { as: stranger.as, key: hex(16), ...(route.request && { body: goodBodies[route.name] }) })
        expect([route.name, answer.status, answer.json.code]).toEqual([route.name, 404, 'not-found'])
      }
  })

  it('is answered in the same bytes as one that never was', async () => {
    const stranger = await world.resident()
    const { id } = await begin(world)
    const theirs = await world.ask('GET', `/api/citizen/applications/${id}/draft`, { as: stranger.as })
    const nobodys = await world.ask('GET', `/api/citizen/applications/${hex(16)}/draft`, { as: stranger.as })
    expect(theirs.text).toBe(nobodys.text)
  })

  it('stays as it was', async () => {
    const { id, save, draft } = await begin(world)
    await save({ wish: 'dibao' })
    const before = (await draft()).text
    const stranger = await world.resident()
    await world.ask('POST', `/api/citizen/applications/${id}/answers`, { as: stranger.as, body: { answers: [{ field: 'wish', value: 'unsure' }] } })
    await world.ask('POST', `/api/citizen/applications/${id}/photos/${hex(16)}/parts`, { as: stranger.as, body: { offset: 0, size: 3, data: 'AAAA' } })
    expect((await draft()).text).toBe(before)
  })
})

describe('an older draft', () => {
  it('keeps what this form does not know, and can be gone on with', async () => {
    const { id, save, draft } = await begin(world)
    const stored = await world.parts.applications.get(id)
    if (!stored) throw new Error('no draft')
    await world.parts.commit([world.parts.applications.change(stored, { said: { incomeText: { value: '不知道', at: 1 }, 'member.aaaaaaaa.health': { value: 'ill', at: 1 } } })])
    await save(familyOfThree())
    expect((await draft()).json.answers).toMatchObject({ incomeText: '不知道', 'member.aaaaaaaa.health': 'ill', wish: 'dibao' })
  })
})
