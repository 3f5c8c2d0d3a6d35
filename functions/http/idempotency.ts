import { createHash } from 'node:crypto'
import type { Route } from '../contract/route'
import type { Caller } from '../domain/access/caller'
import type { Instant } from '../domain/instant'

/** What a repeated key replays, byte for byte. */
export interface StoredAnswer {
  requestHash: string
  status: number
  body: string
}

export interface AnswerStore<Write extends { label: string }> {
  find: (key: string) => Promise<StoredAnswer | undefined>
  /** The write that holds the answer; it expects that the key was never answered. */
  store: (key: string, answer: StoredAnswer, now: Instant) => Write
}

export const idempotencyKeyPattern = /^[0-9a-f]{32}$/

/** The key was answered while this request was at work: its answer is the answer. */
export class AnsweredMeanwhile extends Error {}

/** Digest of everything that makes two requests the same request: route, caller, path and what is compared of the body. */
export function requestHash(route: string, caller: Caller, params: unknown, compared: unknown): string {
  return createHash('sha256').update(JSON.stringify([route, identityOf(caller), params, compared])).digest('hex')
}

/** What is compared of the body as it was sent, when the route names a field for it; undefined when the whole checked body is. */
export function keyHolder({ keyHeldBy }: Pick<Route, 'keyHeldBy'>, sent: unknown): string | undefined {
  const held: unknown = keyHeldBy !== undefined && typeof sent === 'object' && sent !== null ? Reflect.get(sent, keyHeldBy) : undefined
  return typeof held === 'string' && held !== '' ? held : undefined
}

/**
 * Under which an answer is kept. A press is kept under its own key, whoever sends it; everybody else's keys are their own, so that nobody who knows
 * the number of a ticket that came by SMS can use up the key under which its press is still on the way.
 */
export function answerKey(caller: Caller, key: string): string {
  return caller.kind === 'anyone' ? key : `${identityOf(caller)} ${key}`
}

function identityOf(caller: Caller): string {
  if (caller.kind === 'staff') return `staff ${caller.id}`
  if (caller.kind === 'press-holder') return `press-holder ${caller.ticket}`
  if (caller.kind === 'resident') return `resident ${caller.person ?? caller.session}`
  return caller.kind
}
