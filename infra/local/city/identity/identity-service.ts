import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from '../../../../functions/domain/zod'
import { type RegisteredPerson, register } from '../people/register'
import type { Telephones } from '../people/telephones'
import type { Credentials } from '../secrets/credentials'
import { type Answer, type Exchange, type Handler, json, jsonBody } from '../wire/route'

const window = 300_000
const results = ['mismatch', 'not-in-library'] as const

const RequestSchema = z.strictObject({ name: z.string(), idNumber: z.string(), phone: z.string() })

/** The identity service of the invented city: whether a name belongs to an ID number of its register, and in whose name the operator has a telephone. Asks for a signature over each request and takes a nonce once. */
export function identityService({ account, secret }: Credentials['providers']['identity'], telephones: Telephones, mount: string): Handler {
  const used = new Map<string, number>()
  return (exchange) => {
    const path = exchange.path.slice(mount.length)
    if (exchange.method !== 'POST' || path !== '/checks') return json(404, { error: 'no such place' })
    if (!isSigned(exchange, path, { account, secret }, used)) return json(401, { error: 'not signed' })
    const request = RequestSchema.safeParse(jsonBody(exchange))
    if (!request.success) return json(400, { error: 'not a check' })
    const { name, idNumber, phone } = request.data
    const person = register.find((each) => each.recorded && each.idNumber === idNumber)
    if (!person) return resultOf('not-in-library')
    return person.name === name ? resultOf('match', { phone: ownerOf(telephones, phone, person) }) : resultOf('mismatch')
  }
}

/** The service is broken, or answers as the city wishes. */
export function identityFailure(code: string | undefined): Answer {
  const wished = results.find((each) => each === code)
  return wished ? resultOf(wished) : json(503, { error: 'not available' })
}

const resultOf = (result: string, more: object = {}): Answer => json(200, { result, ...more, reference: randomUUID() })

function ownerOf(telephones: Telephones, phone: string, person: RegisteredPerson): string {
  const owner = telephones.ofNumber(phone)?.owner
  if (owner === undefined) return 'unknown'
  return owner === person.id ? 'same-person' : 'other-person'
}

function isSigned(exchange: Exchange, path: string, { account, secret }: { account: string; secret: string }, used: Map<string, number>): boolean {
  const header = (name: string) => String(exchange.headers[name] ?? '')
  const [time, nonce] = [header('x-identity-time'), header('x-identity-nonce')]
  const now = Date.now()
  const signed = ['POST', path, account, time, nonce, createHash('sm3').update(exchange.body).digest('hex')].join('\n')
  const expected = createHmac('sm3', secret).update(signed).digest()
  const given = Buffer.from(header('x-identity-signature'), 'hex')
  if (header('x-identity-account') !== account || given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  if (!(Math.abs(now - Number(time)) <= window) || nonce === '' || used.has(nonce)) return false
  for (const [old, at] of used) {
    if (at >= now - 2 * window) break
    used.delete(old)
  }
  used.set(nonce, now)
  return true
}
