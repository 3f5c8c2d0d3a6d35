import type { Instant } from '../instant'
import type { UrgentTicket } from './ticket'
import { armedTimers, type TimerName, type Transition, type UrgentContext } from './transition'
import { endLease } from './transitions/end-lease'
import { missClock } from './transitions/miss-clock'
import { staySilent } from './transitions/stay-silent'
import { stepUp } from './transitions/step-up'

/** What a due timer does; undefined when the head no longer calls for it (taken, met, closed, set anew), and then the timer item may go. Throws when it is rung before its time. */
export function ringTimer(ticket: UrgentTicket, name: TimerName, due: Instant, context: UrgentContext): Transition | undefined {
  if (context.now < due) throw new Error(`the ${name} timer is not due yet`)
  if (armedTimers(ticket)[name] !== due) return undefined
  switch (name) {
    case 'step-up':
      return stepUp(ticket, due, context)
    case 'lease': {
      const ended = endLease(ticket, { from: due }, context)
      return ended.ok ? ended.value : undefined
    }
    case 'contact':
    case 'aid':
      return missClock(ticket, name, context)
    case 'answer':
      return staySilent(ticket, context)
  }
}
