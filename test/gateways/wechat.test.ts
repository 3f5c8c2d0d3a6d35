import { createWechat } from '../../functions/gateways/wechat/client'
import { type Asked, type Reaction, smallServer, type SmallServer } from './small-server'

let server: SmallServer
let onSend: (asked: Asked) => Reaction
let onToken: () => Reaction
beforeAll(async () => {
  server = await smallServer((asked) => (asked.path === '/cgi-bin/stable_token' ? onToken() : onSend(asked)))
})
beforeEach(() => {
  server.asked.length = 0
  onToken = () => ({ body: { access_token: 'token-1', expires_in: 7200 } })
  onSend = () => ({ body: { errcode: 0, errmsg: 'ok' } })
})
afterAll(() => server.stop())

const hour = 3_600_000
function wechat(now: () => number = () => 0) {
  return createWechat({ base: server.base, now, patience: 300, settings: async () => ({ appId: 'wx-invented', appSecret: 'invented', templates: { urgentAlert: 'T1' } }) })
}
const fields = { thing1: '东山街道值班室:有人求助', character_string2: '123456', phrase3: '特别急', time4: '10:00' }
const message = { openId: 'openid-of-wang', template: 'urgentAlert', page: 'workbench/pages/board/index', fields }

test('a notice goes out with a token that is asked for once', async () => {
  onSend = () => ({ body: '{"errcode":0,"errmsg":"ok","msgid":1864323726461255680}' })
  const here = wechat()
  expect(await here.notify(message)).toEqual({ outcome: 'sent', receipt: '1864323726461255680' })
  expect(await here.notify(message)).toMatchObject({ outcome: 'sent' })
  expect(server.asked.map((each) => each.path)).toEqual(['/cgi-bin/stable_token', '/cgi-bin/message/subscribe/send', '/cgi-bin/message/subscribe/send'])
  expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({ grant_type: 'client_credential', appid: 'wx-invented', secret: 'invented', force_refresh: false })
  expect(server.asked[1]?.query.get('access_token')).toBe('token-1')
  expect(JSON.parse(server.asked[1]?.body ?? '')).toMatchObject({ touser: 'openid-of-wang', template_id: 'T1', miniprogram_state: 'formal', data: { phrase3: { value: '特别急' } } })
})

test('a token is renewed five minutes before its end', async () => {
  let now = 0
  const here = wechat(() => now)
  await here.notify(message)
  now = 2 * hour - 6 * 60_000
  await here.notify(message)
  now = 2 * hour - 4 * 60_000
  await here.notify(message)
  expect(server.asked.filter((each) => each.path === '/cgi-bin/stable_token')).toHaveLength(2)
})

test('a token that WeChat ended early is replaced and the notice goes out', async () => {
  let tokens = 0
  onToken = () => {
    tokens += 1
    return { body: { access_token: `token-${tokens}`, expires_in: 7200 } }
  }
  onSend = (asked) => ({ body: asked.query.get('access_token') === 'token-1' ? { errcode: 42001, errmsg: 'access_token expired rid: x' } : { errcode: 0 } })
  expect(await wechat().notify(message)).toMatchObject({ outcome: 'sent' })
  expect(tokens).toBe(2)
})

test.each<[string, Reaction, object]>([
  ['the person accepts no more notices', { body: { errcode: 43101, errmsg: 'user refuse to accept the msg' } }, { outcome: 'not-accepted', code: '43101' }],
  ['a field is not as WeChat wants it', { body: { errcode: 47003 } }, { outcome: 'refused', code: '47003' }],
  ['WeChat is busy', { body: { errcode: -1 } }, { outcome: 'not-sent', code: '-1' }],
  ['no answer comes', 'silence', { outcome: 'in-doubt', code: 'TimeoutError' }],
  ['the answer is no JSON', { body: '<html>' }, { outcome: 'in-doubt', code: 'SyntaxError' }],
])('%s: said truthfully, asked once', async (_, answer, expected) => {
  onSend = () => answer
  expect(await wechat().notify(message)).toEqual(expected)
  expect(server.asked.filter((each) => each.path.endsWith('/send'))).toHaveLength(1)
})

test('without a token nothing was sent', async () => {
  onToken = () => 'silence'
  expect(await wechat().notify(message)).toEqual({ outcome: 'not-sent', code: 'token-TimeoutError' })
  onToken = () => ({ body: { errcode: 40125, errmsg: 'invalid appsecret' } })
  expect(await wechat().notify(message)).toEqual({ outcome: 'refused', code: 'token-40125' })
})

test('an ill-formed field is our own fault and never leaves the house', async () => {
  const brokenFields: Record<string, string>[] = [{ thing1: '一'.repeat(21) }, { phrase3: 'urgent' }, { time4: '' }, { character_string2: '号码' }, { unknown9: 'x' }]
  for (const broken of brokenFields) {
    await expect(wechat().notify({ ...message, fields: { ...fields, ...broken } })).rejects.toThrow('WeChat field')
  }
  expect(server.asked).toEqual([])
})
