import { HOUR, type Instant } from '@domain/instant'
import { say } from '@words'
import { sayLength } from '@words/time'
import type { RunningClock } from '../board/clocks'

/** One clock as a sentence, with the same minutes that the resident reads. */
export function clockSentence(clock: RunningClock, now: Instant): string {
  const span = sayLength(Math.abs(clock.due - now))
  if (clock.due > now) return say(`workbench.clock.${clock.kind}`, { span })
  return clock.kind === 'step-up' || clock.kind === 'again' || clock.due === now ? say('time.now') : say(`workbench.clock.${clock.kind}.late`, { span })
}

/** One clock in a list cell: a few characters that still say what must happen; an hour late and more is told in whole hours, so that it stays one line. */
export function clockShort(clock: RunningClock | undefined, now: Instant): string {
  if (!clock) return say('workbench.short.none')
  const late = now - clock.due
  if (late < 0) return say(`workbench.short.${clock.kind}`, { span: sayLength(-late) })
  return late > HOUR ? say('workbench.short.late-hours', { span: sayLength(late - (late % HOUR)) }) : say('workbench.short.late', { span: sayLength(late) })
}
