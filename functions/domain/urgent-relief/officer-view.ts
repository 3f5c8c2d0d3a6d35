import type { StaffCaller } from '../access/caller'
import { areaAt, type AreaCode } from '../area/area'
import { ticketNumber } from '../ids'
import type { Instant } from '../instant'
import type { StaffSummary } from '../staff/staff'
import { availableActions } from './available-actions'
import type { Place, Reach } from './help-request'
import type { OfficerAction } from './officer-actions'
import type { AidKind, ClosingOutcome, ContactResult, DeskLevel, Rank, SafetyAnswer, TicketEvent, UrgentTicket } from './ticket'
import { canTakeOver } from './transitions/hand-over'

/** Structurally the contract's `BoardRow`: nothing that names or reaches the person. A wall is read over shoulders, so a protected ticket stands there by its township only. */
export interface BoardRowView {
  id: string
  number: string
  version: number
  status: UrgentTicket['status']
  hardship: UrgentTicket['hardship']
  rank: Rank
  protected: boolean
  area: AreaCode
  level: DeskLevel
  pressedAt: Instant
  stepUpDue?: Instant
  contactDue?: Instant
  aidDue?: Instant
  answerDue?: Instant
  askedSafeAt?: Instant
  lastAnswer?: { answer: SafetyAnswer; at: Instant }
  owner?: { id: string; name: string; since: Instant; leaseUntil: Instant }
  /** open presses from the same telephone, this one too; only when there are several, and never of a protected ticket */
  samePhone?: number
}

export interface OfficerTimelineEntry {
  at: Instant
  type: TicketEvent['type']
  by?: string
  to?: string
  desk?: DeskLevel
  leaseUntil?: Instant
  result?: ContactResult
  aid?: AidKind[]
  answer?: SafetyAnswer
  outcome?: ClosingOutcome
  rank?: Rank
  area?: AreaCode
  clock?: 'contact' | 'aid'
  text?: string
}

/** Structurally the contract's `TicketForOfficer`. */
export interface OfficerView extends BoardRowView {
  forWhom: UrgentTicket['forWhom']
  place: Place
  reach: Reach
  note?: string
  aid: AidKind[]
  contactedAt?: Instant
  missedCallAt?: Instant
  closed?: { at: Instant; outcome: ClosingOutcome }
  actions: OfficerAction[]
  colleagues: StaffSummary[]
  timeline: OfficerTimelineEntry[]
}

type StaffName = (id: string) => string | undefined

export function boardRow(ticket: Omit<UrgentTicket, 'place' | 'reach' | 'note'> & { samePhone?: number }, staffName: StaffName): BoardRowView {
  const { id, version, status, hardship, rank, area, level, pressedAt, stepUpDue, contactDue, aidDue, answerDue, askedSafeAt, lastAnswer, owner, samePhone } = ticket
  return {
    id,
    number: ticketNumber(id),
    version,
    status,
    hardship,
    rank,
    protected: ticket.protected,
    area: ticket.protected ? (areaAt(area, 'township') ?? area) : area,
    level,
    pressedAt,
    ...(stepUpDue !== undefined && { stepUpDue }),
    ...(contactDue !== undefined && { contactDue }),
    ...(aidDue !== undefined && { aidDue }),
    ...(answerDue !== undefined && { answerDue }),
    ...(askedSafeAt !== undefined && { askedSafeAt }),
    ...(lastAnswer && { lastAnswer }),
    ...(owner && { owner: { id: owner.officer, name: staffName(owner.officer) ?? '', since: owner.since, leaseUntil: owner.leaseUntil } }),
    ...(samePhone !== undefined && { samePhone }),
  }
}

export type BoardOrdered = Pick<BoardRowView, 'rank' | 'pressedAt' | 'id'>

/** The wall's order: rank, then whoever has waited longest. */
export function inBoardOrder<Row extends BoardOrdered>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.rank - b.rank || a.pressedAt - b.pressedAt || (a.id < b.id ? -1 : 1))
}

/** The opened ticket with what this officer may do now. Whoever reads it has been recorded with a purpose. */
export function officerView(ticket: UrgentTicket, events: readonly TicketEvent[], context: { now: Instant; caller: StaffCaller; staff: readonly StaffSummary[]; staffName: StaffName }): OfficerView {
  const { note, contactedAt, missedCallAt, closed } = ticket
  const actions = [...availableActions(ticket, context.caller, context.now)]
  return {
    ...boardRow(ticket, context.staffName),
    area: ticket.area,
    forWhom: ticket.forWhom,
    place: ticket.place,
    reach: ticket.reach,
    ...(note !== undefined && { note }),
    aid: [...ticket.aid],
    ...(contactedAt !== undefined && { contactedAt }),
    ...(missedCallAt !== undefined && { missedCallAt }),
    ...(closed && { closed }),
    actions,
    colleagues: actions.includes('hand-over') ? context.staff.filter((colleague) => canTakeOver(ticket, colleague)).map(({ id, name, role, area }) => ({ id, name, role, area })) : [],
    timeline: events.map((event) => entryOf(event, context.staffName)),
  }
}

function entryOf(event: TicketEvent, staffName: StaffName): OfficerTimelineEntry {
  const named = (id: string) => staffName(id) ?? ''
  const by = 'officer' in event ? { by: named(event.officer) } : {}
  const text = (value: string | undefined) => (value ? { text: value } : {})
  const entry = { at: event.at, type: event.type, ...by }
  switch (event.type) {
    case 'pressed':
      return { ...entry, desk: event.level, rank: event.rank, area: event.area, ...text(event.note) }
    case 'arrived-again':
      return { ...entry, ...text(event.note) }
    case 'stepped-up':
      return { ...entry, desk: event.to }
    case 'claimed':
    case 'lease-renewed':
      return { ...entry, leaseUntil: event.leaseUntil }
    case 'handed-over':
      return { ...entry, to: named(event.to), leaseUntil: event.leaseUntil }
    case 'contacted':
      return { ...entry, result: event.result, ...text(event.note) }
    case 'aid-given':
      return { ...entry, aid: [...event.aid], ...text(event.note) }
    case 'safety-answered':
      return { ...entry, answer: event.answer }
    case 'resident-added':
      return { ...entry, ...text(event.text) }
    case 'clock-missed':
      return { ...entry, clock: event.clock }
    case 'ranked':
      return { ...entry, rank: event.rank, ...text(event.reason) }
    case 'moved':
      return { ...entry, area: event.area, ...(event.level && { desk: event.level }), ...text(event.reason) }
    case 'closed':
      return { ...entry, outcome: event.outcome, ...text(event.note) }
    case 'reopened':
      return { ...entry, desk: event.level }
    case 'alerted-again':
    case 'lease-ended':
    case 'safety-asked':
    case 'safety-silent':
      return entry
  }
}
