import { randomUUID } from 'node:crypto'
import { type Answer, type Exchange, json } from '../wire/route'
import type { Acs3Refusal } from './acs3'

const refusals: Record<Acs3Refusal, { status: number; message: string }> = {
  MissingAuthorization: { status: 400, message: 'Authorization header is mandatory for this action.' },
  'InvalidAccessKeyId.NotFound': { status: 404, message: 'Specified access key is not found.' },
  SignatureDoesNotMatch: { status: 400, message: 'Specified signature does not match our calculation.' },
  'InvalidTimeStamp.Expired': { status: 400, message: 'Specified time stamp or date value is expired.' },
  SignatureNonceUsed: { status: 400, message: 'Specified signature nonce was used already.' },
}

/** A refusal of the provider's gateway, with its HTTP status. */
export function gatewayRefusal(code: Acs3Refusal): Answer {
  return rpcAnswer(refusals[code].status, { Code: code, Message: refusals[code].message })
}

/** An answer of the provider: every one has a request id. Business failures travel with status 200. */
export function rpcAnswer(status: number, body: Readonly<Record<string, string>>): Answer {
  return json(status, { RequestId: randomUUID().toUpperCase(), ...body })
}

/** The provider itself is broken. */
export function rpcFailure(code: string | undefined): Answer {
  if (code?.startsWith('isv.')) return rpcAnswer(200, { Code: code, Message: code })
  return rpcAnswer(code ? 400 : 503, { Code: code ?? 'ServiceUnavailable', Message: 'The request has failed due to a temporary failure of the server.' })
}

/** Parameters from the form body and the query, as the RPC style allows. */
export function rpcParameters(exchange: Exchange): URLSearchParams {
  return new URLSearchParams([...exchange.query, ...new URLSearchParams(exchange.body.toString('utf8'))])
}

/** The asked action, from the header or the old way in the parameters. */
export function rpcAction(exchange: Exchange): string {
  const named = exchange.headers['x-acs-action']
  return (typeof named === 'string' && named) || (rpcParameters(exchange).get('Action') ?? '')
}

/** The template's text with its `{name}` filled; undefined when a parameter is missing or is no text or number. */
export function filledTemplate(template: string, parameters: string): string | undefined {
  let values: unknown
  try {
    values = JSON.parse(parameters || '{}')
  } catch {
    return undefined
  }
  if (typeof values !== 'object' || values === null) return undefined
  const given = new Map(Object.entries(values))
  let missing = false
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = given.get(name)
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    missing = true
    return ''
  })
  return missing ? undefined : text
}
