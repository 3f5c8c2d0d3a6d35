import type { Instant } from '../../domain/instant'
import { ringTimer } from '../../domain/urgent-relief/ring'
import type { UrgentContext } from '../../domain/urgent-relief/transition'
import { removeTimer } from '../../stores/timers'
import { ticketMovedOn, type UrgentReliefStore } from '../../stores/urgent-relief'
import type { Ringer } from './ringer'

export interface RingUrgentDeps {
  tickets: Pick<UrgentReliefStore, 'get' | 'advance' | 'unchanged'>
  context: (now: Instant) => UrgentContext
}

/** Timers of presses for help. */
export function ringUrgent({ tickets, context }: RingUrgentDeps): Ringer<'urgent'> {
  return {
    movedOn: ticketMovedOn,
    ring: async (timer, now) => {
      const ticket = await tickets.get(timer.id)
      const transition = ticket && ringTimer(ticket, timer.name, timer.due, context(now))
      if (!transition) return { rung: false, armed: [], writes: [removeTimer(timer), ...(ticket ? [tickets.unchanged(ticket)] : [])] }
      return { rung: true, armed: transition.timers.start.map(({ name, due }) => ({ of: 'urgent', id: timer.id, name, due })), writes: tickets.advance(ticket, transition, timer) }
    },
  }
}
