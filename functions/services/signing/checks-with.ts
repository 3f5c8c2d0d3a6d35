import type { Checks } from '../../domain/signing/evidence'
import type { SigningKey } from '../../gateways/keys/port'
import { sm3 } from './sm3'

/** Checking with the city's key. Papers of one application share their chain: each signature is asked about once. */
export function checksWith({ verify }: Pick<SigningKey, 'verify'>): Checks {
  const asked = new Map<string, Promise<boolean>>()
  return {
    sm3,
    sm3OfBytes: (base64) => sm3(Buffer.from(base64, 'base64')),
    holds: (text, signature) => {
      const link = JSON.stringify([text, signature])
      const answer = asked.get(link) ?? verify(text, signature)
      asked.set(link, answer)
      return answer
    },
  }
}
