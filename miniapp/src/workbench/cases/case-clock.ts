import type { CaseRow } from '@contract/case-work'
import type { Clock } from '@contract/my-case'

/** How pressing a clock is; `paused` stands still and presses nobody. */
export type ClockPace = 'late' | 'today' | 'soon' | 'calm' | 'paused'

/** Share of a clock's whole stretch that counts as its end: amber shows while it runs. */
const LAST_PART = 1 / 4

export function paceOf({ left, length, paused }: Pick<Clock, 'left' | 'length' | 'paused'>): ClockPace {
  if (paused) return 'paused'
  if (left < 0) return 'late'
  if (left === 0) return 'today'
  return left <= length * LAST_PART ? 'soon' : 'calm'
}

/** How pressing a case is: what is overdue stays late although its next clock runs; one without a clock waits for whoever looks. */
export function paceOfCase({ clock, overdue }: Pick<CaseRow, 'clock' | 'overdue'>): ClockPace {
  const pace = clock ? paceOf(clock) : 'calm'
  return overdue && pace !== 'paused' ? 'late' : pace
}
