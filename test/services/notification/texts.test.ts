import fs from 'node:fs'
import { type NewNotice, noticeKinds, noticeValues } from '../../../functions/domain/notification/notice'
import { alertReasons } from '../../../functions/domain/urgent-relief/messages'
import { policySnapshot, residentPolicy } from '../../../functions/policy/book'
import { illFormedField } from '../../../functions/gateways/wechat/fields'
import { alertText, newsTemplate, noticeText } from '../../../functions/services/notification/texts'
import { catalogue, say } from '../../../functions/words'
import { sayNotice } from '../../../functions/words/say-notice'
import { fieldTrouble } from '../../../infra/local/city/wechat/fields'
import { subscriptionTemplates } from '../../../infra/local/city/wechat/templates'
import { desks, minutes, monday, newKey, pressed } from '../../stores/town'

const signature = '【示例市兜底】'
const { hotline } = policySnapshot.city
const longestDesk = [...policySnapshot.desks, ...desks].reduce((longest, { name }) => (name.length > longest.length ? name : longest), '')

test('every SMS fits in one message with its signature, with the longest desk, and names the hotline', () => {
  const { ticket } = pressed(newKey(), monday)
  const alerts = alertReasons.map((reason) => say('notice.sms.urgentAlert', alertText(ticket, { desk: longestDesk, reason, rank: 1, hotline }, monday).sms))
  const toPersons = (['personTaken', 'personMissedCall', 'personAidGiven', 'personSafetyAsked'] as const).map((name) => say(`notice.sms.${name}`, { number: '123456', desk: longestDesk, hotline }))
  const codes = (['loginCode', 'oldNumberCode'] as const).map((name) => say(`notice.sms.${name}`, { code: '123456', minutes: residentPolicy(monday).code.validMinutes, hotline }))
  for (const text of [...alerts, ...toPersons, ...codes, say('notice.sms.numberMoved', { hotline })]) {
    expect(`${signature}${text}`.length).toBeLessThanOrEqual(70)
    expect(text).toContain(hotline)
  }
})

test('a code is said once, with how long it serves, and that nobody may have it', () => {
  for (const name of ['loginCode', 'oldNumberCode'] as const) {
    const text = say(`notice.sms.${name}`, { code: '123456', minutes: 10, hotline })
    expect(text.match(/123456/g)).toHaveLength(1)
    expect(text).toMatch(/10分钟内有效.*别给/)
  }
})

test('every WeChat notice has fields as WeChat takes them', () => {
  const { ticket } = pressed(newKey(), monday)
  for (const reason of alertReasons) for (const rank of [1, 2, 3] as const) expect(illFormedField(alertText(ticket, { desk: `${longestDesk}${longestDesk}`, reason, rank, hotline }, monday).wechat)).toBeUndefined()
  for (let minute = 0; minute < 24 * 60; minute += 7) {
    const alert = alertText({ ...ticket, pressedAt: monday + minutes(minute) }, { desk: longestDesk, reason: 'pressed', rank: 1, hotline }, monday)
    expect([alert.wechat.time4, illFormedField(alert.wechat)]).toEqual([alert.wechat.time4, undefined])
  }
})

describe('what residents are told', () => {
  const longestArea = policySnapshot.areas.reduce((longest, { name }) => (name.length > longest.length ? name : longest), '')
  const longest = { number: '20261231-999999', office: `${longestArea}社会事务办公室䶮㛃`, count: '12', due: '2027-12-31', ends: '2027-12-31', until: '2027-12-31' }
  const everyKind = noticeKinds.map((kind) => ({ kind, values: Object.fromEntries(noticeValues[kind].map((name) => [name, longest[name]])), at: monday }))

  test('has a sentence for every kind, whatever office or day it names', () => {
    for (const notice of everyKind) {
      const { title, text } = sayNotice(notice)
      expect(title.length).toBeGreaterThan(3)
      expect(title.length).toBeLessThanOrEqual(20)
      expect(text).not.toMatch(/[{}]|\d{4}-\d{2}-\d{2}|undefined/)
      for (const name of noticeValues[notice.kind]) if (name === 'due' || name === 'ends') expect(text).toContain('2027年12月31日')
    }
    const accepted = sayNotice({ kind: 'accepted', values: { number: '1', due: '2026-12-05' }, at: monday }).text
    expect(accepted).toContain('最晚12月5日')
    expect(accepted).not.toContain('2026')
  })

  test('a day that nobody has fixed is not spoken of', () => {
    for (const kind of ['accepted', 'refused'] as const) {
      expect(sayNotice({ kind, values: { number: '1', due: '2026-12-05', until: '2026-12-05' }, at: monday }).text).toContain('12月5日')
      expect(sayNotice({ kind, values: { number: '1' }, at: monday }).text).not.toMatch(/\d|[{}]/)
    }
  })

  test('a phone that does not know a kind yet still says something true', () => {
    expect(sayNotice({ kind: 'not-invented-yet', values: {}, at: monday })).toEqual({ title: '您有新消息', text: '请打开进度看一看' })
  })

  test('fits in one SMS with its signature and names the hotline', () => {
    for (const notice of everyKind) {
      const text = `${signature}${say(`notice.sms.${notice.kind}`, noticeText(notice, hotline).sms)}`
      expect({ text, fits: text.length <= 70 }).toEqual({ text, fits: true })
      expect(text).toContain(hotline)
      expect(text).not.toMatch(/https?:|www|社会事务/)
    }
  })

  test('fits in the fields of the subscription template, in WeChat’s reading and in ours, at any minute', () => {
    for (const notice of everyKind)
      for (let minute = 0; minute < 24 * 60; minute += 37) {
        const { wechat } = noticeText({ ...notice, at: monday + minutes(minute) }, hotline)
        expect([wechat, illFormedField(wechat)]).toEqual([wechat, undefined])
        expect(fieldTrouble(subscriptionTemplates.caseNews, Object.fromEntries(Object.entries(wechat).map(([key, value]) => [key, { value }])))).toBeUndefined()
        expect(wechat.thing1).not.toContain('…')
      }
  })

  test('a number that WeChat would not take, and a notice without one, still go out', () => {
    const wechatOf = (number: string) => noticeText({ kind: 'accepted', values: { number, due: '2026-12-05' }, at: monday }, hotline).wechat
    expect(wechatOf('东山〔2026〕 7号').character_string2).toBe('20267')
    expect(wechatOf('9'.repeat(40)).character_string2).toHaveLength(32)
    expect(noticeText({ kind: 'all-signed', values: {}, at: monday }, hotline).wechat.character_string2).toBe('-')
  })

  test('from outside nobody sees whether the answer was yes or no', () => {
    const outside = (kind: NewNotice['kind']) => [noticeText({ kind, values: { number: '7' }, at: monday }, hotline).wechat, say(`notice.sms.${kind}`, { number: '7', hotline })]
    expect(outside('granted')).toEqual(outside('refused'))
  })

  test('a touch on the message opens a page that there is', () => {
    expect(fs.readFileSync('miniapp/src/app.config.ts', 'utf8')).toContain(`'${newsTemplate.page}'`)
  })
})

test('no message holds a word that shames or frightens', () => {
  const texts = Object.entries(catalogue).flatMap(([key, text]) => (key.startsWith('notice.') ? [text] : []))
  expect(texts.length).toBeGreaterThan(20)
  for (const text of texts) expect(text).not.toMatch(/低保|困难户|骗保|驳回|失信|听证|逾期|作废/)
})
