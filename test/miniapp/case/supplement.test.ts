import type { Refusal } from '@/platform/request'
import { answersOf } from '@/case/supplement/answers'
import { type PhotoWire, sendPhoto } from '@/case/photo/send-photo'
import { ok, refuse } from '@domain/result'

const items = [{ id: '1' }, { id: '2' }]
const file = { size: 500_000, part: async (offset: number, length: number) => `${offset}+${length}` }
const photo = { id: 'b'.repeat(32), file, sent: true }

test('an item is answered by a photo, by words, or by asking for help', () => {
  expect(answersOf(items, { 1: { photo }, 2: { cannot: true } })).toEqual({ answers: [{ item: '1', photo: photo.id, cannot: false }, { item: '2', cannot: true }], missing: [], arriving: [] })
  expect(answersOf(items, { 1: { words: ' 发票丢了 ' }, 2: { words: '  ' } })).toMatchObject({ answers: [{ item: '1', words: '发票丢了', cannot: false }, { item: '2' }], missing: ['2'] })
})

test('a photo that is still on its way is waited for', () => {
  expect(answersOf([{ id: '1' }], { 1: { photo: { ...photo, sent: false } } }).arriving).toEqual(['1'])
})

const lost: Refusal = { code: 'no-network', title: '', fields: [] }

/** A server that loses the network once, after so many parts. */
function server(breaksAfter = Number.POSITIVE_INFINITY) {
  const parts: string[] = []
  let received = 0
  let broken = false
  const wire: PhotoWire = {
    state: async () => ok({ received, state: received === 0 ? ('none' as const) : received === file.size ? ('checked' as const) : ('arriving' as const) }),
    part: async (_application, _photo, { offset, data }) => {
      if (!broken && parts.length >= breaksAfter) {
        broken = true
        return refuse(lost)
      }
      parts.push(data)
      received = offset + Number(data.split('+')[1])
      return ok({ received, state: received === file.size ? ('checked' as const) : ('arriving' as const) })
    },
  }
  return { wire, parts }
}
const target = { application: 'a'.repeat(32), photo: photo.id }

test('a photo goes out in parts, and the page is told how much has arrived', async () => {
  const { wire, parts } = server()
  const shares: number[] = []
  expect(await sendPhoto(target, file, (share) => shares.push(Math.round(share * 100)), wire)).toEqual(ok(undefined))
  expect(parts).toEqual(['0+196608', '196608+196608', '393216+106784'])
  expect(shares).toEqual([0, 39, 79, 100])
})

test('after a lost network it goes on where it stopped, and no part goes out twice', async () => {
  const { wire, parts } = server(1)
  expect(await sendPhoto(target, file, () => undefined, wire)).toEqual(refuse(lost))
  expect(await sendPhoto(target, file, () => undefined, wire)).toEqual(ok(undefined))
  expect(parts).toEqual(['0+196608', '196608+196608', '393216+106784'])
})
