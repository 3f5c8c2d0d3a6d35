import { fc } from '../../seeded'
import { canonicalJson } from '../../../functions/domain/canonical-json'
import { guardianOf } from '../../../functions/domain/signing/guardian'
import type { PersonToSign } from '../../../functions/domain/signing/household-to-sign'
import { blocksOf, childOf, purposesOf, readSource, titleOf } from '../../../functions/domain/signing/paper-source'
import { papersFor } from '../../../functions/domain/signing/papers-for'
import { child, family, father, invented, mother, plannedFor, policy, today } from './family'

const who = (household: Parameters<typeof papersFor>[0], on = today) => papersFor(household, policy, on).papers.map(({ kind, signer, subject }) => `${signer.member} ${kind} ${subject.member}`)
const textOf = (source: string) => blocksOf(readSource(source)).map(({ text }) => text).join('\n')

describe('who signs what', () => {
  it('each grown person signs their own papers, and the mother signs for the child', () => {
    expect(who(family())).toEqual([
      'applicant check-authorisation applicant',
      'applicant commitment applicant',
      'applicant notice-to-applicant applicant',
      '0000000f check-authorisation 0000000f',
      '0000000f commitment 0000000f',
      '0000000f notice-to-applicant 0000000f',
      'applicant check-authorisation 0000000c',
    ])
  })

  it('is policy: another wish asks for other papers', () => {
    expect(who(family({ wish: 'temporary-assistance' }))).toEqual(['applicant check-authorisation applicant', '0000000f check-authorisation 0000000f'])
    expect(() => papersFor(family(), { ...policy, papers: [] }, today)).toThrow('policy unknown')
  })

  it('nothing is asked about somebody who cannot be reached', () => {
    expect(who(family({ people: [mother, { ...father, unreachable: 'detained' }, child] })).filter((each) => each.includes('0000000f'))).toEqual([])
  })

  it('a child signs for themselves from the eighteenth birthday on', () => {
    const grown = { ...child, idNumber: invented('2008-11-24') }
    expect(papersFor(family({ people: [mother, grown] }), policy, '2026-11-23').people[1]?.by).toBe('applicant')
    expect(papersFor(family({ people: [mother, grown] }), policy, '2026-11-24').people[1]?.by).toBe('self')
  })
})

describe('the guardian', () => {
  const grandmother: PersonToSign = { member: '00000009', name: '赵氏', idNumber: invented('1950-01-01'), relation: 'parent' }
  const of = (ward: PersonToSign, people: PersonToSign[]) => guardianOf(ward, people, today, 18)?.member

  it('is the other parent when the one who applies is not grown', () => {
    const young = { ...mother, idNumber: invented('2009-06-01') }
    expect(of(child, [young, father, child])).toBe('0000000f')
  })
  it('of a child who applies is a parent, then a grandparent, then a grown brother or sister', () => {
    const young = { ...mother, idNumber: invented('2010-06-01') }
    const brother: PersonToSign = { member: '0000000b', name: '王刚', idNumber: invented('2000-01-01'), relation: 'sibling' }
    expect(of(young, [young, brother, grandmother])).toBe('00000009')
    expect(of(young, [young, brother])).toBe('0000000b')
    expect(of(young, [young])).toBeUndefined()
  })
  it('is never somebody who cannot be reached, and never a child', () => {
    expect(of(child, [mother, { ...father, unreachable: 'at-sea' }, child])).toBe('applicant')
    expect(of({ ...child, relation: 'grandchild' }, [mother, { ...father, relation: 'child' }, child])).toBe('0000000f')
    expect(of({ ...child, relation: 'sibling' }, [mother, { ...child, member: '0000000d' }])).toBe('applicant')
  })
  it('a child alone signs, and is not left without a way', () => {
    const young = { ...mother, idNumber: invented('2010-06-01') }
    expect(papersFor(family({ people: [young] }), policy, today)).toMatchObject({ people: [{ by: 'self' }], papers: [{ part: 'applicant' }, {}, {}] })
  })
})

describe('the words of a paper', () => {
  const [authorisation, commitment, notice, , fathersCommitment, , childs] = plannedFor(family()).map(({ source }) => source) as [string, string, string, string, string, string, string]

  it('name the signer, the city’s offices and every source, with nothing left to fill in', () => {
    const text = textOf(authorisation)
    for (const part of [mother.name, mother.idNumber, '东川区民政局', '东山街道', '0990-12349', '最低生活保障']) expect(text).toContain(part)
    for (const each of plannedFor(family())) expect(textOf(each.source)).not.toMatch(/[{}]|undefined/)
    expect(titleOf(readSource(authorisation))).toBe('核对授权委托书')
    expect(purposesOf(readSource(authorisation))).toEqual(['check-sources', 'sensitive-data', 're-check'])
    expect(purposesOf(readSource(commitment))).toEqual([])
  })

  it('tell the household’s sums only to the one who declared them', () => {
    expect(textOf(commitment)).toContain('每月2400元')
    expect(textOf(fathersCommitment)).not.toMatch(/2400|5000/)
    for (const { source, signer } of plannedFor(family())) if (signer === '0000000f') expect(source).not.toMatch(/2400|5000|李龑/)
  })

  it('signed by a guardian say for which child', () => {
    expect(childOf(readSource(childs))).toBe('李龑')
    expect(textOf(childs)).toContain(child.idNumber)
    expect(childOf(readSource(authorisation))).toBeUndefined()
  })

  it('leave out, or say openly, what nobody has fixed', () => {
    expect(textOf(notice)).toContain('每人每月1000元')
    expect(textOf(notice)).toContain('不超过30个工作日')
  })

  it('are canonical: read and written again they are the same, and any other form is refused', () => {
    for (const { source } of plannedFor(family())) expect(canonicalJson(readSource(source))).toBe(source)
    expect(() => readSource(JSON.stringify(JSON.parse(authorisation), null, 1))).toThrow('canonical')
  })
})

describe('canonical JSON', () => {
  it('is the same whatever the order of the keys, and reads back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonicalJson(value))))
  })
  it('refuses what JSON cannot hold', () => {
    for (const value of [Number.NaN, [undefined], { a: Number.POSITIVE_INFINITY }]) expect(() => canonicalJson(value)).toThrow('not exactly JSON')
  })
})
