import { codeAt, codeUri, newCodeSecret, stepOfCode } from '../../../functions/services/staff/one-time-code'
import { digestPassword, passwordMatches } from '../../../functions/services/staff/password'

/** The secret of RFC 6238, appendix B, as base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('one-time codes', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %d are those of the standard', (second, code) => {
    expect(codeAt(secret, second * 1_000)).toBe(code)
  })

  it('are taken one step early or late, for clocks that are not quite right, and no further', () => {
    const now = 1_111_111_111_000
    const step = Math.floor(now / 30_000)
    expect([-1, 0, 1].map((ahead) => stepOfCode(secret, codeAt(secret, now + ahead * 30_000), now))).toEqual([step - 1, step, step + 1])
    expect(stepOfCode(secret, codeAt(secret, now - 60_000), now)).toBeUndefined()
    expect(stepOfCode(secret, '１２３４５６', now)).toBeUndefined()
  })

  it('have secrets of 160 bits, no two alike, that an authenticator can read', () => {
    const made = newCodeSecret()
    expect(made).toMatch(/^[A-Z2-7]{32}$/)
    expect(made).not.toBe(newCodeSecret())
    expect(codeUri('wang.xiaoming', made)).toBe(`otpauth://totp/Doudi:wang.xiaoming?secret=${made}&issuer=Doudi&algorithm=SHA1&digits=6&period=30`)
  })
})

describe('a password', () => {
  it('matches its digest, however its signs were typed, and no other', async () => {
    const digest = await digestPassword('青山 café 2026')
    expect(digest).not.toContain('2026')
    expect(await passwordMatches('青山 cafe\u0301 2026', digest)).toBe(true)
    expect(await passwordMatches('青山 cafe 2026', digest)).toBe(false)
    expect(await digestPassword('青山 café 2026')).not.toBe(digest)
  })
})
