import { randomBytes } from 'node:crypto'
import { initialPassword } from '../../domain/staff/password'
import type { StaffPolicy } from '../../domain/policy/staff-policy'
import type { StaffProof } from '../../stores/staff'
import { codeUri, newCodeSecret } from './one-time-code'
import { digestPassword } from './password'

/** Fresh credentials: what the store keeps, and what is shown once to be handed over in person. */
export async function newCredentials(loginName: string, { passwordLength }: StaffPolicy): Promise<{ proof: StaffProof; shown: { loginName: string; initialPassword: string; totpSecret: string; totpUri: string } }> {
  const password = initialPassword(randomBytes(passwordLength * 8), passwordLength)
  const totpSecret = newCodeSecret()
  return {
    proof: { passwordDigest: await digestPassword(password), totpSecret, totpStep: 0 },
    shown: { loginName, initialPassword: password, totpSecret, totpUri: codeUri(loginName, totpSecret) },
  }
}
