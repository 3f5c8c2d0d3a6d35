import { chinaTime } from '../../../functions/domain/china-time'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { submitApplication } from '../../../functions/contract/application'
import { createApi } from '../../../functions/http/router'
import { applicationNumber } from '../../../functions/domain/application/application-number'
import { memberField } from '../../../functions/domain/application/members'
import type { SignaturesState, Submitted, SubmissionPorts, SignaturesAsked } from '../../../functions/services/application/deps'
import { listMyApplicationsService } from '../../../functions/services/application/list-my-applications'
import { listMyApplications, sendPhotoPart } from '../../../functions/contract/application'
import { sendPhotoPartService } from '../../../functions/services/application/send-photo-part'
import { submitApplicationService } from '../../../functions/services/application/submit-application'
import { child, idNumber, spouse } from '../../domain/application/builders'
import { jpeg } from '../../domain/photo/pictures'
import { type Answer, hex, openWorld, type World } from '../world'
import { begin } from './an-application'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => expect(world.faults.splice(0)).toEqual([]))
afterAll(() => world.stop())

/** The rooms beside this one, as far as submitting knows them: a signing room with a version, and cases that are there once. */
function rooms() {
  const signed = new Map<string, Partial<SignaturesState>>()
  const asked: SignaturesAsked[] = []
  const roomKey = (id: string) => ({ pk: `APP#${id}`, sk: 'ROOM' })
  const ports: SubmissionPorts = {
    signingState: async (question) => {
      asked.push(question)
      return { missing: [], waitedFor: [], persons: {}, unchanged: [], ...signed.get(question.id) }
    },
    openCase: (id, submitted) => [{ label: 'case', write: { Put: { Item: { pk: `SENT#${id}`, sk: 'SENT', submitted }, ConditionExpression: 'attribute_not_exists(pk)' } } }],
    comingSteps: ({ wish }, at) => [{ step: 'acceptance', by: 'township', latest: chinaTime(at).date, clause: wish }],
  }
  return { ports, signed, asked, roomKey }
}
type Rooms = ReturnType<typeof rooms>

const appOf = (ports: SubmissionPorts, commit = world.parts.commit) =>
  createApi({ base: '/api/citizen', routes: [submitApplication] }, { submitApplication: submitApplicationService({ ...world.parts, ...ports }) }, { ...world.serving, commit, doors: { resident: world.residentDoor } })

