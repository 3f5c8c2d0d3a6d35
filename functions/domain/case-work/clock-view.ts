import type { Instant } from '../instant'
import type { CaseClock } from './case'
import type { CaseContext } from './context'

/** Structurally the contract's `Clock`. */
export interface ClockView {
  name: string
  start: string
  due: string
  unit: 'working' | 'calendar'
  length: number
  left: number
  clause: string
  paused?: { at: Instant; because: string }
  provisional: boolean
}

/** A clock as the resident and the officer both see it. */
export function clockView(clock: CaseClock, context: Pick<CaseContext, 'daysLeft'>): ClockView {
  const { name, start, due, unit, length, clause, pausedAt, pausedBecause, provisional } = clock
  return { name, start, due, unit, length, left: context.daysLeft(clock), clause, ...(pausedAt !== undefined && { paused: { at: pausedAt, because: pausedBecause ?? '' } }), provisional }
}
