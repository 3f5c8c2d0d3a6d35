import type { Instant } from '@domain/instant'

let offset = 0

/** Every answer carries the server's time; the phone's own clock may be wrong by hours, and due times are the server's. */
export function noteServerTime(server: Instant): void {
  offset = server - Date.now()
}

/** The server's time now, as well as this phone knows it. */
export function serverNow(): Instant {
  return Date.now() + offset
}

/** This phone's own clock: information only. */
export function phoneNow(): Instant {
  return Date.now()
}
