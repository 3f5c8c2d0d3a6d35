import type { AskedBy } from '../../../functions/contract/route'
import { sourceHeader } from '../../../functions/http/source'
import { residentPolicy } from '../../../functions/policy/book'
import { proveResidentSession as proveSession } from '../../../functions/services/identity/prove-resident-session'
import { inventedOpenId, inventedPhone } from '../outside'
import { openWorld, type World } from '../world'

const minute = 60_000
const hour = 60 * minute

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())
beforeEach(() => {
  world.clock.now += 2 * hour
  world.outside.trouble.length = 0
})

const citizen = (method: string, path: string, more: { as?: string; body?: unknown; from?: string } = {}) =>
  world.ask(method, `/api/citizen${path}`, { ...(more.as && { as: more.as }), ...(more.body !== undefined && { body: more.body }), headers: { [sourceHeader]: more.from ?? '198.51.100.1' } })
const askCode = (phone: string, from?: string) => citizen('POST', '/sms-codes', { body: { phone }, ...(from && { from }) })
const logIn = (phone: string, code: string, from?: string) => citizen('POST', '/sessions/phone', { body: { phone, code }, ...(from && { from }) })
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const me = (as: string) => citizen('GET', '/me', { as })
const { code: rules, limits, sessionIdleMinutes, sessionMostHours, rememberedDays } = residentPolicy(Date.UTC(2026, 10, 23))

/** Logs in with the code of an SMS. */
async function logged(phone = inventedPhone()) {
  await askCode(phone)
  const opened = await logIn(phone, world.outside.latestCode(phone))
  return { opened, phone, as: `Resident ${String(opened.json.token)}` }
}

