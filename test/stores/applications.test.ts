import { randomBytes } from 'node:crypto'
import { hear } from '../../functions/domain/application/said'
import { readAnswers } from '../../functions/domain/application/read-answers'
import type { StoredPhoto } from '../../functions/domain/photo/photo-parts'
import { applicationExists, createApplicationStore, draftMovedOn, numberTaken, otherOpen } from '../../functions/stores/applications'
import { createCommit } from '../../functions/stores/commit'
import { createPhotoStore, photoMovedOn } from '../../functions/stores/photos'
import { familyOfThree, reading } from '../domain/application/builders'
import { type Engine, startEngine } from '../engine'
import { everything, monday, sealer } from './town'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const newId = () => randomBytes(16).toString('hex')
const open = () => {
  const table = { client: engine.client, tableName: engine.tableName, sealer }
  return { applications: createApplicationStore(table), photos: createPhotoStore(table), commit: createCommit(engine.client, engine.tableName, () => Promise.resolve()) }
}
const said = (answers: Record<string, string>, at = monday) => {
  const heard = hear({}, Object.entries(answers).map(([field, value]) => ({ field, value })), at)
  if (!heard.ok) throw new Error(heard.refusal)
  return heard.value.said
}
const whole = () => {
  const read = readAnswers(familyOfThree(), reading)
  if (!read.ok) throw new Error('not complete')
  return JSON.parse(JSON.stringify(read.value)) as typeof read.value
}

describe('an application that is being filled in', () => {
  it('is begun once for a person, whichever phone was first', async () => {
    const { applications, commit } = open()
    const [person, one, two] = [newId(), newId(), newId()]
    expect(await commit(applications.start(one, person, monday))).toEqual({ ok: true })
    expect(await commit(applications.start(two, person, monday))).toEqual({ ok: false, conflicts: [otherOpen] })
    expect(await commit(applications.start(one, newId(), monday))).toEqual({ ok: false, conflicts: [applicationExists] })
    expect(await applications.openOf(person)).toBe(one)
    expect(await applications.linksOf(person)).toEqual([{ application: one, part: 'applicant', at: monday }])
    expect(await commit([applications.stillOpen(person, two)])).toEqual({ ok: false, conflicts: [otherOpen] })
  })

  it('changes only from the version that was read', async () => {
    const { applications, commit } = open()
    const [person, id] = [newId(), newId()]
    await commit(applications.start(id, person, monday))
    const draft = await applications.get(id)
    if (!draft) throw new Error('no draft')
    expect(await commit([applications.change(draft, { said: said({ wish: 'dibao' }), savedAt: monday + 1, lastField: 'wish' })])).toEqual({ ok: true })
    expect(await commit([applications.change(draft, { said: said({ wish: 'unsure' }) })])).toEqual({ ok: false, conflicts: [draftMovedOn] })
    expect(await applications.get(id)).toEqual({ ...draft, version: 2, savedAt: monday + 1, lastField: 'wish', said: said({ wish: 'dibao' }) })
    expect(await commit([applications.unchanged(draft)])).toEqual({ ok: false, conflicts: [draftMovedOn] })
  })

  it('shows nothing of what was written to whoever reads the table', async () => {
    const { applications, photos, commit } = open()
    const [person, id] = [newId(), newId()]
    await commit(applications.start(id, person, monday))
    const draft = await applications.get(id)
    if (!draft) throw new Error('no draft')
    await commit([applications.change(draft, { said: said(familyOfThree({ words: '住院半年' }) as Record<string, string>) })])
    await commit(photos.addPart(id, undefined, { id: newId(), size: 9 }, Buffer.from('李建国 pic'), monday))
    const text = (await everything(engine)).map((item) => JSON.stringify(item, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))).join('\n')
    for (const secret of ['李建国', '19761105', '住院', '990101001205', '12000', Buffer.from('李建国 pic').toString('latin1')]) expect([secret, text.includes(secret)]).toEqual([secret, false])
  })

  it('is seen by a member from the moment on which they entered', async () => {
    const { applications, commit } = open()
    const [member, id] = [newId(), newId()]
    await commit([applications.linkMember(member, id, monday)])
    expect(await applications.linksOf(member)).toEqual([{ application: id, part: 'member', at: monday }])
    expect((await applications.getMany([id, newId()])).size).toBe(0)
  })
})

