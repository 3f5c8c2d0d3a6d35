import { type NoticeKind, noticeKinds, noticeValues } from '../../functions/domain/notification/notice'
import { createProviderRpc } from '../../functions/gateways/provider-rpc/client'
import { createSms } from '../../functions/gateways/sms/client'
import { createWechat } from '../../functions/gateways/wechat/client'
import { noticePolicy } from '../../functions/policy/book'
import type { Contact } from '../../functions/services/notification/ports'
import { type NoticeDeps, tellNotice } from '../../functions/services/notification/tell-notice'
import { type Engine, startEngine } from '../engine'
import { minutes, monday, newKey, openStores } from '../stores/town'
import { openTestCity, type TestCity } from './city'

let engine: Engine
let city: TestCity
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  city = await openTestCity()
})
afterEach(() => city.close())

const phone = '19900002001'
const values = { number: '20261123-000007', count: '2', office: '东山街道', due: '2026-12-05', ends: '2026-12-05' }

/** The way out of the inbox over the real wires to the city's providers, for a notice of this kind. */
function house(contact: Contact, kind: NoticeKind = 'submitted'): NoticeDeps {
  const { grants, commit, notifications } = openStores(engine)
  const { wechat, sms } = city.credentials.providers
  const said = Object.fromEntries(noticeValues[kind].map((name) => [name, values[name]]))
  return {
    grants,
    commit,
    notifications,
    noticePolicy,
    hotline: '0990-12349',
    residents: { get: async () => contact },
    inbox: { find: async (person, id) => ({ id, person, kind, values: said, at: monday, quiet: false, seen: false }) },
    sms: createSms({ call: createProviderRpc({ base: `${city.base}/sms`, version: '2017-05-25', now: Date.now, account: async () => sms }), settings: async () => sms }),
    wechat: createWechat({ base: `${city.base}/wechat`, now: Date.now, settings: async () => wechat }),
    onSent: () => undefined,
    onFault: (error) => {
      throw error
    },
  }
}

const tell = (here: NoticeDeps, notice = newKey(), now = monday) => tellNotice(here, notice, { type: 'person-notified', person: newKey(), notice }, monday, now)
const deliveries = async () => ((await city.get('/city/deliveries')).body as { deliveries: { channel: string; text: string }[] }).deliveries
const channels = async () => (await deliveries()).map(({ channel }) => channel)
const accepts = (openid: string, grant: number) => city.post('/city/wechat/grants', { openid, template: 'caseNews', grant })
const fault = (double: string, kind: string) => city.post('/city/faults', { double, kind, times: 1 })

test('both providers take every kind of notice as it is filed with them', async () => {
  await accepts('oInventedWithManyAccepts001', noticeKinds.length)
  for (const kind of noticeKinds) expect([kind, await tell(house({ wechatOpenId: 'oInventedWithManyAccepts001' }, kind))]).toEqual([kind, 'told'])
  for (const kind of noticeKinds) expect([kind, await tell(house({ phone }, kind))]).toEqual([kind, 'told'])
  expect(await channels()).toEqual([...noticeKinds.map(() => 'wechat'), ...noticeKinds.map(() => 'sms')])
  for (const { text } of await deliveries()) expect(text).not.toMatch(/[{}]|undefined|东山街道/)
})

test('one accept: the first notice by WeChat, the next by SMS, and WeChat is not asked in vain again', async () => {
  const openid = 'oInventedWithOneAccept00001'
  await accepts(openid, 1)
  const here = house({ phone, wechatOpenId: openid })
  for (let notice = 1; notice <= 3; notice += 1) expect(await tell(here)).toBe('told')
  expect(await channels()).toEqual(['wechat', 'sms', 'sms'])
  expect(await here.grants.find(openid, 'case-news')).toMatchObject({ state: 'exhausted' })
})

test('WeChat delivers and its answer is lost: one message on the telephone, whatever comes after', async () => {
  const openid = 'oInventedWhoseAnswerIsLost1'
  await accepts(openid, 5)
  const here = house({ phone, wechatOpenId: openid })
  expect(await tell(here)).toBe('told')
  const notice = newKey()
  await fault('wechat', 'drop-after-processing')
  expect(await tell(here, notice)).toBe('in-doubt')
  expect(await tell(here, notice, monday + minutes(60))).toBe('in-doubt')
  expect(await channels()).toEqual(['wechat', 'wechat'])
})

test('the SMS provider delivers and its answer is lost: one SMS', async () => {
  const here = house({ phone })
  const notice = newKey()
  await fault('sms', 'drop-after-processing')
  expect(await tell(here, notice)).toBe('in-doubt')
  expect(await tell(here, notice, monday + minutes(60))).toBe('in-doubt')
  expect(await channels()).toEqual(['sms'])
})

test('WeChat is broken for a moment: the message goes there a little later, and no SMS beside it', async () => {
  const openid = 'oInventedWhoWaitsAMoment001'
  await accepts(openid, 1)
  const here = house({ phone, wechatOpenId: openid })
  const notice = newKey()
  await fault('wechat', 'error')
  expect(await tell(here, notice)).toBe('later')
  expect(await tell(here, notice, monday + minutes(1))).toBe('told')
  expect(await channels()).toEqual(['wechat'])
})