async function submit(beside: Rooms, path: string, as: string, key = hex(16), app = appOf(beside.ports), body: object = {}): Promise<Answer> {
  const response = await app.request(`${path}/submissions`, { method: 'POST', headers: { authorization: as, 'idempotency-key': key, 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) }
}

const caseOf = async (id: string): Promise<Submitted | undefined> => (await world.engine.client.send(new GetCommand({ TableName: world.engine.tableName, Key: { pk: `SENT#${id}`, sk: 'SENT' }, ConsistentRead: true }))).Item?.submitted

/** A family of three that has answered everything. */
async function complete(change: Record<string, string> = {}) {
  const application = await begin(world)
  await application.saveAll({ [memberField(spouse, 'idNumber')]: idNumber('19761105', 500), ...change })
  return { ...application, beside: rooms() }
}

describe('sending an application', () => {
  it('gives a number, the coming steps and a case that holds what was sent', async () => {
    const { id, path, resident, beside } = await complete({ words: '住院半年', confidential: 'yes', [memberField(spouse, 'unreachable')]: 'at-sea' })
    const member = hex(16)
    beside.signed.set(id, { persons: { [child]: member } })
    const answer = await submit(beside, path, resident.as)
    expect([answer.status, answer.json]).toEqual([201, { id, number: applicationNumber(id, 2026), at: world.clock.now, area: '990101001205', steps: [{ step: 'acceptance', by: 'township', latest: '2026-11-23', clause: 'dibao' }] }])
    expect(answer.text).not.toMatch(/李建国|19761105/)
    expect(await caseOf(id)).toEqual({
      type: 'submitted',
      at: world.clock.now,
      applicant: resident.person,
      people: [{ member: 'applicant', person: resident.person }, { member: spouse, unreachable: 'at-sea' }, { member: child, person: member }],
      area: '990101001205',
      wish: 'dibao',
      facts: { people: 3, monthlyIncome: 240_000, savings: 1_200_000, yearlyCosts: 800_000, property: 'none', cause: 'illness' },
      words: '住院半年',
      relativeOfStaff: false,
      protected: true,
      number: applicationNumber(id, 2026),
    })
    expect((await world.parts.applications.get(id))?.sent).toMatchObject({ number: applicationNumber(id, 2026), content: { members: [{ name: '李建国' }, { name: '李小雨' }] } })
  })

  it('asks for the signatures of everybody who is named, by what would be sent', async () => {
    const { id, path, resident, beside } = await complete()
    await submit(beside, path, resident.as)
    expect(beside.asked).toEqual([{ id, applicant: resident.person, members: ['applicant', spouse, child], content: expect.objectContaining({ wish: 'dibao' }) }])
  })

  it('twice under one key is one case and the same bytes, also at once', async () => {
    const { id, path, resident, beside } = await complete()
    const key = hex(16)
    const answers = await Promise.all([1, 2, 3, 4].map(() => submit(beside, path, resident.as, key)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect((await submit(beside, path, resident.as, key)).text).toBe(answers[0]?.text)
    expect(await caseOf(id)).toBeDefined()
  })

  it('by two phones at once is one case; the other hears that it is done', async () => {
    const { id, path, resident, beside } = await complete()
    const answers = await Promise.all([1, 2, 3].map(async () => submit(beside, path, (await world.signIn(resident.person)).as)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.filter(({ status }) => status === 409).map(({ json }) => json.code)).toEqual(['action-not-available', 'action-not-available'])
    expect(await caseOf(id)).toBeDefined()
  })

  it('is there though its answer was lost: the same key gives it again', async () => {
    const { path, resident, beside } = await complete()
    const key = hex(16)
    let lost = true
    const app = appOf(beside.ports, async (writes) => {
      const done = await world.parts.commit(writes)
      if (lost) {
        lost = false
        throw new Error('died')
      }
      return done
    })
    expect((await submit(beside, path, resident.as, key, app)).json.code).toBe('fault')
    expect(world.faults.splice(0)).toHaveLength(1)
    const again = await submit(beside, path, resident.as, key, app)
    expect([again.status, again.json.number]).toEqual([201, expect.stringMatching(/^DS2026-\d{6}$/)])
  })

  it('takes the next number where its own is somebody’s', async () => {
    const { id, path, resident, beside } = await complete()
    for (const attempt of [0, 1]) await world.parts.commit([{ label: 'taken', write: { Put: { Item: { pk: `NUMBER#${applicationNumber(id, 2026, attempt)}`, sk: 'NUMBER', application: hex(16) } } } }])
    expect((await submit(beside, path, resident.as)).json.number).toBe(applicationNumber(id, 2026, 2))
  })

  it('fixes it: nothing is filled in any more, and another one can be begun', async () => {
    const { id, path, resident, save, draft, sendPart, beside } = await complete()
    await submit(beside, path, resident.as)
    expect((await save({ wish: 'unsure' })).json.code).toBe('action-not-available')
    expect((await draft()).json.code).toBe('action-not-available')
    expect((await sendPart(hex(16), jpeg(), 0, 100_000)).json.code).toBe('action-not-available')
    expect((await submit(beside, path, resident.as)).json.code).toBe('action-not-available')
    const next = await begin(world, resident)
    expect(next.started.json).toMatchObject({ continued: false })
    expect(next.id).not.toBe(id)
  })

  it('while an answer changes on another phone sends one or the other, never half of each', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, path, resident, save, beside } = await complete()
      world.clock.now += 1
      const [sent, saved] = await Promise.all([submit(beside, path, resident.as), save({ savings: '1', monthlyIncome: '1' })])
      expect(sent.status).toBe(201)
      const facts = (await caseOf(id))?.facts
      expect([1_200_000, 100]).toContain(facts?.savings)
      expect(facts?.monthlyIncome).toBe(facts?.savings === 100 ? 100 : 240_000)
      if (facts?.savings !== 100) expect(saved.json.code).toBe('action-not-available')
    }
  })

  it('waits for the signing room as it was read: who takes a signature back meanwhile is seen', async () => {
    const { id, path, resident, beside } = await complete()
    const { client, tableName } = world.engine
    await world.parts.commit([{ label: 'room', write: { Put: { Item: { ...beside.roomKey(id), version: 2 } } } }])
    let reads = 0
    const ports: SubmissionPorts = {
      ...beside.ports,
      signingState: async () => {
        reads += 1
        const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: beside.roomKey(id), ConsistentRead: true }))
        const seen = reads === 1 ? 1 : Number(Item?.version)
        return { missing: reads === 1 ? [] : [spouse], waitedFor: [], persons: {}, unchanged: [{ label: 'room', write: { ConditionCheck: { Key: beside.roomKey(id), ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': seen } } } }] }
      },
    }
    const answer = await submit(beside, path, resident.as, hex(16), appOf(ports))
    expect(answer.json).toMatchObject({ code: 'not-complete', fields: [{ path: `signature.${spouse}` }] })
    expect(await caseOf(id)).toBeUndefined()
  })
})

describe('a member who does not sign', () => {
  const without = async (unsigned: string[], state: Partial<SignaturesState>) => {
    const { id, path, resident, beside } = await complete()
    beside.signed.set(id, state)
    return { answer: await submit(beside, path, resident.as, hex(16), appOf(beside.ports), { unsigned }), sent: await caseOf(id) }
  }

  it('stops nobody who does not wait for them: it goes to an officer, and says whose signature is not there', async () => {
    const { answer, sent } = await without([spouse], { missing: [spouse], waitedFor: [spouse] })
    expect(answer.status).toBe(201)
    expect(answer.text).not.toContain('unsigned')
    expect(sent?.people).toEqual([{ member: 'applicant', person: expect.any(String) }, { member: spouse, unsigned: true }, { member: child }])
  })

  it('is waited for by whoever does not say so', async () => {
    const { answer, sent } = await without([], { missing: [spouse], waitedFor: [spouse] })
    expect(answer.json).toMatchObject({ code: 'not-complete', fields: [{ path: `signature.${spouse}` }] })
    expect(sent).toBeUndefined()
  })

  it('is no way around the applicant’s own hand, nor around papers that would read otherwise', async () => {
    const { answer } = await without(['applicant', spouse, child], { missing: ['applicant', spouse, child], waitedFor: [child] })
    expect(answer.json).toMatchObject({ code: 'not-complete', fields: [{ path: 'signature.applicant' }, { path: `signature.${spouse}` }] })
  })

  it('who signed meanwhile is not said to be missing', async () => {
    const { answer, sent } = await without([spouse], { missing: [], waitedFor: [] })
    expect(answer.status).toBe(201)
    expect(sent?.people[1]).toEqual({ member: spouse })
  })
})

describe('an application that is not complete', () => {
  it('is refused with everything that is missing, at once and in the order of the form', async () => {
    const { id, path, resident, save, sendPart, beside } = await complete()
    const photo = hex(16)
    await sendPart(photo, jpeg({ padding: 90_000 }), 0, 40_000)
    world.clock.now += 1
    await save({ area: '', savings: '3千', [memberField(child, 'relation')]: '', photo })
    beside.signed.set(id, { missing: ['applicant', spouse] })
    const { status, json } = await submit(beside, path, resident.as)
    expect([status, json.code]).toEqual([422, 'not-complete'])
    expect((json.fields as { path: string; key: string; message: string }[]).map(({ path: where, key, message }) => [where, key, /[\u4e00-\u9fff]{3}/.test(message)])).toEqual([
      ['area', 'field.required', true],
      [memberField(child, 'relation'), 'field.required', true],
      ['savings', 'field.money', true],
      ['photo', 'field.photo-arriving', true],
      ['signature.applicant', 'field.signature-missing', true],
      [`signature.${spouse}`, 'field.signature-missing', true],
    ])
    expect(beside.asked[0]).toMatchObject({ members: ['applicant', spouse, child], content: undefined })
    expect(await caseOf(id)).toBeUndefined()
  })

  it.each([
    ['that nobody sent', async () => hex(16), 'field.photo-again'],
    ['that could not be read', async (sendPhoto: (photo: string, bytes: Uint8Array) => Promise<unknown>) => {
      const photo = hex(16)
      await sendPhoto(photo, Buffer.from('no photo'))
      return photo
    }, 'field.photo-again'],
  ])('with a photo %s is asked for it again', async (_what, make, key) => {
    const { path, resident, save, sendPhoto, beside } = await complete()
    world.clock.now += 1
    await save({ photo: await make(sendPhoto) })
    expect((await submit(beside, path, resident.as)).json).toMatchObject({ code: 'not-complete', fields: [{ path: 'photo', key }] })
  })

  it('with a checked photo is complete', async () => {
    const { id, path, resident, save, sendPhoto, beside } = await complete()
    const photo = hex(16)
    await sendPhoto(photo, jpeg({ padding: 90_000 }))
    world.clock.now += 1
    await save({ photo })
    expect((await submit(beside, path, resident.as)).status).toBe(201)
    expect((await caseOf(id))?.photo).toBe(photo)
  })

  it('that names the applicant again is told so', async () => {
    const { path, resident, beside, save } = await complete()
    world.clock.now += 1
    await save({ [memberField(spouse, 'idNumber')]: resident.idNumber })
    expect((await submit(beside, path, resident.as)).json).toMatchObject({ fields: [{ path: memberField(spouse, 'idNumber'), key: 'field.applicant-again' }] })
  })

  it('is refused again until it is complete, under the same key', async () => {
    const { path, resident, save, beside } = await complete({ cause: '' })
    const key = hex(16)
    expect((await submit(beside, path, resident.as, key)).json.code).toBe('not-complete')
    world.clock.now += 1
    await save({ cause: 'illness' })
    expect((await submit(beside, path, resident.as, key)).status).toBe(201)
  })
})

describe('somebody else', () => {
  it('sends nothing of it, not even whether it is complete', async () => {
    const { id, path, beside } = await complete()
    const stranger = await world.resident()
    const theirs = await submit(beside, path, stranger.as)
    const nobodys = await submit(beside, `/api/citizen/applications/${hex(16)}`, stranger.as)
    expect([theirs.status, theirs.text]).toEqual([404, nobodys.text])
    expect([await caseOf(id), beside.asked]).toEqual([undefined, []])
  })
})

describe('after it was sent', () => {
  it('my list shows its number, and what the case says of it', async () => {
    const { id, path, resident, beside } = await complete()
    await submit(beside, path, resident.as)
    const before = (await world.ask('GET', '/api/citizen/applications', { as: resident.as })).json
    expect(before).toEqual({ applications: [{ id, part: 'applicant', wish: 'dibao', number: applicationNumber(id, 2026), status: 'submitted', at: world.clock.now, asked: false }] })
    const service = listMyApplicationsService({ applications: world.parts.applications, caseNews: async (ids) => new Map(ids.map((each) => [each, { status: 'supplement' as const, programme: 'dibao' as const, asked: true }])), papersWait: async () => new Set() })
    const app = createApi({ base: '/api/citizen', routes: [listMyApplications] }, { listMyApplications: service }, { ...world.serving, doors: { resident: world.residentDoor } })
    const after = await (await app.request('/api/citizen/applications', { headers: { authorization: resident.as } })).json()
    expect(after).toMatchObject({ applications: [{ id, status: 'supplement', programme: 'dibao', asked: true }] })
  })

  it('a photo can be sent when the case asks for something', async () => {
    const { path, resident, beside } = await complete()
    await submit(beside, path, resident.as)
    const app = createApi({ base: '/api/citizen', routes: [sendPhotoPart] }, { sendPhotoPart: sendPhotoPartService({ ...world.parts, asksForPhotos: async () => true }) }, { ...world.serving, doors: { resident: world.residentDoor } })
    const bytes = jpeg()
    const response = await app.request(`${path}/photos/${hex(16)}/parts`, { method: 'POST', headers: { authorization: resident.as, 'content-type': 'application/json' }, body: JSON.stringify({ offset: 0, size: bytes.length, data: bytes.toString('base64') }) })
    expect([response.status, await response.json()]).toEqual([201, { received: bytes.length, state: 'checked' }])
  })
})
