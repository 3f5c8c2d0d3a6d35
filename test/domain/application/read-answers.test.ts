import { fc } from '../../seeded'
import type { Answers } from '../../../functions/domain/application/form'
import { fieldCount, fieldsOn, isRequired, stepOf } from '../../../functions/domain/application/field-steps'
import { formSteps, memberFields, singleFields } from '../../../functions/domain/application/form'
import { memberField, mostMembers } from '../../../functions/domain/application/members'
import { readAnswers } from '../../../functions/domain/application/read-answers'
import { FactsSchema } from '../../../functions/domain/household/facts'
import { catalogue } from '../../../functions/words'
import { applicant, child, familyOfThree, idNumber, reading, spouse } from './builders'

const faultsOf = (answers: Answers, more: Partial<typeof reading> = {}) => {
  const read = readAnswers(answers, { ...reading, ...more })
  return read.ok ? [] : read.refusal.map(({ path, key }) => `${path} ${key}`)
}
const without = (field: string) => {
  const { [field]: _gone, ...rest } = familyOfThree()
  return rest
}

describe('a family of three', () => {
  it('becomes an application: money in fen, people counted, numbers as they stand', () => {
    const read = readAnswers(familyOfThree({ words: ' 住院半年 ', confidential: 'yes' }), reading)
    expect(read).toEqual({
      ok: true,
      value: {
        wish: 'dibao',
        area: '990101001205',
        members: [
          { id: spouse, name: '李建国', idNumber: idNumber('19761105', 11), relation: 'spouse' },
          { id: child, name: '李小雨', idNumber: idNumber('20150601', 22), relation: 'child' },
        ],
        facts: { people: 3, monthlyIncome: 240_000, savings: 1_200_000, yearlyCosts: 800_000, property: 'none', cause: 'illness' },
        words: '住院半年',
        relativeOfStaff: false,
        confidential: true,
      },
    })
  })

  it('fills or chooses at most twenty fields, the voluntary ones included', () => {
    expect(fieldCount(3)).toBeLessThanOrEqual(20)
    expect(Object.keys(familyOfThree({ words: '住院', photo: 'a'.repeat(32), confidential: 'no' }))).toHaveLength(fieldCount(3))
  })

  it('may type numbers with full-width digits and a small x', () => {
    const withX = Array.from({ length: 40 }, (_, order) => idNumber('19761105', order + 1)).find((each) => each.endsWith('X')) ?? ''
    const wide = [...withX.toLowerCase()].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
    const read = readAnswers(familyOfThree({ [memberField(spouse, 'idNumber')]: wide }), reading)
    expect(read.ok && read.value.members[0]?.idNumber).toBe(withX)
  })

  it('may have a member who cannot sign, with the reason', () => {
    const read = readAnswers(familyOfThree({ [memberField(spouse, 'unreachable')]: 'at-sea' }), reading)
    expect(read.ok && read.value.members[0]?.unreachable).toBe('at-sea')
  })
})

