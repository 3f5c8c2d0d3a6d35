import type { Instant } from '../instant'
import type { Case } from './case'
import type { CaseContext } from './context'
import { armedTimers, type CaseTimerName, type CaseTransition } from './transition'
import { undisputed } from './transitions/end-publicity'
import { missClock } from './transitions/miss-clock'
import { staySilent } from './transitions/stay-silent'

/** What a due timer does; undefined when the head no longer calls for it (answered, met, paused, decided), and then the timer item may go. Throws when it is rung before its time. */
export function ringTimer(head: Case, name: CaseTimerName, due: Instant, context: CaseContext): CaseTransition | undefined {
  if (context.now < due) throw new Error(`the ${name} timer is not due yet`)
  if (armedTimers(head)[name] !== due) return undefined
  if (name === 'supplement') return staySilent(head, context)
  return name === 'publicity' ? undisputed(head, context) : missClock(head, name, context)
}
