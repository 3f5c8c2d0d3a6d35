import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { residentPolicy } from '../../../functions/policy/book'
import { handleMessage } from '../../../functions/services/notification/handle-message'
import { createOutbox } from '../../../functions/stores/outbox'
import { inventedIdNumber, inventedOpenId, inventedPhone } from '../outside'
import { openWorld, type World } from '../world'

const minute = 60_000
const { limits, code: rules, sessionIdleMinutes } = residentPolicy(Date.UTC(2026, 10, 23))

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())
beforeEach(() => {
  world.clock.now += 2 * 60 * minute
  world.outside.trouble.length = 0
})

type Person = Awaited<ReturnType<World['resident']>>
interface Claim {
  name: string
  idNumber: string
  oldNumberCode?: string
}

const citizen = (method: string, path: string, as: string, body?: unknown) => world.ask(method, `/api/citizen${path}`, { as, ...(body !== undefined && { body }) })
const prove = (as: string, { name, idNumber, oldNumberCode }: Claim) => citizen('POST', '/me/identity', as, { name, idNumber, ...(oldNumberCode !== undefined && { oldNumberCode }) })
const askOldNumber = (as: string, { name, idNumber }: Claim) => citizen('POST', '/me/old-number-codes', as, { name, idNumber })
const me = async (as: string) => (await citizen('GET', '/me', as)).json
const outbox = () => createOutbox({ client: world.engine.client, tableName: world.engine.tableName })
const movedMessage = ({ person }: { person: string }, epoch = 1) => outbox().find(`${person}-moved-${epoch}`)

/** Somebody whom we know, at a telephone in their own name. */
const known = (more: Parameters<World['resident']>[1] = {}) => world.resident('real-name', more)

/** A telephone that nobody of ours has, with a session that proved it; `owner`: in whose name the operator has it. */
async function elsewhere(owner?: Pick<Person, 'name' | 'idNumber'>) {
  const [token, phone, openId] = [inventedOpenId(), inventedPhone(), inventedOpenId()]
  await world.parts.commit([world.parts.residentSessions.open(token, { phone, wechatOpenId: openId, openedAt: world.clock.now, usedAt: world.clock.now })])
  if (owner) world.outside.registers(owner.name, owner.idNumber, phone)
  return { as: `Resident ${token}`, phone, openId }
}

