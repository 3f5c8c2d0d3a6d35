import { accountOfEnvironment, cloudDomain } from './account'
import type { CloudAccount } from './aws4'
import { askAgain, isTroubled, send } from './send'

export interface JsonWire {
  /** its name in its host and in signatures */
  service: string
  /** what its operations are called after */
  target: string
  /** as the standard AWS variables say, when absent */
  endpoint?: string | undefined
  account?: () => CloudAccount
  now?: () => number
  mostTries?: number
  /** milliseconds until one try is given up */
  patience?: number
}

/** One operation: what it asks, and what the service answers. Throws a `CloudRefusal` when it refuses, or whatever kept its answer away. */
export type JsonCall = (operation: string, asked: object) => Promise<Readonly<Record<string, unknown>>>

/** A service of the cloud said no; `name` is its own word for it. */
export class CloudRefusal extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

const busy = /^(Throttl|RequestLimitExceeded|TooManyRequests|LimitExceeded|RequestTimeout)/

/** A service that speaks JSON 1.1 over its own wire, without its vendor's client: that would be a tenth of a function. */
export function createJsonWire({ service, target, endpoint, account = accountOfEnvironment, now = Date.now, mostTries = 4, patience = 3_000 }: JsonWire): JsonCall {
  const urlOf = (region: string) => new URL(endpoint ? `${endpoint.replace(/\/$/, '')}/` : `https://${service}.${region}.${cloudDomain(region)}/`)
  return async (operation, asked) => {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${target}.${operation}` }
    const body = Buffer.from(JSON.stringify(asked), 'utf8')
    const once = async () => {
      const answer = await send({ service, account, now, patience }, { method: 'POST', url: urlOf(account().region), headers, body })
      return { status: answer.status, type: answer.headers.get('x-amzn-errortype'), said: recordOf(await answer.text()) }
    }
    const { status, type, said } = await askAgain(mostTries, once, (answer) => isTroubled(answer.status) || (answer.status !== 200 && busy.test(nameOf(answer))))
    if (status !== 200) throw new CloudRefusal(nameOf({ status, type, said }), String(said.message ?? said.Message ?? `${service} answers ${status}`))
    return said
  }
}

/** The kind of an error: its header or its body names it, with a space before and an address behind. */
function nameOf({ status, type, said }: { status: number; type: string | null; said: Record<string, unknown> }): string {
  const named = type ?? (typeof said.__type === 'string' ? said.__type : '')
  return named.split(':')[0]?.split('#').pop() || `Status${status}`
}

function recordOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The bytes that a service answered as base64; none when it answered none. */
export const bytesOf = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : '', 'base64')
