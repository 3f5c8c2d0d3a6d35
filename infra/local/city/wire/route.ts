import type { IncomingHttpHeaders } from 'node:http'

/** One request as a double sees it: the body untouched, because signatures are made over its bytes. */
export interface Exchange {
  method: string
  /** path as sent, without the query */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
  params: Readonly<Record<string, string>>
}

/** What goes back; `drop` closes the connection without a word, as a broken network does. */
export type Answer = { status: number; headers?: Readonly<Record<string, string>>; body: string | Buffer } | 'drop'

export type Handler = (exchange: Exchange) => Answer | Promise<Answer>

export interface CityRoute {
  /** `ANY` for doubles that must themselves answer a wrong method */
  method: 'GET' | 'POST' | 'DELETE' | 'ANY'
  /** `/city/officers/:login/sign-in`; a last segment `*` takes everything below */
  path: string
  handle: Handler
}

/** A JSON answer that no cache keeps. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers }, body: JSON.stringify(value) }
}

/** The body as JSON, or undefined when it is none. */
export function jsonBody(exchange: Exchange): unknown {
  try {
    return JSON.parse(exchange.body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** The parameters of the route when `path` fits its pattern. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  const open = wanted.at(-1) === '*'
  if (open ? given.length < wanted.length - 1 : given.length !== wanted.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    if (part === '*') return params
    const value = given[index] ?? ''
    if (part.startsWith(':')) {
      const name = decoded(value)
      if (!name) return undefined
      params[part.slice(1)] = name
    } else if (part !== value) return undefined
  }
  return params
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