describe('proving one’s name', () => {
  it('makes somebody new a person, and the same person every time after', async () => {
    const here = await elsewhere()
    const idNumber = inventedIdNumber()
    world.outside.registers('王䶮', idNumber)
    const proved = await prove(here.as, { name: ' 王 䶮 ', idNumber: idNumber.toLowerCase() })
    expect(proved.status).toBe(201)
    expect(proved.json).toEqual({ assurance: 'real-name', phoneTail: here.phone.slice(-4), person: { id: expect.stringMatching(/^[0-9a-f]{32}$/), name: '王䶮', idTail: idNumber.slice(-4) }, idleMinutes: sessionIdleMinutes })
    expect(await me(here.as)).toEqual(proved.json)
    const again = await prove(here.as, { name: '王䶮', idNumber })
    expect(again.json).toEqual(proved.json)
    const resident = await world.parts.residents.byIdNumber(idNumber)
    expect(resident).toMatchObject({ name: '王䶮', idNumber, phone: here.phone, wechatOpenId: here.openId, phoneOwner: 'unknown', epoch: 1, version: 2, provenAt: world.clock.now, evidence: expect.stringMatching(/^evidence-/) })
  })

  it('takes a name with a middle dot, whichever dot the keyboard has', async () => {
    const here = await elsewhere()
    const idNumber = inventedIdNumber()
    world.outside.registers('阿依努尔·买买提', idNumber)
    expect((await prove(here.as, { name: '阿依努尔•买买提', idNumber })).json).toMatchObject({ person: { name: '阿依努尔·买买提' } })
  })

  it('follows a person who has another name now', async () => {
    const person = await known()
    world.outside.registers('张桂岚', person.idNumber, person.phone)
    expect((await prove(person.as, { name: '张桂岚', idNumber: person.idNumber })).json).toMatchObject({ person: { id: person.person, name: '张桂岚' } })
  })

  it.each<[string, object, string]>([
    ['no check digit', { idNumber: '990101198001010010' }, 'idNumber'],
    ['no day of birth', { idNumber: '990101198013010017' }, 'idNumber'],
    ['no name', { name: '一' }, 'name'],
    ['something else in it', { name: '张三<script>' }, 'name'],
  ])('asks nobody about what cannot be: %s', async (_, wrong, path) => {
    const here = await elsewhere()
    const { identity } = world.outside.asked
    expect((await citizen('POST', '/me/identity', here.as, { name: '张桂兰', idNumber: inventedIdNumber(), ...wrong })).json).toMatchObject({ code: 'invalid-input', fields: [{ path }] })
    expect(world.outside.asked.identity).toBe(identity)
  })

  it('whoever does not match learns nothing: known or unknown to us, the answer is one', async () => {
    const person = await known()
    const stranger = await elsewhere()
    const unknown = inventedIdNumber()
    world.outside.registers('李存福', unknown)
    const answers = [await prove(stranger.as, { name: '李存福', idNumber: person.idNumber }), await prove(stranger.as, { name: person.name, idNumber: unknown }), await askOldNumber(stranger.as, { name: '李存福', idNumber: person.idNumber }), await askOldNumber(stranger.as, { name: '李存福', idNumber: unknown })]
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]?.json.code).toBe('identity-not-matched')
    expect(world.outside.sent.some(({ phone }) => phone === person.phone)).toBe(false)
  })

  it('whom the service does not know an officer helps, and who cannot be asked now is asked later', async () => {
    const here = await elsewhere()
    expect((await prove(here.as, { name: '乔三妹', idNumber: inventedIdNumber() })).json).toMatchObject({ code: 'identity-needs-officer', title: expect.stringContaining('热线') })
    world.outside.instead.identity.push({ answer: 'not-reached', code: 'TimeoutError' })
    expect((await prove(here.as, { name: '乔三妹', idNumber: inventedIdNumber() })).json).toMatchObject({ code: 'identity-not-reached', status: 503 })
    expect(world.outside.trouble).toEqual([{ channel: 'identity', outcome: 'not-reached', reason: 'TimeoutError' }])
    expect(await me(here.as)).toMatchObject({ assurance: 'phone' })
  })

  it('cannot be used to try out numbers', async () => {
    const here = await elsewhere()
    for (let tries = 0; tries < limits.proofs.most; tries += 1) expect((await prove(here.as, { name: '张桂兰', idNumber: inventedIdNumber() })).json.code).toBe('identity-needs-officer')
    const { identity } = world.outside.asked
    for (const ask of [prove, askOldNumber]) expect((await ask(here.as, { name: '张桂兰', idNumber: inventedIdNumber() })).json.code).toBe('too-many-tries')
    expect(world.outside.asked.identity).toBe(identity)
  })

  it('a session may prove several people one after the other, and is each of them alone', async () => {
    const here = await elsewhere()
    const people = ['孙大勇', '马淑芬'].map((name) => ({ name, idNumber: inventedIdNumber() }))
    for (const { name, idNumber } of people) world.outside.registers(name, idNumber)
    for (const person of [...people, ...people]) {
      expect((await prove(here.as, person)).json).toMatchObject({ person: { name: person.name } })
      expect((await citizen('DELETE', '/me/person', here.as)).json).toEqual({ assurance: 'phone', phoneTail: here.phone.slice(-4), idleMinutes: sessionIdleMinutes })
      expect(await me(here.as)).not.toHaveProperty('person')
    }
    const both = await Promise.all(people.map(({ idNumber }) => world.parts.residents.byIdNumber(idNumber)))
    expect(both.map((each) => [each?.epoch, each?.phone])).toEqual(both.map(() => [1, here.phone]))
  })

  it('is done once when the button is pressed twice', async () => {
    const here = await elsewhere()
    const idNumber = inventedIdNumber()
    world.outside.registers('宋丽萍', idNumber)
    const both = await Promise.all([prove(here.as, { name: '宋丽萍', idNumber }), prove(here.as, { name: '宋丽萍', idNumber })])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(both[0]?.json).toEqual(both[1]?.json)
  })

  it('of two telephones that make the same new person at once, one does, and the other is asked for more', async () => {
    const [one, other] = [await elsewhere(), await elsewhere()]
    const idNumber = inventedIdNumber()
    world.outside.registers('薛晶晶', idNumber)
    const both = await Promise.all([prove(one.as, { name: '薛晶晶', idNumber }), prove(other.as, { name: '薛晶晶', idNumber })])
    expect(both.map(({ json }) => json.code ?? 'proved').sort()).toEqual(['old-number-needed', 'proved'])
  })
})

