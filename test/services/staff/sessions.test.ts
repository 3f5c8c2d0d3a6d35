import { apis } from '../../../functions/contract'
import { workbenchServices } from '../../../functions/entrypoints/workbench-services'
import { createApi } from '../../../functions/http/router'
import { sourceHeader } from '../../../functions/http/source'
import { staffPolicy } from '../../../functions/policy/book'
import { tryLimit } from '../../../functions/services/staff/me'
import { codeAt } from '../../../functions/services/staff/one-time-code'
import { proveSession } from '../../../functions/services/staff/prove-session'
import { openWorld, type World } from '../world'

const minute = 60_000

describe('logging in to the workbench', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.stop())

  const logIn = (loginName: string, password: string, code: string, from = '198.51.100.1') => world.ask('POST', '/api/workbench/sessions', { body: { loginName, password, code }, headers: { [sourceHeader]: from } })
  const me = (as: string) => world.ask('GET', '/api/workbench/me', { as })
  let count = 0
  /** An officer made by an administrator, with the credentials handed over. */
  const newcomer = async (password?: string) => {
    world.clock.now += minute
    const administrator = await world.officer('administrator', '9901')
    count += 1
    const made = (await world.ask('POST', '/api/workbench/staff', { as: administrator.as, body: { loginName: `newcomer.${count}`, name: '陈立', role: 'township-duty', area: '990101001', phone: '13700000000' } })).json as { id: string; loginName: string; initialPassword: string; totpSecret: string }
    const code = () => codeAt(made.totpSecret, world.clock.now)
    if (password) {
      const first = await logIn(made.loginName, made.initialPassword, code())
      await world.ask('POST', '/api/workbench/me/password', { as: `Session ${String(first.json.token)}`, body: { present: made.initialPassword, next: password } })
      world.clock.now += minute
    }
    return { ...made, code, administrator }
  }

  it('the first administrator comes from the secret service and must choose a password before anything else', async () => {
    const { loginName, password, totpSecret } = world.firstAdministrator
    const first = await logIn(loginName, password, codeAt(totpSecret, world.clock.now))
    expect(first.json).toMatchObject({ me: { name: '起始管理员', role: 'administrator', mustChangePassword: true } })
    const as = `Session ${String(first.json.token)}`
    expect((await world.ask('GET', '/api/workbench/staff', { as })).json.code).toBe('must-change-password')
    expect((await world.ask('POST', '/api/workbench/me/password', { as, body: { present: password, next: 'short' } })).json.code).toBe('weak-password')
    expect((await world.ask('POST', '/api/workbench/me/password', { as, body: { present: password, next: '青山绿水 keep 2026' } })).status).toBe(200)
    expect((await world.ask('GET', '/api/workbench/staff', { as })).status).toBe(200)
    world.clock.now += minute
    expect((await logIn(loginName, password, codeAt(totpSecret, world.clock.now))).json.code).toBe('wrong-credentials')
  })

  it('says the same whether the name, the password or the code was wrong', async () => {
    const person = await newcomer()
    const wrong = await Promise.all([logIn('nobody.here', person.initialPassword, person.code()), logIn(person.loginName, 'not the password', person.code()), logIn(person.loginName, person.initialPassword, '000000')])
    expect(new Set(wrong.map(({ text }) => text)).size).toBe(1)
    expect(wrong[0]?.json).toMatchObject({ status: 401, code: 'wrong-credentials' })
  })

  it('takes a one-time code once, also when it comes twice at the same moment', async () => {
    const person = await newcomer()
    const code = person.code()
    const both = await Promise.all([logIn(person.loginName, person.initialPassword, code), logIn(person.loginName, person.initialPassword, code)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401])
    world.clock.now += 30_000
    expect((await logIn(person.loginName, person.initialPassword, code)).json.code).toBe('wrong-credentials')
  })

  it('after too many tries waits, and lets in again when the time is over', async () => {
    const person = await newcomer()
    const { attempts } = staffPolicy(world.clock.now)
    for (let tries = 0; tries < attempts.most; tries += 1) expect((await logIn(person.loginName, 'wrong', '000000')).json.code).toBe('wrong-credentials')
    expect((await logIn(person.loginName, person.initialPassword, person.code())).json).toMatchObject({ status: 429, code: 'too-many-tries' })
    for (let tries = 0; tries <= attempts.most; tries += 1) await logIn('never.was', 'wrong', '000000')
    expect((await logIn('never.was', 'wrong', '000000')).json.code).toBe('too-many-tries')
    world.clock.now += attempts.withinMinutes * minute
    expect((await logIn(person.loginName, person.initialPassword, person.code())).status).toBe(201)
  })

  it('a stranger who guesses at a name does not lock its officer out; many strangers are stopped together', async () => {
    const person = await newcomer()
    const { attempts } = staffPolicy(world.clock.now)
    const guess = (loginName: string, from: string) => world.parts.attempts.count(loginName, from, world.clock.now, tryLimit(staffPolicy(world.clock.now)))
    for (let tries = 0; tries < attempts.most; tries += 1) expect(await guess(person.loginName, '203.0.113.9')).toBe(true)
    expect((await logIn(person.loginName, person.initialPassword, person.code(), '203.0.113.9')).json.code).toBe('too-many-tries')
    expect((await logIn(person.loginName, person.initialPassword, person.code())).status).toBe(201)
    const other = await newcomer()
    for (let tries = 0; tries < attempts.mostFromAnywhere; tries += 1) expect(await guess(other.loginName, `203.0.113.${tries}`)).toBe(true)
    expect((await logIn(other.loginName, other.initialPassword, other.code())).json.code).toBe('too-many-tries')
    const fresh = (await world.ask('POST', `/api/workbench/staff/${other.id}/credential-resets`, { as: other.administrator.as, body: {} })).json as { initialPassword: string; totpSecret: string }
    expect((await logIn(other.loginName, fresh.initialPassword, codeAt(fresh.totpSecret, world.clock.now))).status).toBe(201)
  })

  const look = (as: string, cursor?: unknown) => world.ask('GET', `/api/workbench/urgent-board${cursor === undefined ? '' : `?cursor=${String(cursor)}`}`, { as })

  it('ends after minutes without use; a board that asks by itself is no use', async () => {
    const officer = await world.officer('township-duty', '990101001')
    const idle = staffPolicy(world.clock.now).sessionIdleMinutes * minute
    const { cursor } = (await look(officer.as)).json
    world.clock.now += idle - minute
    expect((await me(officer.as)).status).toBe(200)
    world.clock.now += idle - minute
    expect((await look(officer.as, cursor)).status).toBe(200)
    world.clock.now += minute
    expect((await me(officer.as)).json).toMatchObject({ status: 401, code: 'session-ended' })
    expect((await me(officer.as)).json.code).toBe('not-signed-in')
  })

  it('a wall goes on over a desk that nobody uses, for a day at most; whatever a person would ask there ends it', async () => {
    const { sessionIdleMinutes, sessionMostHours } = staffPolicy(world.clock.now)
    const { id } = await world.press()
    const acts: [string, string, object?][] = [
      ['GET', '/api/workbench/me'],
      ['GET', '/api/workbench/urgent-board'],
      ['GET', `/api/workbench/urgent-requests/${id}?purpose=handle`],
      ['GET', `/api/workbench/urgent-requests/${id}?purpose=handle&seen=1`],
      ['POST', `/api/workbench/urgent-requests/${id}/claims`, {}],
    ]
    for (const [method, path, body] of acts) {
      const officer = await world.officer('township-duty', '990101001')
      const { cursor } = (await look(officer.as)).json
      world.clock.now += (sessionIdleMinutes + 5) * minute
      await world.press()
      expect((await look(officer.as, cursor)).json).toMatchObject({ tickets: expect.arrayContaining([expect.objectContaining({ id })]) })
      expect([path, (await world.ask(method, path, { as: officer.as, key: 'd'.repeat(32), body })).json.code]).toEqual([path, 'session-ended'])
      expect((await look(officer.as, cursor)).json.code).toBe('not-signed-in')
    }
    const officer = await world.officer('township-duty', '990101001')
    const { cursor } = (await look(officer.as)).json
    world.clock.now += sessionMostHours * 60 * minute
    expect((await look(officer.as, cursor)).json.code).toBe('session-ended')
    expect((await world.parts.tickets.get(id))?.owner).toBeUndefined()
  })

  it('ends after a day, however much it is used', async () => {
    const officer = await world.officer('township-duty', '990101001')
    const opened = world.clock.now
    const { sessionIdleMinutes, sessionMostHours } = staffPolicy(opened)
    for (world.clock.now += (sessionIdleMinutes - 1) * minute; world.clock.now < opened + sessionMostHours * 60 * minute; world.clock.now += (sessionIdleMinutes - 1) * minute) expect((await me(officer.as)).status).toBe(200)
    expect((await me(officer.as)).json.code).toBe('session-ended')
  })

  it('ends when the officer logs out', async () => {
    const officer = await world.officer('county-duty', '990101')
    expect((await world.ask('DELETE', '/api/workbench/sessions/current', { as: officer.as })).status).toBe(200)
    expect((await me(officer.as)).json.code).toBe('not-signed-in')
  })

  it('a new password ends every other session of the officer and keeps this one', async () => {
    const person = await newcomer('a first good password')
    const one = await logIn(person.loginName, 'a first good password', person.code())
    world.clock.now += minute
    const two = await logIn(person.loginName, 'a first good password', person.code())
    const [asOne, asTwo] = [one, two].map(({ json }) => `Session ${String(json.token)}`)
    expect((await world.ask('POST', '/api/workbench/me/password', { as: asTwo, body: { present: 'a first good password', next: 'a second good password' } })).status).toBe(200)
    expect((await me(asOne ?? '')).json.code).toBe('session-ended')
    expect((await me(asTwo ?? '')).json).toMatchObject({ mustChangePassword: false })
  })

  it('a code that was used while the password was being changed stays used', async () => {
    const person = await newcomer('a first good password')
    const { token } = (await logIn(person.loginName, 'a first good password', person.code())).json
    world.clock.now += minute
    const code = person.code()
    // In the middle of the change, after it looked at what proves the officer, the same officer logs in elsewhere.
    const proofOf = async (id: string) => {
      const proof = await world.parts.staff.proofOf(id)
      expect((await logIn(person.loginName, 'a first good password', code)).status).toBe(201)
      return proof
    }
    const app = createApi(apis.workbench, workbenchServices({ ...world.parts, staff: { ...world.parts.staff, proofOf } }), { ...world.serving, doors: { staff: proveSession(world.parts) } })
    const body = JSON.stringify({ present: 'a first good password', next: 'a second good password' })
    const changed = await app.request('/api/workbench/me/password', { method: 'POST', headers: { authorization: `Session ${String(token)}`, 'content-type': 'application/json' }, body })
    expect(changed.status).toBe(200)
    expect((await logIn(person.loginName, 'a second good password', code)).json.code).toBe('wrong-credentials')
    world.clock.now += minute
    expect((await logIn(person.loginName, 'a second good password', person.code())).status).toBe(201)
  })

  it('suspension, a move and new credentials end open sessions at once', async () => {
    const administrator = await world.officer('administrator', '9901')
    for (const [what, body] of [['suspensions', {}], ['moves', { role: 'township-deputy', area: '990101002' }], ['credential-resets', {}]] as const) {
      const officer = await world.officer('township-duty', '990101001')
      expect((await me(officer.as)).status).toBe(200)
      expect((await world.ask('POST', `/api/workbench/staff/${officer.id}/${what}`, { as: administrator.as, body })).status).toBe(201)
      expect((await me(officer.as)).json.code).toBe('session-ended')
    }
  })

  it('a suspended officer’s tickets return to the desk, which can take them', async () => {
    const administrator = await world.officer('administrator', '9901')
    const leaver = await world.officer('township-duty', '990101001')
    const stayer = await world.officer('township-duty', '990101001')
    const { id } = await world.press()
    const claim = (as: string, key: string) => world.ask('POST', `/api/workbench/urgent-requests/${id}/claims`, { as, key: key.repeat(32), body: {} })
    expect((await claim(leaver.as, 'a')).status).toBe(201)
    await world.ask('POST', `/api/workbench/staff/${leaver.id}/suspensions`, { as: administrator.as, body: {} })
    expect(await world.parts.tickets.get(id)).toMatchObject({ status: 'waiting' })
    expect((await claim(stayer.as, 'b')).status).toBe(201)
  })

  it('a suspended officer cannot log in, and comes back only with new credentials', async () => {
    const person = await newcomer('a first good password')
    await world.ask('POST', `/api/workbench/staff/${person.id}/suspensions`, { as: person.administrator.as, body: {} })
    expect((await logIn(person.loginName, 'a first good password', person.code())).json.code).toBe('wrong-credentials')
    const fresh = (await world.ask('POST', `/api/workbench/staff/${person.id}/credential-resets`, { as: person.administrator.as, body: {} })).json as { initialPassword: string; totpSecret: string }
    const back = await logIn(person.loginName, fresh.initialPassword, codeAt(fresh.totpSecret, world.clock.now))
    expect(back.json).toMatchObject({ me: { mustChangePassword: true } })
  })

  it('an administrator cannot suspend or move themselves, nor give a role where it does not belong', async () => {
    const administrator = await world.officer('administrator', '9901')
    const add = (more: object) => world.ask('POST', '/api/workbench/staff', { as: administrator.as, body: { loginName: 'some.body', name: '陈立', role: 'township-duty', area: '990101001', phone: '13700000000', ...more } })
    expect((await world.ask('POST', `/api/workbench/staff/${administrator.id}/suspensions`, { as: administrator.as, body: {} })).json.code).toBe('action-not-available')
    expect((await add({ role: 'county-duty' })).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'area' }] })
    expect((await add({ area: '990177' })).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'area', key: 'field.area' }] })
    expect((await add({})).status).toBe(201)
    expect((await add({})).json.code).toBe('login-name-taken')
  })

  it('officers for cases are made where their step is taken: in a township, or in a county', async () => {
    const administrator = await world.officer('administrator', '9901')
    const add = (role: string, area: string, loginName: string) => world.ask('POST', '/api/workbench/staff', { as: administrator.as, body: { loginName, name: '陈立', role, area, phone: '13700000000' } })
    expect([(await add('township-officer', '990101003', 'case.township')).status, (await add('county-officer', '990103', 'case.county')).status]).toEqual([201, 201])
    for (const [role, area] of [['township-officer', '990101'], ['township-officer', '990101003201'], ['county-officer', '990101003'], ['county-officer', '9901']] as const) expect((await add(role, area, 'case.elsewhere')).json).toMatchObject({ code: 'invalid-input', fields: [{ path: 'area', key: 'field.role-area' }] })
    const officer = await world.officer('township-officer', '990101003')
    for (const path of ['/api/workbench/urgent-board', '/api/workbench/duty-rota', '/api/workbench/staff']) expect((await world.ask('GET', path, { as: officer.as })).json.code).toBe('not-allowed')
  })

  it('no name, telephone or log-in name lies readable in the table', async () => {
    await newcomer()
    const { ScanCommand } = await import('@aws-sdk/lib-dynamodb')
    const everything = JSON.stringify((await world.engine.client.send(new ScanCommand({ TableName: world.engine.tableName }))).Items)
    expect(everything).toMatch(/STAFF#/)
    expect(everything).not.toMatch(/newcomer|陈立|13700000000|first\.administrator/)
  })
})
