import type { Action } from '../access/authority'
import type { Caller } from '../access/caller'
import { mayActIn, mayCall } from '../access/may'
import { DAY, type Instant } from '../instant'
import type { UrgentClocks } from '../policy/snapshot'
import { officerActions, type OfficerAction } from './officer-actions'
import type { ClosingOutcome, UrgentTicket } from './ticket'

const rightOf = (action: OfficerAction): Action => `urgent-ticket.${action}`

/** What this officer may do to the ticket now: the menu, the server and the tests all ask here. Empty for everybody who is not an officer of the area. */
export function availableActions(ticket: UrgentTicket, caller: Caller, now: Instant): readonly OfficerAction[] {
  if (!mayActIn(caller, ticket.area) || ticket.status === 'closed') return []
  return officerActions.filter((action) => mayCall(rightOf(action), caller) && stateAllows(ticket, action, caller, now))
}

function stateAllows(ticket: UrgentTicket, action: OfficerAction, caller: Caller, now: Instant): boolean {
  const owner = ticket.owner
  const mine = caller.kind === 'staff' && owner?.officer === caller.id
  switch (action) {
    case 'claim':
      return !mine && (!owner || now >= owner.leaseUntil)
    case 'record-contact':
    case 'record-aid':
      return true
    case 'renew-lease':
    case 'hand-over':
      return mine
    case 'ask-safety':
      return mine && ticket.status !== 'asked-safe' && (ticket.contactedAt !== undefined || ticket.aidAt !== undefined)
    case 'close':
      return mine && closingOutcomesNow(ticket).length > 0
    case 'rank':
    case 'move':
      return mine || !owner
  }
}

/**
 * How the ticket may be closed now, also asked of the officer's view of it. Whoever was asked "are you safe now?", or wrote that they are not,
 * is heard or seen before anything is closed; and nobody is passed on whom we have neither heard, seen nor helped.
 */
export function closingOutcomesNow(ticket: Pick<UrgentTicket, 'status' | 'lastAnswer' | 'askedSafeAt' | 'contactedAt' | 'aid'>): readonly ClosingOutcome[] {
  if (ticket.status === 'closed') return []
  const contactedSince = (at: Instant) => ticket.contactedAt !== undefined && ticket.contactedAt > at
  const saysSafe = ticket.lastAnswer?.answer === 'safe' && (ticket.askedSafeAt === undefined || ticket.lastAnswer.at >= ticket.askedSafeAt)
  const seenSinceAsked = ticket.askedSafeAt !== undefined && contactedSince(ticket.askedSafeAt)
  const settled = saysSafe || seenSinceAsked
  if (ticket.status === 'asked-safe' && !settled) return []
  if (ticket.lastAnswer && ticket.lastAnswer.answer !== 'safe' && !contactedSince(ticket.lastAnswer.at)) return []
  const helped = ticket.aid.length > 0
  const contacted = ticket.contactedAt !== undefined
  return [...(settled && helped ? (['helped-and-safe'] as const) : []), ...(contacted || helped ? (['passed-on'] as const) : []), ...(contacted ? (['no-help-needed', 'press-by-mistake'] as const) : [])]
}

export const residentActions = ['answer-safety', 'add', 'reopen'] as const
export type ResidentAction = (typeof residentActions)[number]

/** Until when a closed ticket can be opened again by the person. */
export function reopenUntil(ticket: UrgentTicket, clocks: UrgentClocks): Instant | undefined {
  return ticket.closed && ticket.closed.at + clocks.reopenDays * DAY
}

/** What the holder of the press may do now. `reopen` is saying more, or answering "not yet" or "call me". */
export function availableResidentActions(ticket: UrgentTicket, clocks: UrgentClocks, now: Instant): readonly ResidentAction[] {
  const until = reopenUntil(ticket, clocks)
  if (until === undefined) return ['answer-safety', 'add']
  return now <= until ? ['add', 'reopen'] : []
}