describe('what is missing or not to be understood', () => {
  it('is named all at once, in the order of the form', () => {
    expect(faultsOf({})).toEqual(['wish', 'area', 'monthlyIncome', 'savings', 'yearlyCosts', 'property', 'cause', 'relativeOfStaff'].map((field) => `${field} field.required`))
    expect(faultsOf(familyOfThree({ wish: 'gold', savings: '3千', [memberField(child, 'name')]: '', [memberField(spouse, 'idNumber')]: '123' }))).toEqual([
      'wish field.choose-again',
      `${memberField(spouse, 'idNumber')} field.resident-id`,
      `${memberField(child, 'name')} field.required`,
      'savings field.money',
    ])
  })

  it.each(Object.keys(familyOfThree()))('is refused without %s, by that name', (field) => {
    expect(faultsOf(without(field))).toEqual([`${field} field.required`])
    expect(faultsOf(familyOfThree({ [field]: '  ' }))).toEqual([`${field} field.required`])
  })

  it.each([
    ['9901', 'the city'],
    ['990101', 'a county'],
    ['990199001', 'a place of no book'],
    ['x', 'no code'],
  ])('a home in %s (%s) is asked again', (area) => expect(faultsOf(familyOfThree({ area }))).toEqual(['area field.home-area']))

  it('the same number twice is shown at the second person', () => {
    expect(faultsOf(familyOfThree({ [memberField(child, 'idNumber')]: idNumber('19761105', 11) }))).toEqual([`${memberField(child, 'idNumber')} field.id-number-twice`])
  })

  it('the applicant is not named again: by the whole number on the server, by its end and the name on the phone', () => {
    const again = familyOfThree({ [memberField(spouse, 'idNumber')]: applicant.idNumber, [memberField(spouse, 'name')]: applicant.name })
    const { idNumber: _hidden, ...onPhone } = reading.applicant
    expect(faultsOf(again)).toEqual([`${memberField(spouse, 'idNumber')} field.applicant-again`])
    expect(faultsOf(again, { applicant: onPhone })).toEqual([`${memberField(spouse, 'idNumber')} field.applicant-again`])
  })

  it('nobody is born tomorrow', () => {
    expect(faultsOf(familyOfThree({ [memberField(child, 'idNumber')]: idNumber('20261127') }))).toEqual([`${memberField(child, 'idNumber')} field.resident-id`])
    expect(faultsOf(familyOfThree({ [memberField(child, 'idNumber')]: idNumber('20261126') }))).toEqual([])
  })

  it('a household of children only is asked for the grown-up, to the day', () => {
    const young = { applicant: { ...reading.applicant, adult: false } }
    const alone = familyOfThree({ [memberField(spouse, 'idNumber')]: idNumber('20081127') })
    expect(faultsOf(alone, young)).toEqual(['members field.no-adult'])
    expect(faultsOf(familyOfThree({ [memberField(spouse, 'idNumber')]: idNumber('20081126') }), young)).toEqual([])
  })

  it('nineteen more people fit, twenty do not', () => {
    const people = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => String(index).padStart(8, '0')).flatMap((id, index) => [
          [memberField(id, 'name'), '李建国'],
          [memberField(id, 'idNumber'), idNumber('19761105', index + 50)],
          [memberField(id, 'relation'), 'other'],
        ]),
      )
    const single = { wish: 'dibao', area: '990101001', monthlyIncome: '0', savings: '0', yearlyCosts: '0', property: 'none', cause: 'other', relativeOfStaff: 'no' }
    expect(faultsOf({ ...single, ...people(mostMembers) })).toEqual([])
    expect(faultsOf({ ...single, ...people(mostMembers + 1) })).toEqual(['members field.too-many-people'])
    expect([FactsSchema.shape.people.safeParse(mostMembers + 1).success, FactsSchema.shape.people.safeParse(mostMembers + 2).success]).toEqual([true, false])
  })

  it('every sentence that it names is in the catalogue', () => {
    const keys = new Set([...faultsOf({}), ...faultsOf(familyOfThree({ wish: 'x', area: 'x', savings: 'x', photo: 'x', confidential: 'x', [memberField(child, 'name')]: 'x', [memberField(child, 'idNumber')]: 'x' }))].map((fault) => fault.split(' ')[1] ?? ''))
    expect([...keys].filter((key) => !(key in catalogue))).toEqual([])
  })
})

describe('an older draft or a newer phone', () => {
  it('keeps its other fields, and they do not disturb', () => {
    expect(faultsOf({ ...familyOfThree(), incomeText: '不知道', 'member.aaaaaaaa.health': 'ill', 'obligor.1.name': '李四' })).toEqual([])
  })

  it('is asked again for a choice that is no longer offered', () => {
    expect(faultsOf(familyOfThree({ [memberField(spouse, 'relation')]: 'uncle' }))).toEqual([`${memberField(spouse, 'relation')} field.choose-again`])
  })
})

describe('any answers at all', () => {
  const field = fc.oneof(fc.constantFrom(...singleFields), fc.tuple(fc.constantFrom(spouse, child, 'cccccccc'), fc.constantFrom(...memberFields)).map(([id, name]) => memberField(id, name)), fc.string())
  const value = fc.oneof(fc.constantFrom('dibao', 'yes', 'no', 'none', '3000', 'child', '990101001', idNumber('19900101'), applicant.idNumber), fc.string({ unit: 'grapheme' }))

  it('make an application or name fields of the form, each with what to do, and never fail', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(field, value)), (entries) => {
        const answers = Object.fromEntries(entries)
        const read = readAnswers(answers, reading)
        if (read.ok) expect(read.value.facts.people).toBe(read.value.members.length + 1)
        else {
          expect(read.refusal.length).toBeGreaterThan(0)
          for (const { path } of read.refusal) expect(path === 'members' || stepOf(path) !== undefined).toBe(true)
        }
      }),
    )
  })

  it('are complete only when no required field waits', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(familyOfThree())), (kept) => {
        const whole = familyOfThree()
        const answers = Object.fromEntries(kept.map((name) => [name, whole[name] ?? '']))
        const waiting = formSteps.flatMap((step) => fieldsOn(step, answers)).filter((each) => isRequired(each) && !answers[each])
        const read = readAnswers(answers, reading)
        expect(read.ok).toBe(waiting.length === 0)
      }),
    )
  })
})
