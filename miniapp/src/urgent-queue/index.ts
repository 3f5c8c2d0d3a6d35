import { useSyncExternalStore } from 'react'
import { triage } from '@domain/urgent-relief/triage'
import type { OutgoingPress } from '@domain/urgent-relief/outgoing-press'
import { sendPress } from '@/api/urgent-relief'
import { phoneNow } from '@/platform/clock'
import { onReturn } from '@/platform/lifecycle'
import { sealedStorage } from '@/platform/storage'
import { book } from '@/policy/book'
import { urgentQueue } from './queue'

/** Neutral: whoever looks through a phone's storage learns nothing from the name. */
const place = 'page-state'

export const queue = urgentQueue({
  change: (make) => sealedStorage.change(place, make),
  send: sendPress,
  now: phoneNow,
  later(milliseconds, wake) {
    const timer = setTimeout(wake, milliseconds)
    return () => clearTimeout(timer)
  },
})

/** Tries what is kept now, and at every return to the app or of the network. */
export function startQueue(): void {
  void queue.wake()
  onReturn(() => void queue.wake())
}

export const useOutgoing = () => useSyncExternalStore(queue.watch, queue.outgoing, queue.outgoing)
export const useFollowed = () => useSyncExternalStore(queue.watch, queue.followed, queue.followed)

/** Whether a press must not show itself on home or progress, by this phone's own book. */
export const isProtectedPress = (press: OutgoingPress): boolean => triage(press.request.hardship, book(), press.keptAt).protected
