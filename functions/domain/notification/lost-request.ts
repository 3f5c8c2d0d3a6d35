/** Failures before a connection stood: the other side cannot have heard anything. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH', 'ENETUNREACH'])

/** What is known of a request that brought no answer, by a code that is safe to log; never the error's message, which may repeat what was sent. */
export function lostRequest(error: unknown): { failure: 'not-sent' | 'in-doubt'; code: string } {
  const code = textOf(fieldOf(fieldOf(error, 'cause'), 'code')) ?? textOf(fieldOf(error, 'name')) ?? 'unknown'
  return { failure: neverConnected.has(code) ? 'not-sent' : 'in-doubt', code }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
