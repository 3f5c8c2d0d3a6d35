import { SERVER_TIME_HEADER } from '../contract/problems'
import type { Instant } from '../domain/instant'
import type { Reply } from './problem'

/** What every answer carries: nothing of an API is stored by a browser, framed, guessed at or run. */
const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const

/** The response of a reply, with the server's time. */
export function toResponse(reply: Reply, now: Instant): Response {
  const headers = { ...reply.headers, ...safeHeaders, 'content-type': reply.contentType, [SERVER_TIME_HEADER]: String(now) }
  return new Response(reply.body, { status: reply.status, headers })
}

export function jsonReply(status: number, body: string): Reply {
  return { status, body, contentType: 'application/json; charset=utf-8' }
}
