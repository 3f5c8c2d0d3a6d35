import { fc } from '../../seeded'
import { leastPartBytes, placePart, receivedOf, type StoredPhoto } from '../../../functions/domain/photo/photo-parts'
import { mostPhotoBytes } from '../../../functions/contract/application'

const KIB = 1024
const arriving = (parts: number[], size = 300 * KIB): StoredPhoto => ({ id: 'a'.repeat(32), state: 'arriving', size, parts })

describe('a part of a photo', () => {
  it.each<[string, StoredPhoto | undefined, { offset: number; length: number; size: number }, string]>([
    ['begins a photo', undefined, { offset: 0, length: 100 * KIB, size: 300 * KIB }, 'next'],
    ['is a whole small photo', undefined, { offset: 0, length: 10, size: 10 }, 'next'],
    ['goes on where the last one ended', arriving([100 * KIB]), { offset: 100 * KIB, length: 100 * KIB, size: 300 * KIB }, 'next'],
    ['may be small when it is the last', arriving([299 * KIB]), { offset: 299 * KIB, length: KIB, size: 300 * KIB }, 'next'],
    ['may come again', arriving([100 * KIB, 50 * KIB]), { offset: 100 * KIB, length: 50 * KIB, size: 300 * KIB }, 'again'],
    ['may come again after the photo was checked', { ...arriving([150 * KIB, 150 * KIB]), state: 'checked' }, { offset: 150 * KIB, length: 150 * KIB, size: 300 * KIB }, 'again'],
    ['does not begin in the middle', undefined, { offset: 100 * KIB, length: 100 * KIB, size: 300 * KIB }, 'part-not-next'],
    ['leaves no gap', arriving([100 * KIB]), { offset: 150 * KIB, length: 100 * KIB, size: 300 * KIB }, 'part-not-next'],
    ['overlaps nothing', arriving([100 * KIB]), { offset: 50 * KIB, length: 100 * KIB, size: 300 * KIB }, 'part-not-next'],
    ['does not come again with another length', arriving([100 * KIB]), { offset: 0, length: 50 * KIB, size: 300 * KIB }, 'part-not-next'],
    ['belongs to a photo of that size', arriving([100 * KIB]), { offset: 100 * KIB, length: 100 * KIB, size: 200 * KIB }, 'part-not-next'],
    ['adds nothing to a checked photo', { ...arriving([100 * KIB], 100 * KIB), state: 'checked' }, { offset: 50 * KIB, length: 50 * KIB, size: 100 * KIB }, 'part-not-next'],
    ['adds nothing to one that could not be read', { ...arriving([100 * KIB], 100 * KIB), state: 'not-readable' }, { offset: 0, length: 100 * KIB, size: 100 * KIB }, 'photo-not-readable'],
    ['does not go beyond the end', arriving([100 * KIB]), { offset: 100 * KIB, length: 201 * KIB, size: 300 * KIB }, 'no-part'],
    ['is not a crumb', arriving([100 * KIB]), { offset: 100 * KIB, length: KIB, size: 300 * KIB }, 'no-part'],
    ['is something', undefined, { offset: 0, length: 0, size: 10 }, 'no-part'],
  ])('%s', (_what, photo, place, expected) => {
    const placed = placePart(photo, place)
    expect(placed.ok ? placed.value : placed.refusal).toBe(expected)
  })

  it('whatever comes, the parts received stand end to end and never beyond the size, and all of them fit one transaction', () => {
    const place = fc.record({ offset: fc.nat(mostPhotoBytes), length: fc.nat(192 * KIB), size: fc.constantFrom(40 * KIB, 400 * KIB, mostPhotoBytes) })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (places) => {
        let photo: StoredPhoto | undefined
        for (const each of places) {
          const offset = photo && each.offset % 3 === 0 ? receivedOf(photo) : each.offset % 5 === 0 ? 0 : each.offset
          const placed = placePart(photo, { ...each, offset })
          if (placed.ok && placed.value === 'next') photo = { id: 'a'.repeat(32), state: 'arriving', size: each.size, parts: [...(photo?.parts ?? []), each.length] }
        }
        if (photo) expect(receivedOf(photo)).toBeLessThanOrEqual(photo.size)
      }),
    )
    expect(Math.ceil(mostPhotoBytes / leastPartBytes)).toBeLessThan(98)
  })
})