describe('logging in with a telephone', () => {
  it('the code that came opens a session which knows the telephone and nobody', async () => {
    const { opened, phone, as } = await logged()
    expect(opened.status).toBe(201)
    expect(opened.json).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/), me: { assurance: 'phone', phoneTail: phone.slice(-4), idleMinutes: sessionIdleMinutes } })
    expect((await me(as)).json).toEqual(opened.json.me)
    expect(world.outside.sent.at(-1)).toEqual({ phone, template: 'loginCode', parameters: { code: expect.stringMatching(/^\d{6}$/), minutes: String(rules.validMinutes), hotline: world.parts.policy.city.hotline } })
  })

  it('a number pasted with spaces and prefix is the same number', async () => {
    const phone = inventedPhone()
    expect((await askCode(`+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`)).status).toBe(201)
    expect((await logIn(phone, world.outside.latestCode(phone))).status).toBe(201)
  })

  it('a known telephone looks like one that nobody ever had, at every step', async () => {
    const known = await world.resident('real-name')
    const unknown = inventedPhone()
    const answers = async (phone: string) => {
      const asked = await askCode(phone)
      const wrong = await logIn(phone, wrongOf(world.outside.latestCode(phone)))
      const right = await logIn(phone, world.outside.latestCode(phone))
      return [asked, wrong, right].map(({ status, json }) => [status, { ...json, token: undefined, me: { ...(json.me as object), phoneTail: undefined } }])
    }
    expect(await answers(known.phone)).toEqual(await answers(unknown))
    expect((await logIn(inventedPhone(), '123456')).text).toBe((await logIn(known.phone, '123456')).text)
  })

  it('a code is good once, also when it comes twice at the same moment', async () => {
    const phone = inventedPhone()
    await askCode(phone)
    const code = world.outside.latestCode(phone)
    const both = await Promise.all([logIn(phone, code), logIn(phone, code)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
    expect((await logIn(phone, code)).json.code).toBe('code-wrong')
  })

  it('a code ends, and so does one in whose place another was sent', async () => {
    const phone = inventedPhone()
    await askCode(phone)
    const first = world.outside.latestCode(phone)
    world.clock.now += rules.againAfterSeconds * 1_000
    await askCode(phone)
    const second = world.outside.latestCode(phone)
    if (first !== second) expect((await logIn(phone, first)).json.code).toBe('code-wrong')
    world.clock.now += rules.validMinutes * minute
    expect((await logIn(phone, second)).json.code).toBe('code-wrong')
  })

  it('a code cannot be found by trying, from however many places', async () => {
    const phone = inventedPhone()
    await askCode(phone)
    const code = world.outside.latestCode(phone)
    const guesses = Array.from({ length: 12 }, (_, index) => String((Number(code) + 1 + index) % 1_000_000).padStart(6, '0'))
    const answers = await Promise.all(guesses.map((guess, index) => logIn(phone, guess, `203.0.113.${index}`)))
    expect(new Set(answers.map(({ json }) => json.code))).toEqual(new Set(['code-wrong']))
    expect((await logIn(phone, code, '203.0.113.99')).json.code).toBe('code-wrong')
    world.clock.now += rules.againAfterSeconds * 1_000
    await askCode(phone)
    expect((await logIn(phone, world.outside.latestCode(phone), '203.0.113.99')).status).toBe(201)
  })

  it('after too many tries waits; other telephones and other people’s addresses do not', async () => {
    const phone = inventedPhone()
    for (let tries = 0; tries < limits.logIns.most; tries += 1) expect((await logIn(phone, '000000')).json.code).toBe('code-wrong')
    expect((await logIn(phone, '000000')).json).toMatchObject({ code: 'too-many-tries', status: 429 })
    expect((await logIn(inventedPhone(), '000000')).json.code).toBe('code-wrong')
    expect((await logIn(phone, '000000', '203.0.113.7')).json.code).toBe('code-wrong')
    world.clock.now += limits.logIns.withinMinutes * minute
    expect((await logIn(phone, '000000')).json.code).toBe('code-wrong')
  })

  it('nobody’s telephone rings all night: codes come not too soon and not too often', async () => {
    const phone = inventedPhone()
    expect((await askCode(phone)).status).toBe(201)
    expect((await askCode(phone)).json.code).toBe('too-many-tries')
    let sent = 1
    for (let tries = 0; tries < 30; tries += 1) {
      world.clock.now += rules.againAfterSeconds * 1_000
      if ((await askCode(phone, `203.0.113.${tries}`)).status === 201) sent += 1
    }
    expect(sent).toBeLessThanOrEqual(limits.codes.mostFromAnywhere)
    expect(world.outside.sent.filter((each) => each.phone === phone)).toHaveLength(sent)
  })

  it('an address that asks for very many telephones waits; a press for help from there does not', async () => {
    const counted = world.parts.attempts.count
    world.parts.attempts.count = async (name, ...more) => !name.startsWith('residents at') && counted(name, ...more)
    expect((await askCode(inventedPhone())).json.code).toBe('too-many-tries')
    await expect(world.press()).resolves.toMatchObject({ id: expect.any(String) })
    world.parts.attempts.count = counted
  })

  it('an SMS that certainly did not leave is busy, and the next one may be asked for at once', async () => {
    const phone = inventedPhone()
    for (const outcome of ['refused', 'not-sent'] as const) {
      world.outside.instead.sms.push({ outcome, code: 'isv.X' })
      expect((await askCode(phone)).json).toMatchObject({ code: 'busy', status: 503 })
    }
    expect(world.outside.trouble).toEqual([{ channel: 'sms', outcome: 'refused', reason: 'isv.X' }, { channel: 'sms', outcome: 'not-sent', reason: 'isv.X' }])
    expect((await askCode(phone)).status).toBe(201)
    expect((await logIn(phone, world.outside.latestCode(phone))).status).toBe(201)
  })

  it('an SMS that perhaps left is busy too, but the code in it counts when it comes', async () => {
    const phone = inventedPhone()
    world.outside.instead.sms.push({ outcome: 'in-doubt', code: 'TimeoutError' })
    expect((await askCode(phone)).json.code).toBe('busy')
    expect((await logIn(phone, world.outside.latestCode(phone))).status).toBe(201)
    world.outside.instead.sms.push({ outcome: 'in-doubt', code: 'TimeoutError' })
    await askCode(phone)
    expect((await askCode(phone)).status).toBe(201)
  })
})

