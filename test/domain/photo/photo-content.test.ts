import { fc } from '../../seeded'
import { cleanPhoto } from '../../../functions/domain/photo/photo-content'
import { chunk, exifSegment, jpeg, png, segment } from './pictures'

const cleaned = (bytes: Uint8Array) => {
  const photo = cleanPhoto(bytes)
  if (!photo) throw new Error('not readable')
  return { ...photo, text: Buffer.from(photo.bytes).toString('latin1') }
}

describe('a photo of a phone', () => {
  it('is known by its content and its size, whatever it is called', () => {
    expect(cleanPhoto(jpeg({ width: 640, height: 480 }))).toMatchObject({ type: 'image/jpeg', width: 640, height: 480 })
    expect(cleanPhoto(png({ width: 300, height: 200 }))).toMatchObject({ type: 'image/png', width: 300, height: 200 })
  })

  it('loses where it was taken, by whom and with what, and keeps every byte that draws it', () => {
    const plain = jpeg()
    const told = jpeg({ before: [segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'), exifSegment(1), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:gps>31.9</x:gps>'), segment(0xed, 'Photoshop 3.0\0name'), segment(0xfe, 'taken at home by Li')] })
    expect(Buffer.from(cleaned(told).bytes).equals(plain)).toBe(true)
    const drawn = png({ more: [chunk('tEXt', Buffer.from('Author\0Li')), chunk('eXIf', Buffer.from('MM\0*GPS')), chunk('tIME', Buffer.alloc(7)), chunk('iTXt', Buffer.from('place'))] })
    expect(Buffer.from(cleaned(drawn).bytes).equals(png())).toBe(true)
  })

  it.each([
    ['MM', 6],
    ['II', 3],
    ['II', 8],
  ] as const)('still stands upright after its place is gone (%s, %i)', (order, orientation) => {
    const { bytes, text } = cleaned(jpeg({ before: [exifSegment(orientation, order)] }))
    expect(text).not.toContain('GPS')
    expect(Buffer.from(bytes).equals(jpeg({ before: [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'), Buffer.from([orientation, 0, 0, 0, 0, 0, 0])]))] }))).toBe(true)
    expect(Buffer.from(cleaned(bytes).bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  it('keeps how its colours are meant, when that is exactly what it says', () => {
    expect(cleaned(jpeg({ before: [segment(0xee, 'Adobe\0\x64\0\0\0\0\x01')] })).text).toContain('Adobe')
    expect(cleaned(jpeg({ before: [segment(0xee, 'Adobe\0\x64\0\0\0\0\x01<script>')] })).text).not.toContain('Adobe')
  })

  it('with several scans, restarts and fill bytes opens too', () => {
    const whole = jpeg()
    const end = whole.length - 2
    const progressive = Buffer.concat([whole.subarray(0, end), Buffer.from([1, 0xff, 0x00, 2, 0xff, 0xd3, 3, 0xff, 0xff]), segment(0xc4, Buffer.from([0x10, 1, ...Array<number>(15).fill(0), 0])).subarray(1), segment(0xda, Buffer.from([1, 1, 0, 1, 5, 0])), Buffer.from([7, 7]), whole.subarray(end)])
    expect(cleaned(progressive).text).toContain('\x01\xff\x00\x02\xff\xd3\x03')
  })
})

describe('what only looks like a photo', () => {
  const html = '<html><script>alert(1)</script></html>'
  const whole = jpeg()

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a page', Buffer.from(html)],
    ['a program', Buffer.from('MZ\x90\0', 'latin1')],
    ['an animation', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['the first bytes of a JPEG before a page', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(html)])],
    ['the first bytes of a PNG before a page', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(html)])],
    ['a page before a JPEG', Buffer.concat([Buffer.from(html), whole])],
    ['a JPEG that breaks off', whole.subarray(0, -2)],
    ['a JPEG without tables', Buffer.concat([whole.subarray(0, 2), whole.subarray(2 + 69)])],
    ['a JPEG without pixels', Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)])), Buffer.from([0xff, 0xd9])])],
    ['a JPEG with a page in its tables', jpeg({ before: [segment(0xdb, Buffer.concat([Buffer.from([0, ...Array<number>(64).fill(1)]), Buffer.from(html)]))] })],
    ['a JPEG with a page in its restarts', jpeg({ before: [segment(0xdd, html)] })],
    ['a JPEG with a segment that nobody knows', jpeg({ before: [segment(0xc8, html)] })],
    ['a JPEG whose segment says it is longer than the file', Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0xff, 0xff, 1, 2, 3])],
    ['a JPEG whose segment has no length', Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 1, 0xff, 0xd9])],
    ['a JPEG of arithmetic codes', Buffer.from(whole).fill(0xc9, 72, 73)],
    ['a picture of no width', jpeg({ width: 0 })],
    ['a picture of forty thousand by forty thousand', png({ width: 40_000, height: 40_000 })],
    ['a picture of twelve thousand by twelve thousand', jpeg({ width: 12_000, height: 12_000, padding: 0 })],
    ['a PNG whose check sum is wrong', Buffer.from(png()).fill(9, 20, 21)],
    ['a PNG that breaks off', png().subarray(0, -4)],
    ['a PNG without pixels', Buffer.concat([png().subarray(0, 33), chunk('IEND', Buffer.alloc(0))])],
    ['a PNG whose pixels are a page', Buffer.concat([png().subarray(0, 33), chunk('IDAT', Buffer.from(html)), chunk('IEND', Buffer.alloc(0))])],
    ['a PNG with a part that must be understood', png({ more: [chunk('EVIL', Buffer.from(html))] })],
    ['a PNG with two heads', png({ more: [png().subarray(8, 33)] })],
  ])('is not taken: %s', (_what, bytes) => expect(cleanPhoto(bytes)).toBeUndefined())

  it.each<[string, Uint8Array]>([
    ['an archive behind the picture', jpeg({ behind: Buffer.from('PK\x03\x04 hidden', 'latin1') })],
    ['an archive behind the picture', png({ behind: Buffer.from('PK\x03\x04 hidden', 'latin1') })],
    ['a page in a comment', jpeg({ before: [segment(0xfe, html)] })],
    ['a page in a text', png({ more: [chunk('zTXt', Buffer.from(html))] })],
    ['frames of an animation', png({ more: [chunk('acTL', Buffer.alloc(8)), chunk('fdAT', Buffer.from(html))] })],
    ['a second picture inside', jpeg({ before: [segment(0xe2, jpeg())] })],
  ])('loses %s', (_what, bytes) => {
    const { text } = cleaned(bytes)
    expect(text).not.toMatch(/hidden|html|PK\x03\x04|fdAT|MPF/)
    expect(text.length).toBeLessThan(bytes.length)
  })
})

describe('any bytes at all', () => {
  const same = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(Buffer.from(other))

  it('never make it fail, and what is clean stays as it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(Buffer.alloc(0), Buffer.from([0xff, 0xd8]), png().subarray(0, 8)), (bytes, front) => {
        const photo = cleanPhoto(Buffer.concat([front, bytes]))
        if (photo) expect(same(cleanPhoto(photo.bytes)?.bytes ?? new Uint8Array(), photo.bytes)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('a picture with bytes changed on the way is either refused or still nothing but a picture', () => {
    const originals = [jpeg({ before: [exifSegment(6)] }), png({ more: [chunk('tEXt', Buffer.from('GPS 31.9210N'))] })]
    fc.assert(
      fc.property(fc.constantFrom(...originals), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 4 }), (original, changes) => {
        const bytes = Buffer.from(original)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const photo = cleanPhoto(bytes)
        if (photo) expect(same(cleanPhoto(photo.bytes)?.bytes ?? new Uint8Array(), photo.bytes)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
