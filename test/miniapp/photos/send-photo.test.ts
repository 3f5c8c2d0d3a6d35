import { mostPartBytes } from '@contract/application'
import { ok, refuse } from '@domain/result'
import { fc } from '../../seeded'
import { type PhotoWire, sendPhoto } from '@/photos/send-photo'
import type { Refusal } from '@/platform/request'

const refused = (code: Refusal['code']): Refusal => ({ code, title: '', fields: [] })
const target = { application: 'a'.repeat(32), photo: 'b'.repeat(32) }
const sized = (size: number) => ({ size, part: async (offset: number, length: number) => `${offset}+${length}`, keepAs: async () => undefined })

/** A server that keeps what arrives; `fate` says of each part whether it arrives, and whether its answer does. */
function server(size: number, fates: ('arrives' | 'lost' | 'answer-lost')[] = []) {
  const parts: string[] = []
  let received = 0
  const standing = () => (received === 0 ? ('none' as const) : received === size ? ('checked' as const) : ('arriving' as const))
  const wire: PhotoWire = {
    state: async () => ok({ received, state: standing() }),
    part: async (_application, _photo, { offset, data }) => {
      const fate = fates.shift() ?? 'arrives'
      if (fate === 'lost') return refuse(refused('no-network'))
      if (offset !== received) return refuse(refused('part-not-next'))
      parts.push(data)
      received = offset + Number(data.split('+')[1])
      return fate === 'answer-lost' ? refuse(refused('no-network')) : ok({ received, state: received === size ? ('checked' as const) : ('arriving' as const) })
    },
  }
  return { wire, parts, set: (bytes: number) => (received = bytes) }
}

test('a photo goes out in parts, and the page is told how much has arrived', async () => {
  const { wire, parts } = server(500_000)
  const shares: number[] = []
  expect(await sendPhoto(target, sized(500_000), (share) => shares.push(Math.round(share * 100)), wire)).toEqual(ok(undefined))
  expect(parts).toEqual(['0+196608', '196608+196608', '393216+106784'])
  expect(shares).toEqual([0, 39, 79, 100])
})

test('whatever is lost on the way, trying again goes on where the server stands, and nothing arrives twice', () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 * mostPartBytes }), fc.array(fc.constantFrom('arrives' as const, 'lost' as const, 'answer-lost' as const), { maxLength: 12 }), async (size, fates) => {
      const { wire, parts } = server(size, fates)
      for (let tries = 0; tries < 13; tries += 1) if ((await sendPhoto(target, sized(size), () => undefined, wire)).ok) break
      const sizes = parts.map((part) => part.split('+').map(Number))
      expect(sizes.map(([offset]) => offset)).toEqual(sizes.map((_, at) => at * mostPartBytes))
      expect(sizes.reduce((sum, [, length = 0]) => sum + length, 0)).toBe(size)
    }),
  ))

test('another sending that was faster is caught up with', async () => {
  const { wire, set } = server(300_000)
  const behind: PhotoWire = {
    ...wire,
    part: async (...asked) => {
      behind.part = wire.part
      set(mostPartBytes)
      return wire.part(...asked)
    },
  }
  expect(await sendPhoto(target, sized(300_000), () => undefined, behind)).toEqual(ok(undefined))
})

test('a photo that the server could not read is told as such, not sent again', async () => {
  const wire: PhotoWire = { state: async () => ok({ received: 10, state: 'not-readable' }), part: () => Promise.reject(new Error('nothing more is to be sent')) }
  expect(await sendPhoto(target, sized(10), () => undefined, wire)).toMatchObject({ ok: false, refusal: { code: 'photo-not-readable' } })
})