describe('a person with a new telephone, number or WeChat account', () => {
  it('moves with a number in their own name: old sessions end, the old number is told, they stay the same person', async () => {
    const person = await known()
    const second = await world.resident('openid', { wechatOpenId: person.openId })
    const here = await elsewhere(person)
    const proved = await prove(here.as, person)
    expect(proved.json).toMatchObject({ person: { id: person.person }, phoneTail: here.phone.slice(-4) })
    expect((await me(person.as)).code).toBe('session-ended')
    expect((await me(second.as)).assurance).toBe('openid')
    expect(await world.parts.residents.get(person.person)).toMatchObject({ phone: here.phone, wechatOpenId: here.openId, epoch: 2, left: [{ phone: person.phone, epoch: 1 }] })
    expect((await movedMessage(person))?.message).toEqual({ type: 'number-moved', person: person.person, epoch: 1 })
  })

  it('the old WeChat account no longer opens as them', async () => {
    const first = await elsewhere()
    const person = { name: '彭月娥', idNumber: inventedIdNumber() }
    world.outside.registers(person.name, person.idNumber)
    await prove(first.as, person)
    await prove((await elsewhere(person)).as, person)
    const opened = await citizen('POST', '/sessions/wechat', '', { code: world.outside.logInCode(first.openId) })
    expect(opened.json.me).toMatchObject({ assurance: 'openid' })
  })

  it('with another WeChat account on the same number moves, and the number is told', async () => {
    const person = await known()
    const here = await world.resident('phone', { ...person, wechatOpenId: inventedOpenId() })
    expect((await prove(here.as, person)).json).toMatchObject({ person: { id: person.person } })
    expect((await me(person.as)).code).toBe('session-ended')
    expect(await world.parts.residents.get(person.person)).toMatchObject({ epoch: 2, left: [], wechatOpenId: here.openId })
    expect(await movedMessage(person)).toBeDefined()
  })

  it('in a browser, on their own number, is simply there: nothing ends', async () => {
    const person = await known()
    const token = inventedOpenId()
    await world.parts.commit([world.parts.residentSessions.open(token, { phone: person.phone, openedAt: world.clock.now, usedAt: world.clock.now })])
    expect((await prove(`Resident ${token}`, person)).json).toMatchObject({ person: { id: person.person } })
    expect(await me(person.as)).toMatchObject({ assurance: 'real-name' })
    expect(await movedMessage(person)).toBeUndefined()
  })

  it('with a number in nobody’s name needs the code that comes to the old one; of that number two digits are said', async () => {
    const person = await known()
    const here = await elsewhere()
    expect((await prove(here.as, person)).json.code).toBe('old-number-needed')
    expect((await me(person.as)).assurance).toBe('real-name')
    const asked = await askOldNumber(here.as, person)
    expect(asked.json).toEqual({ tail: person.phone.slice(-2) })
    expect(world.outside.sent.at(-1)).toMatchObject({ phone: person.phone, template: 'oldNumberCode' })
    const oldNumberCode = world.outside.latestCode(person.phone)
    expect((await prove(here.as, { ...person, oldNumberCode })).json).toMatchObject({ person: { id: person.person }, phoneTail: here.phone.slice(-4) })
    expect((await me(person.as)).code).toBe('session-ended')
  })

  it('the sentence for the old number goes out once, to the number they had, and says what to do', async () => {
    const person = await known()
    const here = await elsewhere(person)
    await prove(here.as, person)
    const back = await elsewhere(person)
    await prove(back.as, person)
    const sent: { phone: string; template: string; parameters: object }[] = []
    const notifier = {
      ...world.parts,
      outbox: outbox(),
      sms: { send: async (message: { phone: string; template: string; parameters: Record<string, string> }) => ({ outcome: 'sent' as const, receipt: String(sent.push({ phone: message.phone, template: message.template, parameters: message.parameters })) }) },
      voiceCall: { ring: async () => ({ outcome: 'refused' as const, code: 'none' }) },
      wechat: { notify: async () => ({ outcome: 'refused' as const, code: 'none' }) },
      desks: world.parts.policy.desks,
      hotline: world.parts.policy.city.hotline,
      onSent: () => undefined,
      onFault: (error: unknown) => {
        throw error
      },
    }
    for (const epoch of [1, 2]) {
      expect(await handleMessage(notifier, `${person.person}-moved-${epoch}`, world.clock.now)).toBe('told')
      expect(await handleMessage(notifier, `${person.person}-moved-${epoch}`, world.clock.now)).toBe('gone')
    }
    const { hotline } = world.parts.policy.city
    expect(sent).toEqual([person.phone, here.phone].map((phone) => ({ phone, template: 'numberMoved', parameters: { hotline } })))
  })
})