describe('an application that is sent', () => {
  it('keeps what was sent as it was read, frees the person for another, and its number is nobody else’s', async () => {
    const { applications, commit } = open()
    const [person, id, other] = [newId(), newId(), newId()]
    await commit(applications.start(id, person, monday))
    const draft = await applications.get(id)
    if (!draft) throw new Error('no draft')
    const sent = { number: 'DS2026-000001', at: monday, content: whole() }
    expect(await commit(applications.submit(draft, sent))).toEqual({ ok: true })
    expect(await applications.get(id)).toMatchObject({ state: 'submitted', version: 2, sent })
    expect(await applications.openOf(person)).toBeUndefined()
    expect(await commit(applications.submit(draft, sent))).toMatchObject({ ok: false, conflicts: expect.arrayContaining([draftMovedOn, numberTaken]) })
    await commit(applications.start(other, person, monday))
    const second = await applications.get(other)
    if (!second) throw new Error('no draft')
    expect(await commit(applications.submit(second, sent))).toEqual({ ok: false, conflicts: [numberTaken] })
  })
})

describe('the parts of a photo', () => {
  const part = (fill: number, length = 40_000) => Buffer.alloc(length, fill)

  it('are stored one after the other, each once, and make the photo', async () => {
    const { photos, commit } = open()
    const [id, photo] = [newId(), newId()]
    const named = { id: photo, size: 90_000 }
    expect(await commit(photos.addPart(id, undefined, named, part(1), monday))).toEqual({ ok: true })
    expect(await commit(photos.addPart(id, undefined, named, part(9), monday))).toEqual({ ok: false, conflicts: [photoMovedOn] })
    const first = await photos.get(id, photo)
    expect(first).toEqual({ id: photo, state: 'arriving', size: 90_000, parts: [40_000] })
    expect(await commit(photos.addPart(id, first, named, part(2), monday))).toEqual({ ok: true })
    expect(await commit(photos.addPart(id, first, named, part(9), monday))).toEqual({ ok: false, conflicts: [photoMovedOn] })
    const second = (await photos.get(id, photo)) as StoredPhoto
    expect(await photos.bytesOf(id, second)).toBeUndefined()
    await commit(photos.addPart(id, second, named, part(3, 10_000), monday))
    const all = (await photos.get(id, photo)) as StoredPhoto
    expect(Buffer.from((await photos.bytesOf(id, all)) ?? []).equals(Buffer.concat([part(1), part(2), part(3, 10_000)]))).toBe(true)
    expect(await commit(photos.settle(id, all, { state: 'checked', type: 'image/jpeg' }))).toEqual({ ok: true })
    expect(await commit(photos.settle(id, all, { state: 'not-readable' }))).toEqual({ ok: false, conflicts: [photoMovedOn] })
    expect(await photos.of(id)).toEqual([{ ...all, state: 'checked', type: 'image/jpeg' }])
    expect((await everything(engine)).filter(({ pk, sk }) => pk === `APP#${id}` && String(sk).startsWith('PART#'))).toEqual([])
  })

  it('of the largest photo in the smallest parts go in one transaction', async () => {
    const { photos, commit } = open()
    const [id, photo] = [newId(), newId()]
    let before: StoredPhoto | undefined
    for (let index = 0; index < 96; index += 1) {
      await commit(photos.addPart(id, before, { id: photo, size: 96 * 32_768 }, part(index, 32_768), monday))
      before = await photos.get(id, photo)
    }
    if (!before) throw new Error('no photo')
    expect((await photos.bytesOf(id, before))?.length).toBe(96 * 32_768)
    expect(await commit(photos.settle(id, before, { state: 'not-readable' }))).toEqual({ ok: true })
  })
})

