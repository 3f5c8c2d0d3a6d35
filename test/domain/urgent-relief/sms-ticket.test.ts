import { fc } from '../../seeded'
import { hardships, reachWays } from '../../../functions/domain/urgent-relief/help-request'
import { decodeSmsTicket, encodeSmsTicket } from '../../../functions/domain/urgent-relief/sms-ticket'
import { policySnapshot } from '../../../functions/policy/book'
import { KEY, request } from './builders'

const keys = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 })
const places = fc.oneof(
  fc.constantFrom(...policySnapshot.areas.map(({ code }) => ({ area: code }))),
  fc.constantFrom('河沿镇芦花村三组', 'third house, 12 Mill Lane', '大桥底下', 'a1b2c3').map((words) => ({ words })),
  fc.record({ latitude: fc.integer({ min: -9_000_000, max: 9_000_000 }), longitude: fc.integer({ min: -18_000_000, max: 18_000_000 }), accuracy: fc.integer({ min: 0, max: 100_000 }), system: fc.constantFrom('gcj02' as const, 'wgs84' as const) }).map(({ latitude, longitude, ...rest }) => ({ point: { latitude: latitude / 100_000, longitude: longitude / 100_000, ...rest } })),
)
const requests = fc.record({ hardship: fc.constantFrom(...hardships), forWhom: fc.constantFrom('self' as const, 'someone-else' as const), place: places, way: fc.constantFrom(...reachWays) }).map(({ way, ...rest }) => ({ ...rest, reach: way === 'none' ? { way } : { way, phone: '13900001234' } }))
/** what old phones and hands do to a text */
const mangle = fc.constantFrom(
  (text: string) => text,
  (text: string) => `  ${text} `,
  (text: string) => text.replace(/[0-9a-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (text: string) => text.replace(/ /g, '\u3000'),
  (text: string) => text.replace(/^(..) (.{16})(.{16}) /, '$1$2 $3'),
  (text: string) => text.replace(/[a-f]/g, (sign) => sign.toUpperCase()),
)

describe('a press by SMS', () => {
  test('comes back as it went, through blanks, full-width signs and capitals', () => {
    fc.assert(
      fc.property(keys, requests, (key, pressed) => {
        const decoded = decodeSmsTicket(encodeSmsTicket(key, pressed))
        expect(decoded).toEqual({ ok: true, value: { key, hardship: pressed.hardship, forWhom: pressed.forWhom, way: pressed.reach.way, place: pressed.place } })
      }),
    )
    fc.assert(
      fc.property(keys, requests, mangle, (key, pressed, change) => {
        const decoded = decodeSmsTicket(change(encodeSmsTicket(key, pressed)))
        expect(decoded).toMatchObject({ ok: true, value: { key, hardship: pressed.hardship, forWhom: pressed.forWhom, way: pressed.reach.way } })
      }),
    )
  })

  test('with a village from the list it fits into one SMS of 70 signs and holds neither note nor secret nor phone', () => {
    const text = encodeSmsTicket(KEY, request({ place: { area: '990101002203' } }))
    expect(text).toBe(`求助 ${KEY} 111 990101002203`)
    expect(text.length).toBeLessThanOrEqual(70)
    const whole = encodeSmsTicket(KEY, request())
    for (const kept of ['nothing to eat', 'ffffffff', '13900001234']) expect(whole).not.toContain(kept)
  })

  test.each(['求助', '求助 我没饭吃了', '退订', '', `求助 ${KEY}`, `求助 ${KEY} 911 990101`, `求助 ${KEY.slice(1)}x 111 990101`])('%p is something else that a person wrote', (text) => {
    expect(decodeSmsTicket(text)).toEqual({ ok: false, refusal: 'not-a-ticket' })
  })

  test('is taken without its place, when that was cut off on the way', () => {
    expect(decodeSmsTicket(`求助 ${KEY} 111`)).toMatchObject({ ok: true, value: { key: KEY, place: { words: '?' } } })
  })

  test('whatever arrives, it is a ticket or it is not; never a fault', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.string().map((tail) => `求助 ${KEY} 111 ${tail}`)), (text) => expect(typeof decodeSmsTicket(text).ok).toBe('boolean')))
  })
})
