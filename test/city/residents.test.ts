import { createIdentityService } from '../../functions/gateways/identity/client'
import { createProviderRpc } from '../../functions/gateways/provider-rpc/client'
import { createSms } from '../../functions/gateways/sms/client'
import { createWechatLogIn } from '../../functions/gateways/wechat/log-in'
import { registered } from '../../infra/local/city/people/register'
import { openWorld, type World } from '../services/world'
import { openTestCity, type TestCity } from './city'

/** The citizen API with its real gateways, and the city as everything outside. */
let city: TestCity
let world: World
beforeEach(async () => {
  let serve: (request: Request) => Promise<Response> = async () => new Response('', { status: 503 })
  city = await openTestCity({ citizen: (request) => serve(request) })
  const { providers } = city.credentials
  const now = () => Date.now()
  const patience = 400
  const wire = createProviderRpc({ base: `${city.base}/sms`, version: '2017-05-25', now, account: async () => providers.sms })
  world = await openWorld({
    wechatLogIn: createWechatLogIn({ base: `${city.base}/wechat`, now, settings: async () => providers.wechat }),
    sms: createSms({ call: wire, settings: async () => providers.sms }),
    identity: createIdentityService({ base: `${city.base}/identity`, now, patience, credentials: async () => providers.identity }),
  })
  serve = async (request) => world.apps.citizen.fetch(request)
})
afterEach(async () => {
  await city.close()
  await world.stop()
})

const signIn = (id: string) => city.post(`/city/people/${id}/sign-in`, {})
const tokenOf = ({ body }: { body: unknown }) => `Resident ${(JSON.parse((body as { storage: Record<string, string> }).storage['resident-session'] ?? '{}') as { token: string }).token}`
const ask = (method: string, path: string, as?: string, body?: unknown) => world.ask(method, `/api/citizen${path}`, { ...(as && { as }), ...(body !== undefined && { body }) })
const me = async (as: string) => (await ask('GET', '/me', as)).json
const smsTo = async (phone: string) => ((await city.get('/city/deliveries')).body as { deliveries: { to: string; text: string }[] }).deliveries.filter((each) => each.to === phone).map((each) => each.text)
const codeIn = (text = '') => /\d{6}/.exec(text)?.[0] ?? ''
const claim = (id: string) => ({ name: registered(id).name, idNumber: registered(id).idNumber })
const account = async (phone: string, owner?: string) => ((await city.post('/city/telephones', { phone, owner })).body as { openid: string }).openid
const code = async (kind: 'codes' | 'phone-codes', openid: string) => ((await city.post(`/city/wechat/${kind}`, { openid })).body as { code: string }).code

/** As the mini-program does on the telephone of this account, up to a proven number. */
async function onPhone(openid: string): Promise<string> {
  const as = `Resident ${String((await ask('POST', '/sessions/wechat', undefined, { code: await code('codes', openid) })).json.token)}`
  expect((await ask('POST', '/me/phone', as, { code: await code('phone-codes', openid) })).status).toBe(201)
  return as
}

test('one tap on the city’s page is a whole log-in, with a name that few fonts have', async () => {
  const signed = await signIn('chen-1')
  expect(signed).toMatchObject({ status: 200, body: { address: '/#/pages/home/index' } })
  expect(await me(tokenOf(signed))).toMatchObject({ assurance: 'real-name', person: { name: '陈㛃', idTail: registered('chen-1').idNumber.slice(-4) }, phoneTail: registered('chen-1').phone?.slice(-4) })
  expect((await signIn('nobody')).status).toBe(404)
})

test('a family takes turns on one telephone, each after an own check, and nobody stays behind', async () => {
  for (const id of ['sun-1', 'sun-4', 'sun-1', 'sun-4']) expect(await me(tokenOf(await signIn(id)))).toMatchObject({ person: { name: registered(id).name } })
})

test('whoever the identity service does not know is told so in a sentence', async () => {
  expect(await signIn('gao-3')).toEqual({ status: 409, body: { error: expect.stringContaining('打热线') } })
})

test('in the browser: the code comes by SMS with the hotline, and opens a session', async () => {
  const { phone = '' } = registered('liu-1')
  expect((await ask('POST', '/sms-codes', undefined, { phone })).json).toEqual({ validMinutes: 10, againAfterSeconds: 60 })
  const [text] = await smsTo(phone)
  expect(text).toMatch(/^【示例市兜底】登录验证码\d{6}，10分钟内有效.*0990-12349$/)
  const opened = await ask('POST', '/sessions/phone', undefined, { phone, code: codeIn(text) })
  const as = `Resident ${String(opened.json.token)}`
  expect((await ask('POST', '/me/identity', as, claim('liu-1'))).json).toMatchObject({ assurance: 'real-name', person: { name: '刘𬭊' } })
})

