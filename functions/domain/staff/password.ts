import type { StaffPolicy } from '../policy/staff-policy'

/** Letters and digits that nobody confuses when an initial password is read out or copied by hand (no 0 O 1 l I). */
export const initialPasswordAlphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** An initial password of `length` from random bytes made outside; bytes beyond the last whole multiple of the alphabet are skipped, so every sign is equally likely. Throws when the bytes run out. */
export function initialPassword(randomBytes: ArrayLike<number>, length: number): string {
  const fair = 256 - (256 % initialPasswordAlphabet.length)
  let password = ''
  for (let i = 0; password.length < length; i += 1) {
    const byte = randomBytes[i]
    if (byte === undefined) throw new Error('not enough random bytes for an initial password')
    if (byte < fair) password += initialPasswordAlphabet[byte % initialPasswordAlphabet.length]
  }
  return password
}

/** Whether a chosen password will do: long enough, not the log-in name in any disguise of case or repetition, not one sign over and over, not the present one. */
export function isStrongPassword(password: string, about: { loginName: string; present?: string }, policy: Pick<StaffPolicy, 'passwordLength'>): boolean {
  const signs = [...password]
  if (signs.length < policy.passwordLength || password === about.present) return false
  const plain = password.toLowerCase()
  const name = about.loginName.toLowerCase()
  const rest = plain.split(name).join('')
  return new Set(signs).size >= 4 && [...rest].length >= Math.ceil(policy.passwordLength / 2)
}