describe('logging in with WeChat', () => {
  const open = async (openId: string) => {
    const opened = await citizen('POST', '/sessions/wechat', { body: { code: world.outside.logInCode(openId) } })
    return { opened, as: `Resident ${String(opened.json.token)}` }
  }

  it('knows the account, then its number, never one that the phone says itself', async () => {
    const [openId, phone] = [inventedOpenId(), inventedPhone()]
    const { opened, as } = await open(openId)
    expect(opened.json.me).toEqual({ assurance: 'openid', idleMinutes: sessionIdleMinutes })
    expect((await citizen('POST', '/me/phone', { as, body: { code: world.outside.phoneCode(openId, phone) } })).json).toEqual({ assurance: 'phone', phoneTail: phone.slice(-4), idleMinutes: sessionIdleMinutes })
  })

  it('a code used before, of the other kind or of another account confirms nothing', async () => {
    const [openId, other] = [inventedOpenId(), inventedOpenId()]
    const code = world.outside.logInCode(openId)
    expect((await citizen('POST', '/sessions/wechat', { body: { code } })).status).toBe(201)
    expect((await citizen('POST', '/sessions/wechat', { body: { code } })).json.code).toBe('wechat-not-confirmed')
    expect((await citizen('POST', '/sessions/wechat', { body: { code: world.outside.phoneCode(openId, inventedPhone()) } })).json.code).toBe('wechat-not-confirmed')
    const { as } = await open(openId)
    for (const wrong of [world.outside.logInCode(openId), world.outside.phoneCode(other, inventedPhone())]) expect((await citizen('POST', '/me/phone', { as, body: { code: wrong } })).json.code).toBe('wechat-not-confirmed')
    expect((await me(as)).json.assurance).toBe('openid')
  })

  it('WeChat that does not answer is busy', async () => {
    world.outside.instead.wechat.push({ outcome: 'busy', code: 'TimeoutError' })
    expect((await open(inventedOpenId())).opened.json.code).toBe('busy')
    const { as } = await open(inventedOpenId())
    world.outside.instead.wechat.push({ outcome: 'busy', code: '45011' })
    expect((await citizen('POST', '/me/phone', { as, body: { code: '0123456789' } })).json.code).toBe('busy')
    expect(world.outside.trouble.map(({ reason }) => reason)).toEqual(['TimeoutError', '45011'])
  })

  it('a browser has no WeChat account whose number could be given', async () => {
    const { as } = await logged()
    expect((await citizen('POST', '/me/phone', { as, body: { code: world.outside.phoneCode(inventedOpenId(), inventedPhone()) } })).json.code).toBe('wechat-not-confirmed')
  })

  it('opens as the person who proved themselves there, until that is too long ago', async () => {
    const person = await world.resident('phone')
    const proved = await citizen('POST', '/me/identity', { as: person.as, body: { name: person.name, idNumber: person.idNumber } })
    expect(proved.status).toBe(201)
    const again = await open(person.openId)
    expect(again.opened.json.me).toEqual(proved.json)
    world.clock.now += rememberedDays * 24 * hour
    expect((await open(person.openId)).opened.json.me).toEqual({ assurance: 'openid', idleMinutes: sessionIdleMinutes })
  })

  it('opens as nobody after a log-out, and after the person was left', async () => {
    for (const leave of ['/sessions/current', '/me/person']) {
      const person = await world.resident('phone')
      await citizen('POST', '/me/identity', { as: person.as, body: { name: person.name, idNumber: person.idNumber } })
      expect((await citizen('DELETE', leave, { as: person.as })).status).toBe(200)
      expect((await open(person.openId)).opened.json.me).toMatchObject({ assurance: 'openid' })
    }
  })

  it('another number makes the session nobody’s; the same one changes nothing', async () => {
    const person = await world.resident('real-name')
    const number = (phone: string) => citizen('POST', '/me/phone', { as: person.as, body: { code: world.outside.phoneCode(person.openId, phone) } })
    expect((await number(person.phone)).json).toMatchObject({ assurance: 'real-name', person: { name: person.name } })
    expect((await number(inventedPhone())).json).toMatchObject({ assurance: 'phone' })
    expect((await me(person.as)).json.person).toBeUndefined()
  })
})

describe('a session', () => {
  it('ends after lying unused, is told so every time, and typing in it kept it alive before', async () => {
    const { as } = await logged()
    for (let uses = 0; uses < 3; uses += 1) {
      world.clock.now += (sessionIdleMinutes - 1) * minute
      expect((await me(as)).status).toBe(200)
    }
    world.clock.now += sessionIdleMinutes * minute
    for (let times = 0; times < 2; times += 1) expect((await me(as)).json).toMatchObject({ code: 'session-ended', status: 401 })
  })

  it('ends after its hours however much it is used', async () => {
    const { as } = await logged()
    for (let gone = 0; gone < sessionMostHours * 60 - 20; gone += 20) {
      world.clock.now += 20 * minute
      expect((await me(as)).status).toBe(200)
    }
    world.clock.now += 20 * minute
    expect((await me(as)).json.code).toBe('session-ended')
  })

  it('is not kept alive by a screen that asks by itself', async () => {
    const { parts, clock } = world
    const { token } = await world.resident('real-name')
    const door = (by: AskedBy) => proveSession(parts)(token, clock.now, by)
    for (let polls = 0; polls < 5; polls += 1) {
      clock.now += (sessionIdleMinutes / 6) * minute
      expect(await door('screen')).toMatchObject({ assurance: 'real-name' })
    }
    clock.now += (sessionIdleMinutes / 6) * minute
    expect(await door('person')).toBe('ended')
  })

  it('that was closed never was, and a token nobody gave is none', async () => {
    const { as } = await logged()
    expect((await citizen('DELETE', '/sessions/current', { as })).json).toEqual({})
    expect((await me(as)).json.code).toBe('not-signed-in')
    expect((await me(`Resident ${'x'.repeat(43)}`)).json.code).toBe('not-signed-in')
    expect((await me(as.replace('Resident', 'Session'))).json.code).toBe('not-signed-in')
  })
})
