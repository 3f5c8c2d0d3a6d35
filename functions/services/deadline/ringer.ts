import type { Instant } from '../../domain/instant'
import type { Fragment } from '../../stores/fragment'
import type { Timer, TimerKind, TimerOf } from '../../stores/timers'

/** What ringing one timer writes, in one transaction that expects it armed. */
export interface Ring {
  /** false: the head no longer calls for it, and the timer only goes */
  rung: boolean
  writes: Fragment[]
  /** timers that this arms anew */
  armed: Timer[]
}

/** How the timers of one kind ring: decided on the head as it is at that moment, and asked again when `movedOn` did not hold. */
export interface Ringer<Kind extends TimerKind = TimerKind> {
  ring: (timer: TimerOf<Kind>, now: Instant) => Promise<Ring>
  /** label of the expectation that the head is the one that was read */
  movedOn: string
}
