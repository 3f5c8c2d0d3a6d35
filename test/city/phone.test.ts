import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openidOf } from '../../infra/local/city/people/telephones'
import { registered } from '../../infra/local/city/people/register'
import { Phone } from '../../infra/local/city/phone/phone'
import { giveNumber } from '../../infra/local/city/phone/wechat-codes'
import { openTestCity, type TestCity } from './city'

/** A mini-program of one page: it logs in when it opens, and shows what WeChat gives it. */
const files: Record<string, string> = {
  'app.json': JSON.stringify({ pages: ['pages/one/index'] }),
  'app.js': 'App({})',
  'pages/one/index.json': '{}',
  'pages/one/index.wxml': '<view>{{said}}</view><button open-type="getPhoneNumber" bindgetphonenumber="number">给号码</button><button bindtap="again">登录</button>',
  'pages/one/index.js': `Page({
    data: { said: '' },
    onLoad() { this.again() },
    again() { wx.login({ success: (got) => this.setData({ said: 'code ' + got.code }), fail: (error) => this.setData({ said: error.errMsg }) }) },
    number(event) { this.setData({ said: event.detail.errMsg + ' ' + (event.detail.code || 'none') }) },
  })`,
}

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await openTestCity()
  folder = mkdtempSync(join(tmpdir(), 'doudi-package-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await city.close()
})

const number = registered('zhang-1').phone ?? ''
const openid = openidOf(number)
const phoneOf = (account?: string) => new Phone({ package: folder, domain: 'https://doudi.example.cn', served: city.base, ...(account && { openid: account }) })
const codeOn = (phone: Phone) => /[0-9a-f]{32}/.exec(phone.screen.text())?.[0] ?? ''
const exchange = async (code: string) => {
  const { appId, appSecret } = city.credentials.providers.wechat
  return (await city.get(`/wechat/sns/jscode2session?appid=${appId}&secret=${appSecret}&js_code=${code}&grant_type=authorization_code`)).body as { openid?: string; errcode?: number }
}

test('wx.login gives a code of the account on this phone, and none while it is off-line', async () => {
  const phone = phoneOf(openid)
  await phone.launch()
  await phone.see(/code [0-9a-f]{32}/)
  expect((await exchange(codeOn(phone))).openid).toBe(openid)
  phone.network.setOnline(false)
  await phone.screen.tap('登录')
  await phone.see('login:fail')
  phone.kill()
})

test('a phone of nobody in particular has an account of its own', async () => {
  const [one, other] = [phoneOf(), phoneOf()]
  const accounts = []
  for (const phone of [one, other]) {
    await phone.launch()
    await phone.see(/code [0-9a-f]{32}/)
    accounts.push((await exchange(codeOn(phone))).openid)
    phone.kill()
  }
  expect(new Set(accounts).size).toBe(2)
})

test('the getPhoneNumber button gives a code of the other kind, or says that the person refused', async () => {
  const phone = phoneOf(openid)
  await phone.launch()
  await giveNumber(phone, '给号码')
  await phone.see(/getPhoneNumber:ok [0-9a-f]{32}/)
  expect((await exchange(codeOn(phone))).errcode).toBe(40029)
  await giveNumber(phone, '给号码', 'deny')
  await phone.see('getPhoneNumber:fail user deny none')
  await expect(giveNumber(phone, '登录')).rejects.toThrow('no getPhoneNumber button')
  phone.kill()
})
