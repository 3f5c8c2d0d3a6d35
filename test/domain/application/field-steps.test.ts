import { fieldsOn, placeToResume, stepOf } from '../../../functions/domain/application/field-steps'
import { formSteps, memberFields, relations, singleFields, unreachableReasons } from '../../../functions/domain/application/form'
import { memberField, membersIn, newMemberId, withoutMember } from '../../../functions/domain/application/members'
import { hintKey, labelKey, relationKey, stepKey, unreachableKey, wishKey, yesNoKey } from '../../../functions/domain/application/word-keys'
import { wishes } from '../../../functions/domain/programmes/programme'
import { catalogue } from '../../../functions/words'
import { child, familyOfThree, spouse } from './builders'

describe('the pages of the form', () => {
  it('hold every field once', () => {
    expect(formSteps.flatMap((step) => fieldsOn(step, {})).sort()).toEqual([...singleFields].sort())
    for (const field of singleFields) expect(fieldsOn(stepOf(field) ?? 'summary', {})).toContain(field)
    for (const field of memberFields) expect(stepOf(memberField(spouse, field))).toBe('household')
    expect(stepOf('incomeText')).toBeUndefined()
  })

  it('have words for every page, field and choice', () => {
    const keys: string[] = [
      ...formSteps.map(stepKey),
      ...singleFields.flatMap((field) => [labelKey(field), hintKey(field)]),
      ...memberFields.flatMap((field) => [labelKey(memberField(spouse, field)), hintKey(memberField(spouse, field))]),
      ...relations.map(relationKey),
      ...unreachableReasons.map(unreachableKey),
      ...wishes.map(wishKey),
      ...(['yes', 'no'] as const).flatMap((answer) => [yesNoKey('relativeOfStaff', answer), yesNoKey('confidential', answer)]),
    ]
    expect(keys.filter((key) => !(key in catalogue))).toEqual([])
  })
})

describe('going on with an application', () => {
  const family = familyOfThree()
  /** The answers up to and with `field`, in the order of the form. */
  const until = (field: string) => {
    const fields = Object.keys(family)
    return Object.fromEntries(fields.slice(0, fields.indexOf(field) + 1).map((name) => [name, family[name] ?? '']))
  }

  it('begins at the first field', () => expect(placeToResume({})).toEqual({ step: 'wish', field: 'wish' }))

  it.each([
    ['wish', { step: 'wish', field: 'area' }],
    ['area', { step: 'household' }],
    [memberField(spouse, 'name'), { step: 'household', field: memberField(spouse, 'idNumber') }],
    [memberField(child, 'idNumber'), { step: 'household', field: memberField(child, 'relation') }],
    [memberField(child, 'relation'), { step: 'household' }],
    ['monthlyIncome', { step: 'money', field: 'savings' }],
    ['yearlyCosts', { step: 'property', field: 'property' }],
    ['property', { step: 'reason', field: 'cause' }],
    ['cause', { step: 'summary', field: 'relativeOfStaff' }],
    ['relativeOfStaff', { step: 'summary' }],
  ] as const)('after %s goes on at the same place on any phone', (field, place) => expect(placeToResume(until(field), field)).toEqual(place))

  it('stays on the page where the person was, before it looks elsewhere', () => {
    const { wish: _gone, ...answers } = until('monthlyIncome')
    expect(placeToResume(answers, 'monthlyIncome')).toEqual({ step: 'money', field: 'savings' })
    const { wish: _gone2, ...rest } = family
    expect(placeToResume(rest, 'relativeOfStaff')).toEqual({ step: 'wish', field: 'wish' })
  })

  it('does not stop at the household of one who lives alone once the money is told', () => {
    expect(placeToResume({ wish: 'dibao', area: '990101001', monthlyIncome: '0' }, 'area')).toEqual({ step: 'money', field: 'savings' })
  })

  it('does not lose its way over a field that this form does not know', () => expect(placeToResume({ wish: 'dibao' }, 'incomeText')).toEqual({ step: 'wish', field: 'area' }))
})

describe('people of the household', () => {
  it('stand in the order in which they were named', () => expect(membersIn(familyOfThree())).toEqual([spouse, child]))

  it('get an id that nobody has yet', () => {
    const random = `${spouse}${child}12345678ffffffff`
    expect(newMemberId(random, familyOfThree())).toBe('12345678')
    expect(() => newMemberId(`${spouse}${child}${spouse}${child}`, familyOfThree())).toThrow('no new id')
  })

  it('go with all their answers', () => {
    const gone = Object.fromEntries(withoutMember(child).map(({ field, value }) => [field, value]))
    expect(membersIn(familyOfThree(gone))).toEqual([spouse])
  })
})