describe('somebody who would be another person', () => {
  it('from a session that the old telephone still has, cannot go back without the new number', async () => {
    const person = await known()
    const stolen = await world.resident('phone', { phone: person.phone, wechatOpenId: person.openId, name: person.name, idNumber: person.idNumber })
    const here = await elsewhere(person)
    await prove(here.as, person)
    expect((await me(person.as)).code).toBe('session-ended')
    expect((await prove(stolen.as, person)).json.code).toBe('old-number-needed')
    expect((await askOldNumber(stolen.as, person)).json).toEqual({ tail: here.phone.slice(-2) })
    expect(world.outside.sent.at(-1)?.phone).toBe(here.phone)
    expect(await me(here.as)).toMatchObject({ assurance: 'real-name' })
  })

  it('with a number that was given to them after the person lost it, is sent to an officer', async () => {
    const person = await known()
    const buyer = inventedIdNumber()
    world.outside.registers('曹永贵', buyer, person.phone)
    const here = await world.resident('phone', { phone: person.phone, name: '曹永贵', idNumber: buyer })
    world.outside.registers('曹永贵', buyer, person.phone)
    expect((await prove(here.as, person)).json.code).toBe('identity-needs-officer')
    expect((await askOldNumber(here.as, person)).json.code).toBe('identity-needs-officer')
    expect(await me(person.as)).toMatchObject({ assurance: 'real-name' })
    expect((await prove(here.as, { name: '曹永贵', idNumber: buyer })).json).toMatchObject({ person: { name: '曹永贵' } })
  })

  it('cannot find the old number’s code by trying, nor use the one of another session', async () => {
    const person = await known()
    const [thief, owner] = [await elsewhere(), await elsewhere()]
    await askOldNumber(owner.as, person)
    const right = world.outside.latestCode(person.phone)
    expect((await prove(thief.as, { ...person, oldNumberCode: right })).json.code).toBe('code-wrong')
    world.clock.now += rules.againAfterSeconds * 1_000
    await askOldNumber(thief.as, person)
    const other = world.outside.latestCode(person.phone)
    for (let tries = 0; tries < rules.tries; tries += 1) expect((await prove(thief.as, { ...person, oldNumberCode: String((Number(other) + 1 + tries) % 1_000_000).padStart(6, '0') })).json.code).toBe('code-wrong')
    expect((await prove(thief.as, { ...person, oldNumberCode: other })).json.code).toMatch(/code-wrong|too-many-tries/)
    expect((await prove(owner.as, { ...person, oldNumberCode: right })).status).toBe(201)
  })

  it('cannot use a log-in code of the old number as the code of a move, nor a code twice', async () => {
    const person = await known()
    const here = await elsewhere()
    await world.ask('POST', '/api/citizen/sms-codes', { body: { phone: person.phone } })
    expect((await prove(here.as, { ...person, oldNumberCode: world.outside.latestCode(person.phone) })).json.code).toBe('code-wrong')
    await askOldNumber(here.as, person)
    const oldNumberCode = world.outside.latestCode(person.phone)
    expect((await world.ask('POST', '/api/citizen/sessions/phone', { body: { phone: person.phone, code: oldNumberCode } })).status).toBe(422)
    expect((await prove(here.as, { ...person, oldNumberCode })).status).toBe(201)
    const next = await elsewhere()
    expect((await prove(next.as, { ...person, oldNumberCode })).json.code).toBe('code-wrong')
  })

  it('of two telephones that move one person at the same moment, one is them and the other is not', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await known()
      const [one, other] = [await elsewhere(person), await elsewhere(person)]
      const first = world.outside
      first.registers(person.name, person.idNumber, one.phone)
      first.registers(person.name, person.idNumber, other.phone)
      await Promise.all([prove(one.as, person), prove(other.as, person)])
      const states = [await me(one.as), await me(other.as)].map(({ assurance, code }) => assurance ?? code)
      expect(states.filter((state) => state === 'real-name')).toHaveLength(1)
      expect((await me(person.as)).code).toBe('session-ended')
    }
  })

  it('who changes the number of the session while the name is looked up, proves nothing with the former one', async () => {
    const person = await known()
    const here = await elsewhere(person)
    const check = world.parts.identity.check
    world.parts.identity.check = async (claimed) => {
      await citizen('POST', '/me/phone', here.as, { code: world.outside.phoneCode(here.openId, inventedPhone()) })
      return check(claimed)
    }
    const proved = await prove(here.as, person).finally(() => {
      world.parts.identity.check = check
    })
    expect(proved.json.code).toBe('stale')
    expect(await me(here.as)).toMatchObject({ assurance: 'phone' })
  })
})

test('no code, name, number or account lies readable in the table, in a message or in a report of trouble', async () => {
  const person = await known()
  const here = await elsewhere()
  await askOldNumber(here.as, person)
  await prove(here.as, { ...person, oldNumberCode: world.outside.latestCode(person.phone) })
  const { Items = [] } = await world.engine.client.send(new ScanCommand({ TableName: world.engine.tableName }))
  const table = JSON.stringify(Items)
  for (const secret of [person.name, person.idNumber, person.phone, person.openId, person.token, here.phone, here.openId]) expect([secret, table.includes(secret)]).toEqual([secret, false])
  expect(world.faults).toEqual([])
})
