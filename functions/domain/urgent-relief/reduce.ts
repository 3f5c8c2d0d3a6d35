import type { PressKey } from '../ids'
import { saysMoreStill } from './says-more'
import type { ClockDues, TicketEvent, UrgentTicket } from './ticket'

/** Adds one event to the head. Throws when the history is broken: the first event must be `pressed`, and only the first. */
export function reduce(ticket: UrgentTicket | undefined, event: TicketEvent, id: PressKey): UrgentTicket {
  if (event.type === 'pressed') {
    if (ticket) throw new Error('pressed twice')
    return begin(event, id)
  }
  if (!ticket) throw new Error('a history must begin with the press')
  const next = applyEvent(ticket, event)
  return withoutUndefined({ ...next, ...dues(event.due), version: ticket.version + 1 })
}

/** The head that a whole history adds up to. */
export function replay(id: PressKey, events: readonly TicketEvent[]): UrgentTicket | undefined {
  let ticket: UrgentTicket | undefined
  for (const event of events) ticket = reduce(ticket, event, id)
  return ticket
}

function dues(due: ClockDues = {}): Partial<UrgentTicket> {
  return {
    ...(due.stepUp !== undefined && { stepUpDue: due.stepUp }),
    ...(due.contact !== undefined && { contactDue: due.contact }),
    ...(due.aid !== undefined && { aidDue: due.aid }),
    ...(due.answer !== undefined && { answerDue: due.answer }),
  }
}

function withoutUndefined(ticket: UrgentTicket): UrgentTicket {
  return Object.fromEntries(Object.entries(ticket).filter(([, value]) => value !== undefined)) as unknown as UrgentTicket
}

function begin(event: Extract<TicketEvent, { type: 'pressed' }>, id: PressKey): UrgentTicket {
  const { hardship, forWhom, place, reach, note, area, level, rank } = event
  return withoutUndefined({
    id,
    version: 1,
    status: 'waiting',
    hardship,
    forWhom,
    protected: event.protected,
    rank,
    area,
    level,
    place,
    reach,
    note,
    pressedAt: event.at,
    missedClocks: [],
    aid: [],
    ...dues(event.due),
  })
}

type Later = Exclude<TicketEvent, { type: 'pressed' }>

function applyEvent(ticket: UrgentTicket, event: Later): UrgentTicket {
  switch (event.type) {
    case 'arrived-again':
      return {
        ...ticket,
        place: { ...event.place, ...ticket.place },
        reach: ticket.reach.phone ? ticket.reach : (event.reach ?? ticket.reach),
        note: ticket.note ?? event.note,
      }
    case 'stepped-up':
      return { ...ticket, level: event.to }
    case 'claimed':
      return { ...ticket, status: ticket.status === 'waiting' ? 'taken' : ticket.status, owner: { officer: event.officer, since: event.at, leaseUntil: event.leaseUntil }, stepUpDue: undefined }
    case 'handed-over':
      return { ...ticket, owner: { officer: event.to, since: event.at, leaseUntil: event.leaseUntil } }
    case 'lease-renewed':
      return { ...ticket, owner: ticket.owner && { ...ticket.owner, leaseUntil: event.leaseUntil } }
    case 'lease-ended':
      return { ...ticket, status: ticket.status === 'taken' ? 'waiting' : ticket.status, owner: undefined }
    case 'contacted':
      return event.result === 'reached' || event.result === 'visited'
        ? { ...ticket, contactedAt: event.at, missedCallAt: undefined, contactDue: undefined, missedClocks: ticket.missedClocks.filter((clock) => clock !== 'contact') }
        : { ...ticket, missedCallAt: event.at }
    case 'aid-given':
      return {
        ...ticket,
        status: ticket.status === 'asked-safe' ? 'asked-safe' : 'helped',
        aid: [...ticket.aid, ...event.aid.filter((kind, place) => !ticket.aid.includes(kind) && event.aid.indexOf(kind) === place)],
        aidAt: event.at,
        aidDue: undefined,
        missedClocks: ticket.missedClocks.filter((clock) => clock !== 'aid'),
      }
    case 'safety-asked':
      return { ...ticket, status: 'asked-safe', askedSafeAt: event.at }
    case 'safety-silent':
      return { ...ticket, answerDue: undefined }
    case 'safety-answered':
      return afterAnswer(ticket, event)
    case 'clock-missed':
      return { ...ticket, missedClocks: [...ticket.missedClocks.filter((clock) => clock !== event.clock), event.clock] }
    case 'ranked':
      return { ...ticket, rank: event.rank }
    case 'moved':
      return event.level ? { ...ticket, area: event.area, level: event.level, status: ticket.status === 'taken' ? 'waiting' : ticket.status, owner: undefined } : { ...ticket, area: event.area }
    case 'closed':
      return { ...ticket, status: 'closed', owner: undefined, stepUpDue: undefined, contactDue: undefined, aidDue: undefined, answerDue: undefined, missedClocks: [], closed: { at: event.at, outcome: event.outcome } }
    case 'reopened':
      return { ...ticket, status: 'waiting', level: event.level, closed: undefined, contactedAt: undefined, missedCallAt: undefined, aidAt: undefined, askedSafeAt: undefined, missedClocks: [] }
    case 'resident-added':
      return saysMoreStill(ticket, event.at) ? ticket : { ...ticket, addedAt: event.at }
    case 'alerted-again':
      return ticket
  }
}

/** Somebody who is not safe, or asks for a call, is a person to be contacted again, whatever stood on the ticket before. */
function afterAnswer(ticket: UrgentTicket, event: Extract<TicketEvent, { type: 'safety-answered' }>): UrgentTicket {
  const answered = { ...ticket, lastAnswer: { answer: event.answer, at: event.at }, answerDue: undefined }
  if (event.answer === 'safe' || ticket.status === 'closed') return answered
  return {
    ...answered,
    status: ticket.owner ? 'taken' : 'waiting',
    askedSafeAt: undefined,
    missedClocks: event.due?.contact === undefined ? ticket.missedClocks : ticket.missedClocks.filter((clock) => clock !== 'contact'),
  }
}
