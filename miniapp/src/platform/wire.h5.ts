import type { WireAnswer, WireRequest } from './wire'

export type { WireAnswer, WireRequest }

/** One request. Undefined when no answer came in time, whatever the cause; never throws. */
export async function wire({ method, url, headers, body, timeout }: WireRequest): Promise<WireAnswer | undefined> {
  const patience = new AbortController()
  const ending = setTimeout(() => patience.abort(), timeout)
  try {
    const answer = await fetch(url, { method, headers: { ...headers }, body, signal: patience.signal, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' })
    return { status: answer.status, headers: Object.fromEntries(answer.headers.entries()), text: await answer.text() }
  } catch {
    return undefined
  } finally {
    clearTimeout(ending)
  }
}
