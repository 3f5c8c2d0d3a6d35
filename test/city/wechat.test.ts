import { officers } from '../../infra/local/city/people/officers'
import { registered } from '../../infra/local/city/people/register'
import { openidOf } from '../../infra/local/city/people/telephones'
import { openTestCity, type TestCity } from './city'

let city: TestCity
beforeEach(async () => {
  city = await openTestCity()
})
afterEach(() => city.close())

const openid = officers[0]?.openid ?? ''
const fields = { thing1: { value: '东山街道值班室:有人求助' }, character_string2: { value: '123456' }, phrase3: { value: '特别急' }, time4: { value: '21:03' } }

async function token(force = false): Promise<string> {
  const { appId, appSecret } = city.credentials.providers.wechat
  const { body } = await city.post('/wechat/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force })
  return (body as { access_token: string }).access_token
}
async function send(message: object = {}, accessToken?: string) {
  const { templates } = city.credentials.providers.wechat
  const path = `/wechat/cgi-bin/message/subscribe/send?access_token=${accessToken ?? (await token())}`
  return (await city.post(path, { touser: openid, template_id: templates.urgentAlert, data: fields, ...message })).body as { errcode: number; errmsg: string }
}

test('the token stays the same until it is forced, and a killed one is refused', async () => {
  const first = await token()
  expect(await token()).toBe(first)
  const forced = await token(true)
  expect(forced).not.toBe(first)
  expect((await send({}, first)).errcode).toBe(40001)
  expect((await send({}, forced)).errcode).toBe(0)
})

test('the token and what was delivered outlive a kill', async () => {
  const before = await token()
  await send({}, before)
  await city.restart()
  expect(await token()).toBe(before)
  expect(((await city.get('/city/deliveries')).body as { deliveries: unknown[] }).deliveries).toHaveLength(1)
})

test('an officer gets the notice, with a message id beyond what a number holds', async () => {
  const response = await fetch(`${city.base}/wechat/cgi-bin/message/subscribe/send?access_token=${await token()}`, { method: 'POST', body: JSON.stringify({ touser: openid, template_id: city.credentials.providers.wechat.templates.urgentAlert, data: fields }) })
  const text = await response.text()
  const id = /"msgid":(\d+)/.exec(text)?.[1] ?? ''
  expect(String(Number(id))).not.toBe(id)
})

test.each([
  ['a token nobody gave', {}, 'x'.repeat(40), 40001],
  ['somebody who never came', { touser: 'oNobodyHere1234567890' }, undefined, 40003],
  ['a template of another app', { template_id: 'other' }, undefined, 40037],
  ['a text that is too long', { data: { ...fields, thing1: { value: '一'.repeat(21) } } }, undefined, 47003],
  ['a missing field', { data: { thing1: { value: '东山' } } }, undefined, 47003],
  ['a phrase that is no Chinese', { data: { ...fields, phrase3: { value: 'urgent' } } }, undefined, 47003],
])('refuses %s, and says so with a rid', async (_, message, accessToken, errcode) => {
  const refused = await send(message, accessToken)
  expect(refused.errcode).toBe(errcode)
  expect(refused.errmsg).toMatch(/ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/)
})

test('who accepted one notice gets one; then it is 43101', async () => {
  await city.post('/city/wechat/grants', { openid: 'oSomebodyWhoTapped', grant: 1 })
  expect((await send({ touser: 'oSomebodyWhoTapped' })).errcode).toBe(0)
  expect((await send({ touser: 'oSomebodyWhoTapped' })).errcode).toBe(43101)
})

describe('the notices of residents', () => {
  const resident = 'oInventedResidentOfTheCity01'
  const news = { thing1: { value: '您的申请已受理' }, character_string2: { value: '20261123-000007' }, phrase3: { value: '已受理' }, time4: { value: '2026年11月23日 10:05' } }
  const tell = async () => (await send({ touser: resident, template_id: city.credentials.providers.wechat.templates.caseNews, data: news })).errcode
  const choose = (choice: string, templateId = city.credentials.providers.wechat.templates.caseNews) => city.post('/city/wechat/choices', { openid: resident, templateId, choice })

  test('somebody who never opened the mini-program is unknown; afterwards nothing is granted yet', async () => {
    expect(await tell()).toBe(40003)
    await city.post('/city/wechat/codes', { openid: resident })
    expect(await tell()).toBe(43101)
  })

  test('each accept is good for one; a no today takes back nothing; a kill forgets nothing', async () => {
    for (const choice of ['accept', 'accept', 'reject']) await choose(choice)
    expect(await tell()).toBe(0)
    await city.restart()
    expect([await tell(), await tell()]).toEqual([0, 43101])
    expect(((await city.get('/city/deliveries')).body as { deliveries: { text: string }[] }).deliveries[0]?.text).toContain('办理进度提醒 / 温馨提示:您的申请已受理')
  })

  test('an officer’s long-term accept is another template’s, and one no ends it', async () => {
    expect((await city.post('/city/wechat/choices', { openid: openid, templateId: city.credentials.providers.wechat.templates.urgentAlert, choice: 'reject' })).status).toBe(200)
    expect((await send()).errcode).toBe(43101)
    expect((await choose('accept', 'a template of another app')).status).toBe(404)
    expect((await choose('perhaps')).status).toBe(422)
  })
})

test('wrong app, wrong secret, wrong method and empty body each have their own code', async () => {
  const { appId } = city.credentials.providers.wechat
  const ask = async (body: object) => ((await city.post('/wechat/cgi-bin/stable_token', { grant_type: 'client_credential', ...body })).body as { errcode: number }).errcode
  expect(await ask({ appid: 'wx0', secret: 'x' })).toBe(40013)
  expect(await ask({ appid: appId, secret: 'x' })).toBe(40125)
  expect((await city.get('/wechat/cgi-bin/stable_token')).body).toMatchObject({ errcode: 43002 })
  const empty = await fetch(`${city.base}/wechat/cgi-bin/stable_token`, { method: 'POST' })
  expect(await empty.json()).toMatchObject({ errcode: 44002 })
})

test('a log-in code is good once', async () => {
  const { appId, appSecret } = city.credentials.providers.wechat
  const { code } = (await city.post('/city/wechat/codes', { openid })).body as { code: string }
  const exchange = () => city.get(`/wechat/sns/jscode2session?appid=${appId}&secret=${appSecret}&js_code=${code}&grant_type=authorization_code`)
  expect((await exchange()).body).toMatchObject({ openid })
  expect((await exchange()).body).toMatchObject({ errcode: 40163 })
})

describe('the number behind a getPhoneNumber button', () => {
  const phone = registered('zhang-1').phone ?? ''
  const account = openidOf(phone)
  const button = async (of = account) => ((await city.post('/city/wechat/phone-codes', { openid: of })).body as { code: string }).code
  const number = async (body: unknown, accessToken?: string) => (await city.post(`/wechat/wxa/business/getuserphonenumber?access_token=${accessToken ?? (await token())}`, body)).body

  test('is the telephone’s own, once', async () => {
    const code = await button()
    expect(await number({ code, openid: account })).toMatchObject({ errcode: 0, phone_info: { purePhoneNumber: phone, countryCode: '86', watermark: { appid: city.credentials.providers.wechat.appId } } })
    expect(await number({ code, openid: account })).toMatchObject({ errcode: 40029 })
  })

  test('is refused for a code of wx.login, for another account, and without a token', async () => {
    const { code } = (await city.post('/city/wechat/codes', { openid: account })).body as { code: string }
    expect(await number({ code })).toMatchObject({ errcode: 40029 })
    expect(await number({ code: await button(), openid })).toMatchObject({ errcode: 40003 })
    expect(await number({ code: await button() }, 'x'.repeat(40))).toMatchObject({ errcode: 40001 })
    expect(await number({})).toMatchObject({ errcode: 40097 })
    expect((await city.post('/city/wechat/phone-codes', { openid: 'oNobodyHere1234567890' })).status).toBe(404)
  })

  test('a resident with WeChat is known there, and has accepted nothing yet', async () => {
    expect((await send({ touser: account })).errcode).toBe(43101)
  })
})
