import { randomBytes } from 'node:crypto'
import { mostPartBytes, mostPhotoBytes } from '../../../functions/contract/application'
import { createApi } from '../../../functions/http/router'
import { cleanPhoto } from '../../../functions/domain/photo/photo-content'
import { photoPlace } from '../../../functions/domain/photo/photo-parts'
import { sendPhotoPartService } from '../../../functions/services/application/send-photo-part'
import { sendPhotoPart } from '../../../functions/contract/application'
import { exifSegment, jpeg, png } from '../../domain/photo/pictures'
import { everything } from '../../stores/town'
import { hex, openWorld, type World } from '../world'
import { begin } from './an-application'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => {
  world.objects.trouble.length = 0
  expect(world.faults.splice(0)).toEqual([])
})
afterAll(() => world.stop())

/** A photo of about 120 KB with the place where it was taken in it. */
const photograph = jpeg({ width: 1_600, height: 1_200, before: [exifSegment(6)], padding: 100_000 })
const kept = async (id: string, photo: string) => world.parts.files.get(photoPlace(id, photo))
const partsOf = async (id: string) => (await everything(world.engine)).filter(({ pk, sk }) => pk === `APP#${id}` && String(sk).startsWith('PART#'))

describe('a photo', () => {
  it('arrives in parts, is checked with the last one and kept as nothing but a picture', async () => {
    const { id, sendPart, draft } = await begin(world)
    const photo = hex(16)
    const first = await sendPart(photo, photograph, 0, 60_000)
    expect([first.status, first.json]).toEqual([201, { received: 60_000, state: 'arriving' }])
    expect((await draft()).json.photos).toEqual([{ id: photo, state: 'arriving', size: photograph.length, received: 60_000 }])
    const last = await sendPart(photo, photograph, 60_000, photograph.length)
    expect(last.json).toEqual({ received: photograph.length, state: 'checked' })
    expect((await draft()).json.photos).toEqual([{ id: photo, state: 'checked', size: photograph.length, received: photograph.length }])
    const bytes = Buffer.from((await kept(id, photo)) ?? [])
    expect(bytes.equals(Buffer.from(cleanPhoto(photograph)?.bytes ?? []))).toBe(true)
    expect(bytes.includes('GPS')).toBe(false)
    expect(await partsOf(id)).toEqual([])
    expect(await world.parts.photos.get(id, photo)).toMatchObject({ type: 'image/jpeg' })
  })

  it('lies sealed in its bucket, and nothing in the table or the bucket shows what was on it', async () => {
    const { id, sendPart } = await begin(world)
    const photo = hex(16)
    await sendPart(photo, photograph, 0, 60_000)
    const inTable = await everything(world.engine)
    expect(inTable.some((item) => item.sealed instanceof Uint8Array && Buffer.from(item.sealed).includes('GPS'))).toBe(false)
    await sendPart(photo, photograph, 60_000, photograph.length)
    const stored = world.objects.objects.get(`/files/${photoPlace(id, photo)}`)
    expect(stored?.subarray(0, 40).includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
    expect(stored?.length).toBeGreaterThan(100_000)
  })

  it('goes on where it stopped, on another phone and a week later', async () => {
    const { resident, sendPart, photoState } = await begin(world)
    const photo = hex(16)
    await sendPart(photo, photograph, 0, 40_000)
    world.clock.now += 7 * 86_400_000
    const elsewhere = (await world.signIn(resident.person)).as
    const { json } = await photoState(photo, elsewhere)
    expect(json).toEqual({ received: 40_000, state: 'arriving' })
    expect((await sendPart(photo, photograph, 40_000, photograph.length, elsewhere)).json).toMatchObject({ state: 'checked' })
  })

  it('whose part comes again is answered as then', async () => {
    const { sendPart } = await begin(world)
    const photo = hex(16)
    const first = await sendPart(photo, photograph, 0, 40_000)
    await sendPart(photo, photograph, 40_000, 80_000)
    expect((await sendPart(photo, photograph, 0, 40_000)).text).toBe(first.text)
    const last = await sendPart(photo, photograph, 80_000, photograph.length)
    expect((await sendPart(photo, photograph, 80_000, photograph.length)).text).toBe(last.text)
  })

  it('may be a PNG, and as large as the largest', async () => {
    const { id, sendPhoto } = await begin(world)
    const [drawing, large] = [hex(16), hex(16)]
    expect((await sendPhoto(drawing, png({ width: 200, height: 100 }))).json).toMatchObject({ state: 'checked' })
    const room = mostPhotoBytes - jpeg({ width: 3_000, height: 2_000 }).length
    const largest = jpeg({ width: 3_000, height: 2_000, padding: room })
    expect(largest.length).toBe(mostPhotoBytes)
    expect((await sendPhoto(large, largest, mostPartBytes)).json).toEqual({ received: mostPhotoBytes, state: 'checked' })
    expect((await kept(id, large))?.length).toBe(mostPhotoBytes)
    expect(world.faults).toEqual([])
  })

  it('that nobody sent has no state', async () => {
    const { photoState } = await begin(world)
    expect((await photoState(hex(16))).json).toEqual({ received: 0, state: 'none' })
  })
})

describe('two phones that send one photo at once', () => {
  it('have each part stored once, and both hear that it is checked', async () => {
    const { id, sendPart, photoState } = await begin(world)
    const photo = hex(16)
    const whole = photograph
    for (const [offset, end] of [
      [0, 50_000],
      [50_000, 100_000],
      [100_000, whole.length],
    ] as const) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => sendPart(photo, whole, offset, end)))
      expect(new Set(answers.map(({ status, json }) => JSON.stringify([status, json]))).size).toBe(1)
    }
    expect((await photoState(photo)).json).toEqual({ received: whole.length, state: 'checked' })
    expect(Buffer.from((await kept(id, photo)) ?? []).equals(Buffer.from(cleanPhoto(whole)?.bytes ?? []))).toBe(true)
    expect(await partsOf(id)).toEqual([])
  })
})

