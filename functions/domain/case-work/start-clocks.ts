import type { PlainDate } from '../china-time'
import type { CaseClock, ClockName } from './case'
import type { CaseContext } from './context'
import { askedOf, type CaseStanding } from './standing'

/** The clocks that begin on `start`, today unless it was another day; those that the book does not fix are left out. */
export function clocksFrom(names: readonly ClockName[], asked: Pick<CaseStanding, 'programme' | 'wish'>, context: Pick<CaseContext, 'clockOf' | 'today'>, start: PlainDate = context.today): CaseClock[] {
  return names.flatMap((name) => context.clockOf(name, askedOf(asked), start) ?? [])
}
