import type { openSession } from '@contract/staff'
import type { AnswerOf } from '@contract/route'
import { useSyncExternalStore } from 'react'
import { dropDrafts, draftsBelongTo } from './drafts'
import { keep } from './keep'

export type Me = AnswerOf<typeof openSession>['me']
/** Why there is no session: too long unused, left by the officer, or a new password to log in with. */
export type Ending = 'ended' | 'left' | 'password-changed'

interface State {
  token?: string
  /** of a locked desk: good for its wall only, and nowhere in storage, so that a reload finds nobody logged in */
  wallToken?: string
  me?: Me
  ending?: Ending
}

/** Kept as JSON `{ token }`. */
const KEY = 'doudi.session'

const listeners = new Set<() => void>()
let state: State = {}

function become(next: State): void {
  state = next
  for (const listener of listeners) listener()
}

/** What an earlier life of the app kept is known from then on: only then is nobody logged in who has no token. */
export const sessionOpened = keep.opened.then(() => become({ ...state }))

/** The token to act with, or undefined when nobody is logged in here or the desk is locked; the kept one is looked up each time, as another page of this tab may have written it. */
export function sessionToken(): string | undefined {
  const kept = tokenIn(keep.read(KEY))
  if (kept !== state.token) state = kept === undefined ? { ending: state.ending } : { token: kept }
  return kept
}

/** The token that a wall asks with: it goes on while the desk is locked. */
export const wallToken = (): string | undefined => sessionToken() ?? state.wallToken

function tokenIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  try {
    const held: unknown = JSON.parse(text)
    if (typeof held === 'object' && held !== null && 'token' in held && typeof held.token === 'string') return held.token
  } catch {
    // not ours: as good as nothing
  }
  return undefined
}

/** Starts a session here; another officer's unfinished notes are dropped. */
export function beginSession(token: string, me: Me): void {
  keep.write(KEY, JSON.stringify({ token }))
  draftsBelongTo(me.id)
  become({ token, me })
}

/** What the server says of the officer of a kept token. */
export function knowMe(me: Me): void {
  draftsBelongTo(me.id)
  become({ ...state, token: sessionToken(), me })
}

/** Nobody sat here for long: to act, somebody must log in. What was typed stays. */
export function lockSession(): void {
  const token = sessionToken()
  keep.erase(KEY)
  become({ me: state.me, wallToken: token, ending: 'ended' })
}

/** Forgets the token. What the officer typed stays for the next log-in unless the officer left on purpose. */
export function endSession(ending: Ending | undefined): void {
  keep.erase(KEY)
  if (ending === 'left') dropDrafts()
  become({ ending })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const now = () => state

/** The session of this tab, followed. */
export function useSession(): State {
  return useSyncExternalStore(subscribe, now, now)
}
