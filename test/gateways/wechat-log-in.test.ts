import { createWechatLogIn } from '../../functions/gateways/wechat/log-in'
import { type Asked, type Reaction, smallServer, type SmallServer } from './small-server'

let server: SmallServer
let react: (asked: Asked) => Reaction
beforeAll(async () => {
  server = await smallServer((asked) => (asked.path === '/cgi-bin/stable_token' ? { body: { access_token: 'token-1', expires_in: 7200 } } : react(asked)))
})
beforeEach(() => {
  server.asked.length = 0
})
afterAll(() => server.stop())

const wechat = (base = server.base) => createWechatLogIn({ base, now: () => 0, patience: 300, settings: async () => ({ appId: 'wx-invented', appSecret: 'invented', templates: {} }) })
const number = (more: object = {}) => ({ body: { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: '13900000001', purePhoneNumber: '13900000001', countryCode: '86', ...more } } })

describe('the account behind a code of wx.login', () => {
  test('is asked for with the app’s secret, and nothing else of the answer is kept', async () => {
    react = () => ({ body: '{"session_key":"c2VjcmV0","openid":"oInventedAccount0001"}' })
    expect(await wechat().openIdOf('the-code')).toEqual({ outcome: 'confirmed', value: 'oInventedAccount0001' })
    expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /sns/jscode2session'])
    expect(Object.fromEntries(server.asked[0]?.query ?? [])).toEqual({ appid: 'wx-invented', secret: 'invented', js_code: 'the-code', grant_type: 'authorization_code' })
  })

  test.each<[string, Reaction, object]>([
    ['a code that is none', { body: { errcode: 40029, errmsg: 'invalid code rid: x' } }, { outcome: 'not-confirmed', code: '40029' }],
    ['a code used before', { body: { errcode: 40163, errmsg: 'code been used, rid: x' } }, { outcome: 'not-confirmed', code: '40163' }],
    ['an account that WeChat blocks', { body: { errcode: 40226 } }, { outcome: 'not-confirmed', code: '40226' }],
    ['too many in a minute', { body: { errcode: 45011 } }, { outcome: 'busy', code: '45011' }],
    ['WeChat is busy', { body: { errcode: -1 } }, { outcome: 'busy', code: '-1' }],
    ['our secret is wrong', { body: { errcode: 40125 } }, { outcome: 'busy', code: '40125' }],
    ['no answer comes', 'silence', { outcome: 'busy', code: 'TimeoutError' }],
    ['the answer is no JSON', { body: '<html>' }, { outcome: 'busy', code: 'SyntaxError' }],
    ['the answer names nobody', { body: { session_key: 'x' } }, { outcome: 'not-confirmed', code: 'not-usable' }],
  ])('%s: said by a code, never thrown', async (_, answer, expected) => {
    react = () => answer
    expect(await wechat().openIdOf('the-code')).toEqual(expected)
  })

  test('nobody is there at all', async () => {
    const gone = await smallServer(() => 'silence')
    await gone.stop()
    expect(await wechat(gone.base).openIdOf('the-code')).toEqual({ outcome: 'busy', code: 'ECONNREFUSED' })
  })
})

describe('the number behind a getPhoneNumber button', () => {
  test('is asked for with the account, so that a code of another one gives nothing', async () => {
    react = () => number()
    expect(await wechat().phoneOf('the-code', 'oInventedAccount0001')).toEqual({ outcome: 'confirmed', value: '13900000001' })
    const asked = server.asked.at(-1)
    expect([asked?.path, asked?.query.get('access_token'), JSON.parse(asked?.body ?? '')]).toEqual(['/wxa/business/getuserphonenumber', 'token-1', { code: 'the-code', openid: 'oInventedAccount0001' }])
  })

  test('may have its country as a number, and must be of the mainland', async () => {
    react = () => number({ countryCode: 86 })
    expect(await wechat().phoneOf('c', 'o')).toMatchObject({ outcome: 'confirmed' })
    for (const abroad of [{ countryCode: '852', purePhoneNumber: '51234567' }, { countryCode: '1' }, { purePhoneNumber: '+8613900000001x' }, { purePhoneNumber: 13900000001 }]) {
      react = () => number(abroad)
      expect(await wechat().phoneOf('c', 'o')).toEqual({ outcome: 'not-confirmed', code: 'not-usable' })
    }
  })

  test.each<[string, Reaction, object]>([
    ['a code of wx.login', { body: { errcode: 40029 } }, { outcome: 'not-confirmed', code: '40029' }],
    ['a code of another account', { body: { errcode: 40003 } }, { outcome: 'not-confirmed', code: '40003' }],
    ['too many in a minute', { body: { errcode: 45011 } }, { outcome: 'busy', code: '45011' }],
    ['no answer comes', 'silence', { outcome: 'busy', code: 'TimeoutError' }],
    ['an answer without a number', { body: { errcode: 0 } }, { outcome: 'not-confirmed', code: 'not-usable' }],
  ])('%s: said by a code, never thrown', async (_, answer, expected) => {
    react = () => answer
    expect(await wechat().phoneOf('the-code', 'oInventedAccount0001')).toEqual(expected)
  })
})