test('a new telephone in their own name moves a person, and the old one is over', async () => {
  const before = tokenOf(await signIn('zhang-1'))
  const as = await onPhone(await account('19900900001', 'zhang-1'))
  expect((await ask('POST', '/me/identity', as, claim('zhang-1'))).json).toMatchObject({ person: { name: '张桂兰' }, phoneTail: '0001' })
  expect((await ask('GET', '/me', before)).json.code).toBe('session-ended')
})

test('a telephone in nobody’s name needs the code that comes to the old one', async () => {
  await signIn('zhang-1')
  const { phone = '' } = registered('zhang-1')
  const as = await onPhone(await account('19900900002'))
  expect((await ask('POST', '/me/identity', as, claim('zhang-1'))).json.code).toBe('old-number-needed')
  expect((await ask('POST', '/me/old-number-codes', as, claim('zhang-1'))).json).toEqual({ tail: phone.slice(-2) })
  const [text] = await smsTo(phone)
  expect(text).toMatch(/^【示例市兜底】验证码\d{6}，用来换成新手机办事/)
  expect((await ask('POST', '/me/identity', as, { ...claim('zhang-1'), oldNumberCode: codeIn(text) })).json).toMatchObject({ assurance: 'real-name', phoneTail: '0002' })
})

test('codes of the two kinds are not one another’s, and each is good once', async () => {
  const openid = await account('19900900003')
  const mixedUp = await ask('POST', '/sessions/wechat', undefined, { code: await code('phone-codes', openid) })
  expect(mixedUp.json.code).toBe('wechat-not-confirmed')
  const [logIn, forPhone] = [await code('codes', openid), await code('phone-codes', openid)]
  const as = `Resident ${String((await ask('POST', '/sessions/wechat', undefined, { code: logIn })).json.token)}`
  expect((await ask('POST', '/sessions/wechat', undefined, { code: logIn })).json.code).toBe('wechat-not-confirmed')
  expect((await ask('POST', '/me/phone', as, { code: await code('codes', openid) })).json.code).toBe('wechat-not-confirmed')
  expect((await ask('POST', '/me/phone', as, { code: forPhone })).json).toMatchObject({ assurance: 'phone', phoneTail: '0003' })
  expect((await ask('POST', '/me/phone', as, { code: forPhone })).json.code).toBe('wechat-not-confirmed')
  const somebodyElse = await account('19900900004')
  expect((await ask('POST', '/me/phone', as, { code: await code('phone-codes', somebodyElse) })).json.code).toBe('wechat-not-confirmed')
})

test.each([
  ['answers an error', { kind: 'error' }],
  ['is too slow', { kind: 'delay', ms: 1_000 }],
  ['loses its answer', { kind: 'drop-after-processing' }],
])('when the identity service %s nothing follows from it, and the next try succeeds', async (_, fault) => {
  const as = await onPhone(await account('19900900005', 'wu-1'))
  await city.post('/city/faults', { double: 'identity', times: 1, ...fault })
  expect((await ask('POST', '/me/identity', as, claim('wu-1'))).json).toMatchObject({ code: 'identity-not-reached', status: 503 })
  expect((await ask('POST', '/me/identity', as, claim('wu-1'))).json).toMatchObject({ assurance: 'real-name' })
})

test('when WeChat or the SMS provider is broken people are told that it is busy, and may try again', async () => {
  const openid = await account('19900900006')
  await city.post('/city/faults', { double: 'wechat', kind: 'error', code: '45011', times: 1 })
  expect((await ask('POST', '/sessions/wechat', undefined, { code: await code('codes', openid) })).json.code).toBe('busy')
  await city.post('/city/faults', { double: 'sms', kind: 'error', code: 'isv.BUSINESS_LIMIT_CONTROL', times: 1 })
  expect((await ask('POST', '/sms-codes', undefined, { phone: '19900900006' })).json.code).toBe('busy')
  expect((await ask('POST', '/sms-codes', undefined, { phone: '19900900006' })).status).toBe(201)
  expect(world.outside.trouble).toEqual([
    { channel: 'wechat', outcome: 'busy', reason: '45011' },
    { channel: 'sms', outcome: 'not-sent', reason: 'isv.BUSINESS_LIMIT_CONTROL' },
  ])
})
