import type { AskedBy } from '../contract/route'
import { type Action, authority } from '../domain/access/authority'
import type { Caller, ResidentCaller } from '../domain/access/caller'
import { isForResidents } from '../domain/access/may'
import { PressSecretSchema } from '../domain/ids'
import type { Instant } from '../domain/instant'
import { type Result, ok, refuse } from '../domain/result'

/** What a request shows to prove who it is from. */
export interface Shown {
  action: Action
  /** raw header, at most one */
  authorization: string | undefined
  header: (name: string) => string | undefined
  /** the path parameter `id`, unchecked */
  id: string | undefined
  /** Reads the raw body, for those who sign it; undefined when it is too large to look at. */
  body: () => Promise<Uint8Array | undefined>
  by: AskedBy
  now: Instant
}

/** The proofs, given by the entrypoint; an API without one of them never serves a route that needs it. */
export interface Doors {
  /** Owner of a live session, `ended` when it lived once. */
  staff?: (token: string, now: Instant, by: AskedBy) => Promise<Extract<Caller, { kind: 'staff' }> | 'ended' | undefined>
  /** Who is signed in as a resident by a live session, `ended` when it lived once. */
  resident?: (token: string, now: Instant, by: AskedBy) => Promise<ResidentCaller | 'ended' | undefined>
  /** The holder of ticket `id`, when the secret opens it. */
  pressHolder?: (secret: string, id: string) => Promise<Extract<Caller, { kind: 'press-holder' }> | undefined>
  provider?: (shown: Shown) => Promise<Extract<Caller, { kind: 'provider' }> | undefined>
}

type Unproved = 'not-signed-in' | 'session-ended' | 'not-found'
export interface Proved {
  caller: Caller
  credential: string
}

/** Who stands behind the request. A press secret of another ticket meets the answer of a ticket that never was. */
export async function authenticate(doors: Doors, shown: Shown): Promise<Result<Proved, Unproved>> {
  const relations: readonly string[] = authority[shown.action]
  if (relations.includes('anyone')) return ok({ caller: { kind: 'anyone' }, credential: '' })
  if (relations.includes('provider')) return proved(await doors.provider?.(shown), '')
  const [, scheme, credential] = /^(Press|Session|Resident) ([0-9A-Za-z_-]{16,128})$/.exec(shown.authorization ?? '') ?? []
  if (credential === undefined) return refuse('not-signed-in')
  if (relations.includes('press-holder')) {
    if (scheme !== 'Press' || !PressSecretSchema.safeParse(credential).success) return refuse('not-signed-in')
    const holder = shown.id === undefined ? undefined : await doors.pressHolder?.(credential, shown.id)
    return holder ? proved(holder, credential) : refuse('not-found')
  }
  const residents = isForResidents(shown.action)
  if (scheme !== (residents ? 'Resident' : 'Session')) return refuse('not-signed-in')
  const caller = residents ? await doors.resident?.(credential, shown.now, shown.by) : await doors.staff?.(credential, shown.now, shown.by)
  return caller === 'ended' ? refuse('session-ended') : proved(caller, credential)
}

function proved(caller: Caller | undefined, credential: string): Result<Proved, Unproved> {
  return caller ? ok({ caller, credential }) : refuse('not-signed-in')
}
