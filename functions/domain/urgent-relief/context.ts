import { chinaTime } from '../china-time'
import type { Instant } from '../instant'
import type { PolicySnapshot, UrgentClocks } from '../policy/snapshot'
import { valueOn } from '../policy/value-on'
import type { UrgentContext } from './transition'

/** The city's promises of the day; `null` when the city has fixed none. */
export function clocksOn(policy: Pick<PolicySnapshot, 'urgentClocks'>, at: Instant): UrgentClocks | null {
  return valueOn(policy.urgentClocks, chinaTime(at).date)
}

/** What the acts need to know at `now`. Throws when the book fixes no clocks: such a book cannot serve urgent help, see `servesUrgentHelp`. */
export function urgentContext(policy: Pick<PolicySnapshot, 'urgentClocks' | 'desks'>, now: Instant): UrgentContext {
  const clocks = clocksOn(policy, now)
  if (!clocks) throw new Error('policy unknown: urgent-clocks')
  return { now, clocks, desks: policy.desks }
}
