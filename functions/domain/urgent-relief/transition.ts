import type { Instant } from '../instant'
import type { DutyDesk, UrgentClocks } from '../policy/snapshot'
import type { UrgentMessage } from './messages'
import { reduce } from './reduce'
import type { TicketEvent, UrgentTicket } from './ticket'

export const timerNames = ['step-up', 'lease', 'contact', 'aid', 'answer'] as const
export type TimerName = (typeof timerNames)[number]

/** What one act adds: stored as one conditional transaction that expects the ticket's former version. */
export interface Transition {
  /** in order; the first has number `former version + 1` */
  events: TicketEvent[]
  ticket: UrgentTicket
  timers: { start: { name: TimerName; due: Instant }[]; stop: TimerName[] }
  /** at least one message */
  outbox: UrgentMessage[]
}

/** What every act needs to know of the world. */
export interface UrgentContext {
  now: Instant
  clocks: UrgentClocks
  desks: readonly DutyDesk[]
}

/** Codes are problem codes of the contract. `not-allowed`: this person never; `action-not-available`: not in this state. */
export type UrgentRefusal = 'not-allowed' | 'action-not-available' | 'taken-by-other' | 'officer-not-on-duty-there'

/** The timers that a head calls for: the head alone decides, so a timer item can always be checked against it. */
export function armedTimers(ticket: UrgentTicket | undefined): Partial<Record<TimerName, Instant>> {
  if (!ticket || ticket.status === 'closed') return {}
  const armed: Partial<Record<TimerName, Instant>> = {}
  if (ticket.owner) armed.lease = ticket.owner.leaseUntil
  else if (ticket.stepUpDue !== undefined) armed['step-up'] = ticket.stepUpDue
  for (const clock of ['contact', 'aid'] as const) {
    const due = ticket[`${clock}Due`]
    if (due !== undefined && !ticket.missedClocks.includes(clock)) armed[clock] = due
  }
  if (ticket.answerDue !== undefined) armed.answer = ticket.answerDue
  return armed
}

/** Reduces the events and derives the timers; with nobody to tell, the boards still learn of the change. */
export function transition(before: UrgentTicket | undefined, id: UrgentTicket['id'], events: TicketEvent[], tell: (after: UrgentTicket) => UrgentMessage[]): Transition {
  let after = before
  for (const event of events) after = reduce(after, event, id)
  if (!after) throw new Error('a transition without events')
  const was = armedTimers(before)
  const is = armedTimers(after)
  const messages = tell(after)
  return {
    events,
    ticket: after,
    timers: {
      start: timerNames.flatMap((name) => (is[name] !== undefined && is[name] !== was[name] ? [{ name, due: is[name] }] : [])),
      stop: timerNames.filter((name) => was[name] !== undefined && is[name] === undefined),
    },
    outbox: messages.length > 0 ? messages : [{ type: 'board-changed', ticket: id, area: after.area }],
  }
}
