import { fc } from '../../seeded'
import type { HouseholdToSign } from '../../../functions/domain/signing/household-to-sign'
import { papersFor } from '../../../functions/domain/signing/papers-for'
import { changesTo } from '../../../functions/domain/signing/reconcile'
import { missingSignatures, type Paper, papersOf, type Room, signedAt, stateOf } from '../../../functions/domain/signing/room'
import { application, child, family, father, invented, mother, plannedFor, policy, today } from './family'

const applicant = '1'.repeat(32)
const person = '2'.repeat(32)
const empty: Room = { application, version: 1, applicant, wish: 'dibao', confidential: false, seals: 0, signers: [], papers: [] }
const changes = (room: Room, household: HouseholdToSign) => changesTo(room, papersFor(household, policy, today).people, plannedFor(household))

/** The room after a household was opened in it. */
function opened(household: HouseholdToSign, before = empty): Room {
  const { places, gone, make, replace } = changes(before, household)
  const made = make.map((paper, index): Paper => ({ ...paper, id: `${before.papers.length}${index}`.padStart(16, '0'), state: 'open', madeAt: 1 }))
  const left = new Set([...gone, ...places].map(({ member }) => member))
  return {
    ...before,
    signers: [...before.signers.filter(({ member }) => !left.has(member)), ...places].sort((a, b) => (a.member < b.member ? -1 : 1)),
    papers: [...before.papers.map((paper) => (replace.includes(paper) ? { ...paper, state: 'replaced' as const } : paper)), ...made],
  }
}
const allSigned = (room: Room): Room => ({
  ...room,
  signers: room.signers.map((signer) => ({ ...signer, person: signer.person ?? (signer.by === 'self' ? person : undefined), enteredAt: 2 })),
  papers: room.papers.map((paper) => (paper.state === 'open' ? { ...paper, state: 'signed' as const, signedAt: 5, signedBy: paper.signer === 'applicant' ? applicant : person } : paper)),
})
const asked = (room: Room, household: HouseholdToSign) => changes(room, household).make.map(({ signer, kind, subject }) => `${signer} ${kind}${subject === signer ? '' : ` for ${subject}`}`)

describe('a household that changes after people have signed', () => {
  const room = allSigned(opened(family()))

  it('asks nobody when nothing changed', () => {
    expect(changes(room, family())).toEqual({ places: [], gone: [], make: [], replace: [] })
    expect(missingSignatures(room)).toEqual([])
  })
  it('asks only the one who declared it when the income was corrected', () => {
    const household = family()
    expect(asked(room, { ...household, facts: { ...household.facts, monthlyIncome: 300_000 } })).toEqual(['applicant commitment'])
  })
  it('asks only the father when his number was put right, and his place begins anew', () => {
    const household = family({ people: [mother, { ...father, idNumber: invented('1978-03-12', 7) }, child] })
    expect(new Set(asked(room, household).map((each) => each.split(' ')[0]))).toEqual(new Set(['0000000f']))
    const [place] = changes(room, household).places
    expect([place?.member, place?.person, place?.enteredAt]).toEqual(['0000000f', undefined, undefined])
  })
  it('asks only the guardian when the child’s name was put right', () => {
    expect(asked(room, family({ people: [mother, father, { ...child, name: '李䶮' }] }))).toEqual(['applicant check-authorisation for 0000000c'])
  })
  it('asks a new person, and the one who counts the family', () => {
    const aunt = { member: '0000000a', name: '王芳', idNumber: invented('1985-01-01'), relation: 'sibling' as const }
    expect(asked(room, family({ people: [mother, father, child, aunt] })).sort()).toEqual(['0000000a check-authorisation', '0000000a commitment', '0000000a notice-to-applicant', 'applicant commitment'])
  })
  it('lets somebody go: their papers stand no more, what they signed they can still read', () => {
    const household = family({ people: [mother, child] })
    expect(changes(room, household)).toMatchObject({ gone: [{ member: '0000000f' }] })
    const after = opened(household, room)
    expect(papersOf(after, person).map(({ state }) => state)).toEqual(['replaced', 'replaced', 'replaced'])
    expect(missingSignatures(after)).toEqual(['applicant'])
  })

  it('asks exactly those whose words changed, whatever changes', () => {
    const amount = fc.integer({ min: 0, max: 9 }).map((yuan) => yuan * 100)
    const household = fc
      .record({ income: amount, savings: amount, property: fc.constantFrom('none' as const, 'vehicle' as const), wish: fc.constantFrom('dibao' as const, 'temporary-assistance' as const), father: fc.constantFrom(father, { ...father, name: '李洁' }, undefined), child: fc.constantFrom(child, { ...child, name: '李明' }, undefined) })
      .map(({ income, savings, property, wish, father: dad, child: kid }) => {
        const people = [mother, ...(dad ? [dad] : []), ...(kid ? [kid] : [])]
        return family({ wish, people, facts: { ...family({ people }).facts, monthlyIncome: income, savings, property } })
      })
    fc.assert(
      fc.property(household, household, (before, after) => {
        const words = (of: HouseholdToSign) => new Set(plannedFor(of).map(({ source }) => source))
        const signed = allSigned(opened(before))
        const done = changes(signed, after)
        expect(new Set(done.make.map(({ source }) => source))).toEqual(new Set([...words(after)].filter((each) => !words(before).has(each))))
        expect(new Set(done.replace.map(({ source }) => source))).toEqual(new Set([...words(before)].filter((each) => !words(after).has(each))))
        expect(changes(opened(after, signed), after)).toEqual({ places: [], gone: [], make: [], replace: [] })
      }),
      { numRuns: 60 },
    )
  })
})

describe('how far people are', () => {
  const room = opened(family())
  const of = (at: Room, member: string) => stateOf(at, at.signers.find((each) => each.member === member) ?? at.signers[0]!)
  const entered = (member: string, more = {}): Room => ({ ...room, signers: room.signers.map((signer) => (signer.member === member ? { ...signer, person, enteredAt: 3, ...more } : signer)) })

  it('somebody waits until they enter; a child shows how far the guardian is', () => {
    expect([of(room, '0000000f'), of(entered('0000000f'), '0000000f')]).toEqual(['waiting', 'entered'])
    expect([of(room, '0000000c'), of(entered('applicant'), '0000000c')]).toEqual(['waiting', 'entered'])
  })
  it('a refusal is kept, and nothing about that person is signed', () => {
    const refused = entered('0000000f', { refusals: [{ at: 4 }] })
    expect(of(refused, '0000000f')).toBe('not-signing')
    expect(missingSignatures(refused)).toContain('0000000f')
  })
  it('nobody waits for somebody who cannot be reached, or of whom nothing is asked', () => {
    const household = family({ wish: 'temporary-assistance', people: [mother, { ...father, unreachable: 'missing' }, child] })
    const small = opened(household)
    expect([of(small, '0000000f'), of(small, '0000000c')]).toEqual(['unreachable', 'not-needed'])
    expect(missingSignatures(small)).toEqual(['applicant'])
  })
  it('signed is said when all papers about a person are', () => {
    const done = allSigned(room)
    expect(done.signers.map((signer) => stateOf(done, signer))).toEqual(['signed', 'signed', 'signed'])
    expect(signedAt(done, done.signers[0]!)).toBe(5)
    expect(signedAt(room, room.signers[0]!)).toBeUndefined()
  })
})
