import { randomBytes } from 'node:crypto'
import { freshState } from '../../infra/local/city/phone/fresh-state'
import { type PhoneState, createWx } from '../../infra/local/city/phone/wx'
import { PhoneNetwork } from '../../infra/local/city/phone/phone-network'
import { PhoneStorage } from '../../infra/local/city/phone/phone-storage'
import { cityAt } from '../../infra/local/city/phone/tell-city'
import { subscriptionTemplates } from '../../infra/local/city/wechat/templates'
import { noticePolicy } from '../../functions/policy/book'
import { openTestCity, type TestCity } from './city'

let city: TestCity
beforeEach(async () => {
  city = await openTestCity()
})
afterEach(() => city.close())

const { caseNews, urgentAlert } = subscriptionTemplates

function aPhone(served = city.base): { state: PhoneState; ask: (tmplIds: unknown, tapping?: boolean) => Promise<Record<string, unknown>> } {
  const state: PhoneState = freshState({ storage: new PhoneStorage(), network: new PhoneNetwork('https://doudi.example.cn', served), openid: `o${randomBytes(12).toString('hex')}`, code: async () => '', tellCity: cityAt(served), navigate: () => undefined })
  const request = createWx(state).requestSubscribeMessage as (options: object) => Promise<Record<string, unknown>>
  return {
    state,
    ask: async (tmplIds, tapping = true) => {
      state.gesture = tapping
      const asked = request({ tmplIds }).catch((error: Record<string, unknown>) => error)
      state.gesture = false
      return asked
    },
  }
}

async function isDelivered(openid: string): Promise<boolean> {
  const { appId, appSecret, templates } = city.credentials.providers.wechat
  const { access_token } = (await city.post('/wechat/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret: appSecret })).body as { access_token: string }
  const data = { thing1: { value: '您的申请已受理' }, character_string2: { value: '7' }, phrase3: { value: '已受理' }, time4: { value: '10:05' } }
  const { body } = await city.post(`/wechat/cgi-bin/message/subscribe/send?access_token=${access_token}`, { touser: openid, template_id: templates.caseNews, data })
  return (body as { errcode: number }).errcode === 0
}

test('a yes at a tap is known to WeChat when the phone hears of it, and is good for one message', async () => {
  const { state, ask } = aPhone()
  expect(await ask([caseNews.id])).toEqual({ errMsg: 'requestSubscribeMessage:ok', [caseNews.id]: 'accept' })
  expect([await isDelivered(state.openid), await isDelivered(state.openid)]).toEqual([true, false])
})

test.each(['reject', 'ban', 'filter'] as const)('a person whose phone says %s gets nothing', async (answer) => {
  const { state, ask } = aPhone()
  state.subscriptions.answers[caseNews.id] = answer
  expect(await ask([caseNews.id])).toMatchObject({ [caseNews.id]: answer })
  expect(await isDelivered(state.openid)).toBe(false)
})

test('outside a tap WeChat does not ask at all', async () => {
  const { state, ask } = aPhone()
  expect(await ask([caseNews.id], false)).toEqual({ errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.' })
  expect(await isDelivered(state.openid)).toBe(false)
})

test.each<[string, unknown, number]>([
  ['no template', [], 10001],
  ['a template that is no text', [7], 10004],
  ['a template of another app', ['other'], 20001],
  ['one-time and long-term together', [caseNews.id, urgentAlert.id], 20002],
  ['six at once', Array.from({ length: 6 }, () => caseNews.id), 20003],
])('refuses %s', async (_, ids, errCode) => {
  expect(await aPhone().ask(ids)).toMatchObject({ errCode, errMsg: expect.stringContaining('requestSubscribeMessage:fail') })
})

test('whoever switched such messages off in WeChat is not asked', async () => {
  const { state, ask } = aPhone()
  state.subscriptions.allowed = false
  expect(await ask([caseNews.id])).toMatchObject({ errCode: 20004 })
})

test('without a network nothing is accepted', async () => {
  expect(await aPhone('http://127.0.0.1:9').ask([caseNews.id])).toMatchObject({ errCode: 10002 })
})

test('callbacks are told as well as a promise', async () => {
  const { state } = aPhone()
  const request = createWx(state).requestSubscribeMessage as (options: object) => unknown
  const told = await new Promise((resolve) => {
    state.gesture = true
    expect(request({ tmplIds: [caseNews.id], success: resolve, fail: resolve })).toBeUndefined()
  })
  expect(told).toMatchObject({ [caseNews.id]: 'accept' })
})

test('the kind of the template is the one that the book of the city names', () => {
  expect(noticePolicy(Date.now()).templates['case-news']).toBe(caseNews.kind)
})
