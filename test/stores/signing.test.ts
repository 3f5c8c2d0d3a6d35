import type { Room } from '../../functions/domain/signing/room'
import { noSealBefore, recordDigest } from '../../functions/domain/signing/seal'
import { entered, invitedAgain, refused, signed } from '../../functions/domain/signing/transitions'
import { createCommit } from '../../functions/stores/commit'
import { createOutbox } from '../../functions/stores/outbox'
import { createSigningStore, type KeptSeal, roomMovedOn, sealTaken } from '../../functions/stores/signing'
import { application, father, noon, sm3 } from '../domain/signing/family'
import { sealedPaper, strokes } from '../domain/signing/sealed'
import { type Engine, startEngine } from '../engine'
import { everything, type Fault, sealer, withFaults } from './town'

let engine: Engine
let tableName: string
let tables = 0
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  tables += 1
  tableName = await engine.newTable(`signing-${tables}`)
})

const applicant = '1'.repeat(32)
const person = '2'.repeat(32)
const code = 'A'.repeat(22)
const paper = '00000000000000aa'
const { source } = sealedPaper(1)

const firstRoom: Room = {
  application,
  version: 1,
  applicant,
  wish: 'dibao',
  confidential: false,
  seals: 0,
  signers: [
    { member: father.member, name: father.name, idNumber: father.idNumber, by: 'self', invitation: code },
    { member: 'applicant', name: '王秀英', idNumber: father.idNumber, by: 'self', person: applicant, enteredAt: noon },
  ],
  papers: [{ id: paper, kind: 'check-authorisation', signer: father.member, subject: father.member, state: 'open', madeAt: noon, source }],
}
const storeOf = (client = engine.client) => {
  const store = createSigningStore({ client, tableName, sealer })
  return { ...store, commit: createCommit(client, tableName, () => Promise.resolve()) }
}
const sealNumber = (number: number): KeptSeal => {
  const { record } = sealedPaper(1)
  return { number, previous: noSealBefore, record: recordDigest(record, sm3), signature: 'AAAA', content: record }
}

describe('a signing room in the table', () => {
  it('is read as it was written, and asks for every paper to be printed', async () => {
    const store = storeOf()
    expect(await store.room(application)).toBeUndefined()
    expect(await store.version(application)).toBeUndefined()
    expect(await store.commit(store.advance(undefined, firstRoom, noon))).toEqual({ ok: true })
    expect(await store.room(application)).toEqual(firstRoom)
    expect(await store.version(application)).toBe(1)
    expect(await store.invited(code)).toEqual({ application, member: father.member })
    expect(await createOutbox({ client: engine.client, tableName }).find(`${paper}-paper`)).toMatchObject({ message: { type: 'paper-wanted', application, document: paper } })
  })

  it('holds nobody’s name, number, invitation or words in the clear', async () => {
    const store = storeOf()
    await store.commit(store.advance(undefined, firstRoom, noon))
    await store.keepPdf(application, paper, 'd'.repeat(64))
    const text = JSON.stringify(await everything(engine, tableName))
    for (const secret of [father.name, father.idNumber, code, '核对', 'd'.repeat(64)]) expect([secret, text.includes(secret)]).toEqual([secret, false])
  })

  it('opens a second time for nobody', async () => {
    const store = storeOf()
    await store.commit(store.advance(undefined, firstRoom, noon))
    expect(await store.commit(store.advance(undefined, firstRoom, noon))).toMatchObject({ ok: false, conflicts: expect.arrayContaining([roomMovedOn]) })
  })

  it('of two acts at once lets one through', async () => {
    const store = storeOf()
    await store.commit(store.advance(undefined, firstRoom, noon))
    const acts = [entered(firstRoom, father.member, person, noon), refused(firstRoom, father.member, noon), invitedAgain(firstRoom, father.member, 'B'.repeat(22))]
    const done = await Promise.all(acts.map((after) => storeOf(engine.another()).commit(store.advance(firstRoom, after, noon))))
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await store.version(application)).toBe(2)
  })

  it('ends an invitation when another takes its place, and keeps those of a person who left out of it', async () => {
    const store = storeOf()
    await store.commit(store.advance(undefined, firstRoom, noon))
    const renewed = invitedAgain(firstRoom, father.member, 'B'.repeat(22))
    await store.commit(store.advance(firstRoom, renewed, noon))
    expect([await store.invited(code), await store.invited('B'.repeat(22))]).toEqual([undefined, { application, member: father.member }])
    const without = { ...renewed, version: 3, signers: renewed.signers.filter(({ member }) => member === 'applicant') }
    await store.commit(store.advance(renewed, without, noon))
    expect(await store.invited('B'.repeat(22))).toBeUndefined()
    expect((await store.room(application))?.signers.map(({ member }) => member)).toEqual(['applicant'])
    await store.commit(store.advance(without, { ...without, version: 4, signers: firstRoom.signers }, noon))
    expect((await store.room(application))?.signers).toEqual(firstRoom.signers)
  })

  it('keeps the digest of a PDF once, also while the paper is being signed', async () => {
    const store = storeOf()
    await store.commit(store.advance(undefined, firstRoom, noon))
    expect(await Promise.all(['a', 'b', 'c'].map((digit) => store.keepPdf(application, paper, digit.repeat(64))))).toEqual(expect.arrayContaining([true, false, false]))
    const kept = (await store.paper(application, paper))?.pdf
    await store.commit(store.advance(firstRoom, signed(firstRoom, paper, person, noon), noon))
    expect(await store.paper(application, paper)).toMatchObject({ pdf: kept, state: 'signed', signedBy: person, seal: 1 })
    expect(await store.keepPdf(application, 'f'.repeat(16), 'd'.repeat(64))).toBe(false)
  })
})

describe('the chain of seals', () => {
  it('is read in its order, with its marks apart', async () => {
    const store = storeOf()
    for (const number of [1, 2, 10]) await store.commit(store.seal(sealNumber(number), strokes))
    expect((await store.seals(application)).map(({ number }) => number)).toEqual([1, 2, 10])
    expect(await store.lastSeal(application, 10)).toEqual(sealNumber(10))
    expect(await store.mark(application, 2)).toEqual(strokes)
    expect(await store.mark(application, 3)).toBeUndefined()
  })

  it('never forks: one number, one seal, whoever else wants it', async () => {
    const store = storeOf()
    const others = await Promise.all(Array.from({ length: 6 }, () => storeOf(engine.another()).commit(store.seal(sealNumber(1), strokes))))
    expect(others.filter(({ ok }) => ok)).toHaveLength(1)
    for (const each of others) if (!each.ok) expect(each.conflicts).toContain(sealTaken)
  })

  it('holds each seal once although answers get lost on the way', async () => {
    const faults: (Fault | undefined)[] = ['conflict', 'lost-answer', 'throttled', 'lost-answer']
    const shaky = storeOf(withFaults(engine.another(), (command) => (command === 'TransactWriteItemsCommand' || command === 'TransactWriteCommand' ? faults.shift() : undefined)))
    const store = storeOf()
    await store.commit(store.advance(undefined, firstRoom, noon))
    const after = signed(firstRoom, paper, person, noon)
    expect(await shaky.commit([...store.advance(firstRoom, after, noon), ...store.seal(sealNumber(1), strokes)])).toEqual({ ok: true })
    expect(faults).toEqual([])
    expect(await store.seals(application)).toHaveLength(1)
    expect((await store.room(application))?.seals).toBe(1)
  })
})
