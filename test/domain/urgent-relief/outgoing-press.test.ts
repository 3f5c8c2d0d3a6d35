import { fc } from '../../seeded'
import { acknowledged, beginSending, isDue, keepPress, keptAfterDelivery, nextTryAt, OutgoingPressSchema, refusedByServer, saysOf, sendingFailed, tryNow, type OutgoingPress } from '../../../functions/domain/urgent-relief/outgoing-press'
import { KEY, morning, request } from './builders'

const kept = keepPress(KEY, request(), morning)
const seconds = (count: number) => count * 1_000

describe('a press that the phone keeps before it asks the network', () => {
  test('is said to be not delivered until the server has it', () => {
    const sending = beginSending(kept, morning)
    const failed = sendingFailed(sending, morning + seconds(3))
    const again = beginSending(failed, morning + seconds(6))
    expect([kept, sending, failed, again, acknowledged(again, morning + seconds(7))].map(saysOf)).toEqual(['not-delivered', 'not-delivered', 'not-delivered', 'retrying', 'delivered'])
  })

  test('is tried at once, then with waits that double to a minute', () => {
    expect(isDue(kept, morning)).toBe(true)
    let press: OutgoingPress = kept
    const waits: number[] = []
    for (let i = 0; i < 8; i += 1) {
      press = sendingFailed(beginSending(press, morning), morning)
      waits.push(((nextTryAt(press) ?? 0) - morning) / 1_000)
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('goes at once when the network is back', () => {
    const failed = sendingFailed(beginSending(kept, morning), morning)
    expect(isDue(failed, morning + 1)).toBe(false)
    expect(isDue(tryNow(failed, morning + 1), morning + 1)).toBe(true)
  })

  test('the app was killed in the middle of sending: it is sent again, with the same key', () => {
    const stored = OutgoingPressSchema.parse(JSON.parse(JSON.stringify(beginSending(kept, morning))))
    expect(isDue(stored, morning + seconds(19))).toBe(false)
    expect(isDue(stored, morning + seconds(20))).toBe(true)
    expect(beginSending(stored, morning + seconds(20))).toMatchObject({ key: KEY, attempts: 2 })
  })

  test('a phone whose clock was set back does not wait for years', () => {
    expect(isDue(keepPress(KEY, request(), morning), morning - seconds(3_600))).toBe(true)
  })

  test('an acknowledgement is final, whatever comes late', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(beginSending, sendingFailed, refusedByServer, tryNow, acknowledged)), (late) => {
        let press: OutgoingPress = acknowledged(beginSending(kept, morning), morning)
        for (const act of late) press = act(press, morning + seconds(1))
        expect(press.state).toBe('delivered')
      }),
    )
  })

  test('every state survives the storage', () => {
    const sending = beginSending(kept, morning)
    for (const press of [kept, sending, sendingFailed(sending, morning), acknowledged(sending, morning), refusedByServer(sending, morning)]) expect(OutgoingPressSchema.parse(JSON.parse(JSON.stringify(press)))).toEqual(press)
  })

  test('once delivered the phone keeps only what is needed to follow it, and nothing at all of a protected one', () => {
    const delivered = acknowledged(beginSending(kept, morning), morning)
    expect(keptAfterDelivery(delivered, false)).toEqual({ version: 1, key: KEY, secret: 'f'.repeat(64), keptAt: morning })
    expect(JSON.stringify(keptAfterDelivery(delivered, false))).not.toContain('food')
    expect(keptAfterDelivery(delivered, true)).toBeUndefined()
  })
})
