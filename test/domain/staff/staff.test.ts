import { fc } from '../../seeded'
import { familyName } from '../../../functions/domain/staff/family-name'
import { initialPassword, initialPasswordAlphabet, isStrongPassword } from '../../../functions/domain/staff/password'

const policy = { passwordLength: 10 }
const ok = (password: string, present?: string) => isStrongPassword(password, { loginName: 'heyan.duty1', ...(present !== undefined && { present }) }, policy)

describe('a password that an officer chooses', () => {
  test.each([
    ['nine signs', 'abcdefg89', false],
    ['ten signs', 'abcdefgh90', true],
    ['a sentence in Chinese', '今天下雨我带了一把伞', true],
    ['the log-in name', 'heyan.duty1', false],
    ['the log-in name in capitals with two digits', 'HEYAN.DUTY121', false],
    ['one sign over and over', 'aaaaaaaaaaaa', false],
    ['nothing', '', false],
  ])('%s', (_, password, accepted) => {
    expect(ok(password)).toBe(accepted)
  })

  test('the present one again is not a new one', () => {
    expect(ok('abcdefgh90', 'abcdefgh90')).toBe(false)
  })
})

describe('an initial password', () => {
  test('has the length asked for, only signs that nobody confuses, and every sign is possible', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        const fair = bytes.filter((byte) => byte < 256 - (256 % initialPasswordAlphabet.length))
        if (fair.length < 12) return
        expect(initialPassword(bytes, 12)).toMatch(/^[a-km-zA-HJ-NP-Z2-9]{12}$/)
      }),
    )
    expect(new Set([...initialPasswordAlphabet]).size).toBe(initialPasswordAlphabet.length)
    expect(initialPassword(Uint8Array.from({ length: initialPasswordAlphabet.length }, (_, index) => index), initialPasswordAlphabet.length)).toBe(initialPasswordAlphabet)
  })

  test('too few random bytes are a fault, never a short password', () => {
    expect(() => initialPassword([1, 2, 3], 12)).toThrow('not enough')
    expect(() => initialPassword(new Uint8Array(64).fill(255), 12)).toThrow('not enough')
  })
})

test('a resident sees the family name, also a double one or one of a rare character', () => {
  expect(['王小禾', '欧阳修', '䶮文', '𠮷田', '买买提·阿依古丽', ''].map(familyName)).toEqual(['王', '欧阳', '䶮', '𠮷', '买买提', ''])
})
