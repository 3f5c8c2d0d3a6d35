import { instantAt } from '../../functions/domain/china-time'
import { ageOn, birthOf, isResidentId, ResidentIdSchema } from '../../functions/domain/resident-id/resident-id'
import { PersonNameSchema } from '../../functions/domain/resident-id/person-name'
import { policySnapshot } from '../../functions/policy/book'
import { families, register, registered } from '../../infra/local/city/people/register'

const today = '2026-11-23'
const twice = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index)

describe('the register of the invented city', () => {
  it('has some forty families of about a hundred and ten people in every township', () => {
    expect(families.length).toBe(43)
    expect(register.length).toBeGreaterThanOrEqual(100)
    const townships = policySnapshot.areas.map(({ code }) => code).filter((code) => code.length === 9)
    expect(townships.filter((code) => !families.some(({ township }) => township === code))).toEqual([])
    expect(families.filter(({ township }) => !townships.includes(township))).toEqual([])
  })

  it('invents everybody: numbers that no place and no operator has given, and none twice', () => {
    for (const { idNumber, birth, sex } of register) {
      expect([idNumber, isResidentId(idNumber), birthOf(idNumber)]).toEqual([idNumber, true, birth])
      expect(idNumber).toMatch(/^99010[123]/)
      expect(Number(idNumber[16]) % 2).toBe(sex === 'm' ? 1 : 0)
      expect(ResidentIdSchema.parse(idNumber.toLowerCase())).toBe(idNumber)
    }
    const phones = register.flatMap(({ phone }) => phone ?? [])
    for (const phone of phones) expect(phone).toMatch(/^1990001\d{4}$/)
    expect([twice(register.map(({ idNumber }) => idNumber)), twice(phones), twice(register.map(({ id }) => id)), twice(register.map(({ name }) => name))]).toEqual([[], [], [], []])
    expect(phones.length).toBeLessThan(register.length)
  })

  it('has names that a person can type, those of few fonts, with a dot or with two signs before the given one among them', () => {
    for (const { name } of register) expect(PersonNameSchema.parse(name)).toBe(name)
    for (const sign of ['㛃', '䶮', '𬭊', '龑', '·', '欧阳', '上官']) expect([sign, register.some(({ name }) => name.includes(sign))]).toEqual([sign, true])
  })

  it('has families as they can be: parents older than their children, an adult who speaks for each', () => {
    for (const { people } of families) {
      const [first, ...others] = people
      if (!first) throw new Error('a family of nobody')
      expect([first.id, first.relation, first.phone !== undefined, ageOn(first.birth, today) >= 18]).toEqual([first.id, 'self', true, true])
      for (const each of others) {
        const years = ageOn(first.birth, today) - ageOn(each.birth, today)
        if (each.relation === 'child') expect([each.id, years > 17]).toEqual([each.id, true])
        if (each.relation === 'parent') expect([each.id, years < -17]).toEqual([each.id, true])
        if (each.relation === 'grandchild') expect([each.id, years > 34]).toEqual([each.id, true])
        expect(instantAt(each.birth, '00:00')).toBeLessThan(instantAt(today, '00:00'))
      }
    }
  })

  it('knows in whose name a telephone is, and who is missing at the identity service', () => {
    expect(registered('chen-3')).toMatchObject({ phoneOwner: 'chen-1', relation: 'parent' })
    for (const { phone, phoneOwner } of register) expect(phone === undefined ? phoneOwner : registered(phoneOwner ?? '').id).toBe(phoneOwner)
    expect(register.filter(({ recorded }) => !recorded).map(({ id }) => id)).toEqual(['gao-3', 'qiao-2'])
    expect(() => registered('nobody')).toThrow('nobody')
  })
})