describe('a server that dies between', () => {
  it('the bucket and the table has the photo checked again when the last part comes again', async () => {
    const { id, resident, path, sendPart, photoState } = await begin(world)
    const photo = hex(16)
    await sendPart(photo, photograph, 0, 60_000)
    let commits = 0
    const dying = createApi({ base: '/api/citizen', routes: [sendPhotoPart] }, { sendPhotoPart: sendPhotoPartService(world.parts) }, {
      ...world.serving,
      onFault: () => undefined,
      commit: async (writes) => {
        commits += 1
        if (commits === 2) throw new Error('died')
        return world.parts.commit(writes)
      },
      doors: { resident: async () => ({ kind: 'resident', session: 's', assurance: 'real-name', person: resident.person }) },
    })
    const body = JSON.stringify({ offset: 60_000, size: photograph.length, data: photograph.subarray(60_000).toString('base64') })
    const died = await dying.request(`${path}/photos/${photo}/parts`, { method: 'POST', headers: { authorization: `Resident ${hex(24)}`, 'content-type': 'application/json' }, body })
    expect(died.status).toBe(500)
    expect((await photoState(photo)).json).toEqual({ received: photograph.length, state: 'arriving' })
    expect((await sendPart(photo, photograph, 60_000, photograph.length)).json).toEqual({ received: photograph.length, state: 'checked' })
    expect(await kept(id, photo)).toBeDefined()
    expect(await partsOf(id)).toEqual([])
  })

  it('a bucket that does not answer is a fault that loses nothing', async () => {
    const { sendPart, photoState } = await begin(world)
    const photo = hex(16)
    await sendPart(photo, photograph, 0, 60_000)
    world.objects.trouble.push(503, 503, 503)
    expect((await sendPart(photo, photograph, 60_000, photograph.length)).json.code).toBe('fault')
    expect(world.faults.splice(0)).toHaveLength(1)
    expect((await photoState(photo)).json).toEqual({ received: photograph.length, state: 'arriving' })
    expect((await sendPart(photo, photograph, 60_000, photograph.length)).json).toMatchObject({ state: 'checked' })
  })
})

describe('what is no photo', () => {
  const html = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<html><script>alert(1)</script></html>'.repeat(2_000))])

  it('is refused with what to do, and removed', async () => {
    const { id, sendPhoto, sendPart, photoState, draft } = await begin(world)
    const photo = hex(16)
    const answer = await sendPhoto(photo, html)
    expect(answer.json).toMatchObject({ status: 422, code: 'photo-not-readable', title: expect.stringMatching(/重拍/) })
    expect((await photoState(photo)).json).toEqual({ received: html.length, state: 'not-readable' })
    expect((await draft()).json.photos).toEqual([{ id: photo, state: 'not-readable', size: html.length, received: html.length }])
    expect([await partsOf(id), world.objects.objects.has(`/files/${photoPlace(id, photo)}`)]).toEqual([[], false])
    expect((await sendPart(photo, html, 0, 40_000)).json.code).toBe('photo-not-readable')
  })

  it.each<[string, Buffer]>([
    ['a PDF', Buffer.from(`%PDF-1.7${'x'.repeat(50_000)}`)],
    ['noise', randomBytes(50_000)],
    ['a broken photo', photograph.subarray(0, -2)],
    ['nothing but the mark of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a picture of forty thousand by forty thousand', png({ width: 40_000, height: 40_000 })],
  ])('is not taken: %s', async (_what, bytes) => {
    const { sendPhoto } = await begin(world)
    expect((await sendPhoto(hex(16), bytes)).json.code).toBe('photo-not-readable')
  })

  it('loses what hides behind a picture', async () => {
    const { id, sendPhoto } = await begin(world)
    const photo = hex(16)
    expect((await sendPhoto(photo, jpeg({ behind: Buffer.from('PK\x03\x04 hidden archive'), padding: 50_000 }))).json).toMatchObject({ state: 'checked' })
    expect(Buffer.from((await kept(id, photo)) ?? []).includes('hidden')).toBe(false)
  })
})

