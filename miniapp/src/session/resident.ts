import type { Myself } from '@contract/identity'
import { useSyncExternalStore } from 'react'
import { dropToken, keepToken, keptToken } from './kept-token'

interface State {
  /** the kept token was looked for */
  looked: boolean
  token?: string
  /** who the server says it is */
  me?: Myself
}

let state: State = { looked: false }
const listeners = new Set<() => void>()

function become(next: State): void {
  state = next
  for (const listener of listeners) listener()
}

/** The token to send with a resident's request. */
export async function residentToken(): Promise<string | undefined> {
  if (!state.looked) {
    const token = await keptToken()
    // A session may have begun while the phone was asked.
    if (!state.looked) become({ ...state, looked: true, ...(token !== undefined && { token }) })
  }
  return state.token
}

/** A session begins here, or goes on with more proven. */
export async function beginResidentSession(token: string, me: Myself): Promise<void> {
  become({ looked: true, token, me })
  await keepToken(token)
}

/** What the server says of whoever holds the kept token. */
export function knowMyself(me: Myself): void {
  become({ ...state, me })
}

/** The session is over; what was typed stays on the phone. `only`: the token it was over for, so that a newer one is not thrown away. */
export async function forgetResidentSession(only?: string): Promise<void> {
  if (only !== undefined && only !== state.token) return
  become({ looked: true })
  await dropToken()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The resident's session on this phone, as it is known now. */
export const residentNow = (): State => state

/** The resident's session on this phone, followed. */
export const useResident = (): State => useSyncExternalStore(subscribe, residentNow, residentNow)
