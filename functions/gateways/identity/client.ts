import { createHash, createHmac, randomUUID } from 'node:crypto'
import { phoneOwners } from '../../domain/identity/recognise'
import { lostRequest } from '../../domain/notification/lost-request'
import { z } from '../../domain/zod'
import type { IdentityAnswer, IdentityCredentials, IdentityService } from './port'

export interface IdentityWire {
  base: string
  credentials: () => Promise<IdentityCredentials>
  now: () => number
  /** milliseconds until an answer that does not come is given up */
  patience?: number
}

const path = '/checks'

const AnswerSchema = z.discriminatedUnion('result', [
  z.object({ result: z.literal('match'), phone: z.enum(phoneOwners), reference: z.string().check(z.regex(/^[\w.-]{1,64}$/)) }),
  z.object({ result: z.literal('mismatch') }),
  z.object({ result: z.literal('not-in-library') }),
])

/**
 * The identity service of the city or province over our own small wire, which an adapter on their side fills: `POST /checks` with name, ID number and telephone as JSON,
 * signed by HMAC-SM3 over account, time, nonce and the body's SM3.
 */
export function createIdentityService({ base, credentials, now, patience = 4_000 }: IdentityWire): IdentityService {
  return {
    check: async (person) => {
      const known = await credentials()
      if (!known) return { answer: 'not-reached', code: 'no-credentials' }
      const body = JSON.stringify(person)
      const headers = { 'content-type': 'application/json', ...signature(known, body, now()) }
      try {
        const response = await fetch(`${base}${path}`, { method: 'POST', headers, body, signal: AbortSignal.timeout(patience), redirect: 'error' })
        return response.ok ? read(await response.json()) : { answer: 'not-reached', code: `status-${response.status}` }
      } catch (error) {
        return { answer: 'not-reached', code: lostRequest(error).code }
      }
    },
  }
}

/** The headers that say who asks, when, and that nobody changed the body. */
function signature({ account, secret }: { account: string; secret: string }, body: string, at: number): Record<string, string> {
  const nonce = randomUUID()
  const signed = ['POST', path, account, at, nonce, createHash('sm3').update(body).digest('hex')].join('\n')
  return { 'x-identity-account': account, 'x-identity-time': String(at), 'x-identity-nonce': nonce, 'x-identity-signature': createHmac('sm3', secret).update(signed).digest('hex') }
}

function read(body: unknown): IdentityAnswer {
  const answer = AnswerSchema.safeParse(body)
  if (!answer.success) return { answer: 'not-reached', code: 'not-understood' }
  return answer.data.result === 'match' ? { answer: 'match', phoneOwner: answer.data.phone, evidence: answer.data.reference } : { answer: answer.data.result }
}
