import { clockTime } from '@domain/china-time'
import { type Instant, MINUTE } from '@domain/instant'
import { say } from '@words'
import { sayLength } from '@words/time'

/** `21:03:05` in China: for how fresh a wall is. */
export function secondOfDay(at: Instant): string {
  return `${clockTime(at)}:${String(Math.floor((at % MINUTE) / 1000)).padStart(2, '0')}`
}

/** How old the wall is, in seconds below two minutes. */
export function age(from: Instant, now: Instant): string {
  const seconds = Math.max(0, Math.floor((now - from) / 1000))
  return seconds < 120 ? say('workbench.span.seconds', { seconds }) : sayLength(now - from)
}