describe('hostile parts', () => {
  it.each<[string, { offset?: number; size?: number; data?: string }, string]>([
    ['that leave a gap', { offset: 50_000 }, 'part-not-next'],
    ['that overlap', { offset: 20_000 }, 'part-not-next'],
    ['of another size', { size: 200_000 }, 'part-not-next'],
    ['that go beyond the end', { size: 40_001 }, 'invalid-input'],
    ['that are crumbs', { data: 'AAAA' }, 'invalid-input'],
    ['of no base64', { data: '!!!!' }, 'invalid-input'],
    ['of base64 that is cut', { data: `${'A'.repeat(60_000)}A` }, 'invalid-input'],
    ['of base64 that means two things', { data: `${'A'.repeat(59_998)}B=` }, 'invalid-input'],
    ['with padding in the middle', { data: `${'A'.repeat(30_000)}==${'A'.repeat(30_000)}` }, 'invalid-input'],
    ['with a URL instead', { data: 'data:image/jpeg;base64,AAAA' }, 'invalid-input'],
    ['from before the beginning', { offset: -1 }, 'invalid-input'],
    ['at half a byte', { offset: 0.5 }, 'invalid-input'],
    ['of a photo of no size', { size: 0 }, 'invalid-input'],
    ['of a photo of ten megabytes', { size: 10 * 1024 * 1024 }, 'invalid-input'],
    ['of more than a part holds', { data: 'A'.repeat(262_148) }, 'invalid-input'],
    ['of ten megabytes', { data: 'A'.repeat(10 * 1024 * 1024) }, 'too-large'],
  ])('%s change nothing', async (_what, change, code) => {
    const { path, resident, sendPart, photoState } = await begin(world)
    const photo = hex(16)
    await sendPart(photo, photograph, 0, 40_000)
    const before = (await photoState(photo)).text
    const body = { offset: 40_000, size: photograph.length, data: photograph.subarray(40_000, 80_000).toString('base64'), ...change }
    const answer = await world.ask('POST', `${path}/photos/${photo}/parts`, { as: resident.as, body })
    expect(answer.json.code).toBe(code)
    expect((await photoState(photo)).text).toBe(before)
    expect((await sendPart(photo, photograph, 40_000, photograph.length)).json).toMatchObject({ state: 'checked' })
  })

  it('do not begin in the middle of a photo that is not there', async () => {
    const { sendPart, photoState } = await begin(world)
    const photo = hex(16)
    expect((await sendPart(photo, photograph, 40_000, 80_000)).json.code).toBe('part-not-next')
    expect((await photoState(photo)).json.state).toBe('none')
  })

  it('the body of one largest part fits, and one byte more of body than the route takes does not', async () => {
    const { path, resident, sendPart } = await begin(world)
    const large = jpeg({ padding: mostPartBytes })
    expect((await sendPart(hex(16), large, 0, mostPartBytes)).json).toEqual({ received: mostPartBytes, state: 'arriving' })
    const most = sendPhotoPart.mostBytes ?? 0
    const answer = await world.ask('POST', `${path}/photos/${hex(16)}/parts`, { as: resident.as, body: JSON.stringify({ offset: 0, size: 3, data: 'AAAA', more: '' }).padEnd(most + 1, ' ') })
    expect(answer.json.code).toBe('too-large')
  })

  it('cannot fill the house: one application holds forty photos', async () => {
    const { sendPart, sendPhoto } = await begin(world)
    const small = jpeg({ width: 8, height: 8 })
    for (let index = 0; index < 40; index += 1) expect((await sendPhoto(hex(16), small)).status).toBe(201)
    expect((await sendPart(hex(16), small, 0, small.length)).json.code).toBe('action-not-available')
  })

  it('of one application say nothing about the photo of another', async () => {
    const one = await begin(world)
    const other = await begin(world)
    const photo = hex(16)
    await one.sendPart(photo, photograph, 0, 40_000)
    expect((await other.photoState(photo)).json).toEqual({ received: 0, state: 'none' })
    expect((await other.sendPart(photo, photograph, 40_000, 80_000)).json.code).toBe('part-not-next')
    expect((await one.photoState(photo, other.resident.as)).json.code).toBe('not-found')
  })
})
