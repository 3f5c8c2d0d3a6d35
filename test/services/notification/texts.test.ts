import { alertReasons } from '../../../functions/domain/urgent-relief/messages'
import { policySnapshot, residentPolicy } from '../../../functions/policy/book'
import { illFormedField } from '../../../functions/gateways/wechat/fields'
import { alertText } from '../../../functions/services/notification/texts'
import { catalogue, say } from '../../../functions/words'
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

test('no message holds a word that shames or frightens', () => {
  const texts = Object.entries(catalogue).flatMap(([key, text]) => (key.startsWith('notice.') ? [text] : []))
  expect(texts.length).toBeGreaterThan(20)
  for (const text of texts) expect(text).not.toMatch(/低保|困难户|骗保|驳回|失信|听证|逾期|作废/)
})
