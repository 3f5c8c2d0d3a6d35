import type { Instant } from '@domain/instant'
import { serverNow } from '@/platform/clock'

let last: Instant | undefined

/** When the server last heard from a person here, by its own clock; the log-in or the opening of the desk before anything was asked. */
export const lastUse = {
  note(): void {
    last = serverNow()
  },
  at(): Instant {
    last ??= serverNow()
    return last
  },
}
