import { deskOf, isAtLeast, isStaffed, lowestLevel, nextLevel, staffedLevel } from '../duty-rota/desks'
import { MINUTE, type Instant } from '../instant'
import type { AlertReason, PersonTold, UrgentMessage } from './messages'
import type { DeskLevel, UrgentTicket } from './ticket'
import type { UrgentContext } from './transition'

/** When the desk at `level` has had its time. The highest desk is alerted again and again instead. */
export function stepUpDue(level: DeskLevel, from: Instant, { clocks }: UrgentContext): Instant {
  return from + (level === 'city' ? clocks.alertAgainEvery : clocks.stepUpAfter[level]) * MINUTE
}

/** The desk to alert next after `level`: the lowest staffed one above, else the one above in order; undefined at the highest. */
export function levelAbove(ticket: Pick<UrgentTicket, 'area' | 'level'>, { now, desks }: UrgentContext): DeskLevel | undefined {
  const above = nextLevel(ticket.level)
  if (!above) return undefined
  const staffed = staffedLevel(ticket.area, above, now, desks)
  if (staffed) return staffed
  for (let level: DeskLevel | undefined = above; level; level = nextLevel(level)) if (deskOf(ticket.area, level, desks)) return level
  return undefined
}

/** The desk that can hear an alert now: the ticket's own, or the lowest staffed one above while its own is closed. */
export function hearingLevel(ticket: Pick<UrgentTicket, 'area' | 'level'>, { now, desks }: UrgentContext): DeskLevel {
  const own = deskOf(ticket.area, ticket.level, desks)
  if (own && isStaffed(own, now)) return ticket.level
  return staffedLevel(ticket.area, ticket.level, now, desks) ?? ticket.level
}

const about = (ticket: UrgentTicket) => ({ ticket: ticket.id, area: ticket.area })

export function alertDesk(ticket: UrgentTicket, reason: AlertReason, level: DeskLevel): UrgentMessage {
  return { type: 'urgent-alert', ...about(ticket), level, rank: ticket.rank, reason }
}

/** Alerts whoever has the ticket, or the desk that can hear it. */
export function alertHolder(ticket: UrgentTicket, reason: AlertReason, context: UrgentContext): UrgentMessage {
  const alert = alertDesk(ticket, reason, hearingLevel(ticket, context))
  return ticket.owner && alert.type === 'urgent-alert' ? { ...alert, to: ticket.owner.officer } : alert
}

/** A missed promise is told to the desk above, and never lower than the county. */
export function alertAbove(ticket: UrgentTicket, reason: AlertReason, context: UrgentContext): UrgentMessage {
  const above = levelAbove(ticket, context) ?? ticket.level
  const floor = isAtLeast(above, 'county') ? above : 'county'
  const level = staffedLevel(ticket.area, floor, context.now, context.desks) ?? (deskOf(ticket.area, floor, context.desks) ? floor : lowestLevel(ticket.area, context.desks))
  return alertDesk(ticket, reason, level)
}

/** Tells the person on the number they gave; nothing in protected mode, without a number, or where no message is wanted. */
export function tellPerson(ticket: UrgentTicket, what: PersonTold): UrgentMessage[] {
  if (ticket.protected || !ticket.reach.phone || ticket.reach.way === 'none') return []
  if (what === 'silent-call' && ticket.reach.way === 'sms-only') return [{ type: 'person-told', ...about(ticket), what: 'safety-asked' }]
  return [{ type: 'person-told', ...about(ticket), what }]
}

/** Whether what was to be told is still so when it is about to be sent: a message may have waited for a provider while the ticket moved on. */
export function isStillSo(what: PersonTold, { status, owner, missedCallAt, askedSafeAt, lastAnswer }: Pick<UrgentTicket, 'status' | 'owner' | 'missedCallAt' | 'askedSafeAt' | 'lastAnswer'>): boolean {
  const waitsForAnswer = status === 'asked-safe' && !(lastAnswer && askedSafeAt !== undefined && lastAnswer.at >= askedSafeAt)
  switch (what) {
    case 'taken':
      return status !== 'closed' && owner !== undefined
    case 'missed-call':
      return status !== 'closed' && missedCallAt !== undefined
    case 'aid-given':
      return status !== 'closed'
    case 'safety-asked':
    case 'silent-call':
      return waitsForAnswer
  }
}
