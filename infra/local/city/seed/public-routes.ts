/** What a route answered; `body` is undefined when it was no JSON. */
export interface Answered {
  status: number
  body: unknown
}

export interface Ask {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  body?: object
  authorization?: string
  idempotencyKey?: string
}

export type AskSystem = (ask: Ask) => Promise<Answered>

const patience = 30_000

/** Calls the system as any client does. Waits and asks again while it is busy or silent, so that a start that is still warming up does no harm. */
export function publicRoutes(base: string): AskSystem {
  return async ({ method, path, body, authorization, idempotencyKey }) => {
    const headers: Record<string, string> = {}
    if (body) headers['content-type'] = 'application/json'
    if (authorization) headers.authorization = authorization
    if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
    const end = performance.now() + patience
    for (;;) {
      const answered = await once(`${base}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
      if (answered && answered.status < 500) return answered
      if (performance.now() > end) throw new Error(`${method} ${path} was not answered: ${answered ? `status ${answered.status}` : 'no connection'}`)
      await new Promise((done) => setTimeout(done, 300))
    }
  }
}

async function once(url: string, init: RequestInit): Promise<Answered | undefined> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) })
    const text = await response.text()
    return { status: response.status, body: text ? parsed(text) : undefined }
  } catch {
    return undefined
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Throws unless the system did what was asked, naming what it said. */
export function expectDone(what: string, answered: Answered): unknown {
  if (answered.status >= 200 && answered.status < 300) return answered.body
  throw new Error(`the seed could not ${what}: status ${answered.status} ${JSON.stringify(answered.body)}`)
}
