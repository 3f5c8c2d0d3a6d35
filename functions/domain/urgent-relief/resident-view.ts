import type { AreaCode } from '../area/area'
import { deskOf, isStaffed, opensAt } from '../duty-rota/desks'
import { ticketNumber } from '../ids'
import { MINUTE, type Instant } from '../instant'
import type { DutyDesk, UrgentClocks } from '../policy/snapshot'
import { familyName } from '../staff/family-name'
import { availableResidentActions, reopenUntil, type ResidentAction } from './available-actions'
import type { ReachWay } from './help-request'
import type { AidKind, ClosingOutcome, DeskLevel, SafetyAnswer, TicketEvent, UrgentTicket } from './ticket'

export interface ViewContext {
  now: Instant
  clocks: UrgentClocks
  desks: readonly DutyDesk[]
  /** name of a member of staff, or undefined when unknown */
  staffName: (id: string) => string | undefined
}

export interface DeskView {
  area: string
  level: DeskLevel
  name: string
  phone: string
  staffed: boolean
  opensAt?: Instant
}

export interface ResidentTimelineEntry {
  at: Instant
  type: 'pressed' | 'stepped-up' | 'claimed' | 'lease-ended' | 'handed-over' | 'contacted' | 'missed-call' | 'aid-given' | 'safety-asked' | 'safety-answered' | 'resident-added' | 'closed' | 'reopened'
  desk?: string
  aid?: AidKind[]
  answer?: SafetyAnswer
}

/** Structurally the contract's `TicketForResident`. */
export interface ResidentView {
  id: string
  number: string
  version: number
  status: UrgentTicket['status']
  hardship: UrgentTicket['hardship']
  protected: boolean
  way: ReachWay
  pressedAt: Instant
  desk: DeskView
  firstDesk: string
  officer?: string
  stepUpDue?: Instant
  contactDue?: Instant
  aidDue?: Instant
  contactedAt?: Instant
  missedCallAt?: Instant
  aid: AidKind[]
  askedSafeAt?: Instant
  lastAnswer?: { answer: SafetyAnswer; at: Instant }
  closed?: { at: Instant; outcome: ClosingOutcome; reopenUntil: Instant }
  actions: ResidentAction[]
  timeline: ResidentTimelineEntry[]
}

/** A desk as people meet it: whether someone sits there now, and else when it opens. */
export function deskView(desk: DutyDesk, now: Instant): DeskView {
  const opening = opensAt(desk, now)
  return { area: desk.area, level: desk.level, name: desk.name, phone: desk.phone, staffed: isStaffed(desk, now), ...(opening !== undefined && { opensAt: opening }) }
}

const answeringDesk = ({ area, level }: Pick<UrgentTicket, 'area' | 'level'>, desks: readonly DutyDesk[]) => deskOf(area, level, desks) ?? deskOf(area, 'city', desks)

/**
 * Whether the desk that a waiting person is told of opened or closed so lately that they may have read the contrary in this same version.
 * No wait is longer than the longest interval without a new version.
 */
export function deskOpenedOrClosed(ticket: Pick<UrgentTicket, 'area' | 'level' | 'status'>, { now, clocks, desks }: Omit<ViewContext, 'staffName'>): boolean {
  const desk = ticket.status === 'waiting' ? answeringDesk(ticket, desks) : undefined
  const longest = Math.max(clocks.alertAgainEvery, ...Object.values(clocks.stepUpAfter)) * MINUTE
  return desk !== undefined && isStaffed(desk, now) !== isStaffed(desk, now - longest)
}

/** The ticket as the holder of the press sees it: no phone, no place, no words they wrote, the officer by family name. Throws when the book has no desk for the area at all. */
export function residentView(ticket: UrgentTicket, events: readonly TicketEvent[], context: ViewContext): ResidentView {
  const { now, clocks, desks } = context
  const desk = answeringDesk(ticket, desks)
  if (!desk) throw new Error('no desk answers for this area')
  const firstLevel = firstLevelOf(events)
  const firstDesk = firstLevel && deskOf(ticket.area, firstLevel, desks)
  const officer = ticket.owner && familyName(context.staffName(ticket.owner.officer) ?? '')
  const until = reopenUntil(ticket, clocks)
  const { id, version, status, hardship, pressedAt, stepUpDue, contactDue, aidDue, contactedAt, missedCallAt, aid, askedSafeAt, lastAnswer } = ticket
  return {
    id,
    number: ticketNumber(id),
    version,
    status,
    hardship,
    protected: ticket.protected,
    way: ticket.reach.way,
    pressedAt,
    desk: deskView(desk, now),
    firstDesk: (firstDesk ?? desk).name,
    ...(officer && { officer }),
    ...(stepUpDue !== undefined && { stepUpDue }),
    ...(contactDue !== undefined && { contactDue }),
    ...(aidDue !== undefined && { aidDue }),
    ...(contactedAt !== undefined && { contactedAt }),
    ...(missedCallAt !== undefined && { missedCallAt }),
    aid: [...aid],
    ...(askedSafeAt !== undefined && { askedSafeAt }),
    ...(lastAnswer && { lastAnswer }),
    ...(ticket.closed && until !== undefined && { closed: { ...ticket.closed, reopenUntil: until } }),
    actions: [...availableResidentActions(ticket, clocks, now)],
    timeline: timelineOf(events, desks),
  }
}

/** The desk that was alerted first since the press, a move to another township, or the reopening: what stands above it has been stepped up to. */
function firstLevelOf(events: readonly TicketEvent[]): DeskLevel | undefined {
  return events.reduce<DeskLevel | undefined>((level, event) => (event.type === 'pressed' || event.type === 'reopened' ? event.level : event.type === 'moved' ? (event.level ?? level) : level), undefined)
}

/** The story in the person's terms: what only concerns the office is left out. */
function timelineOf(events: readonly TicketEvent[], desks: readonly DutyDesk[]): ResidentTimelineEntry[] {
  const timeline: ResidentTimelineEntry[] = []
  let area: AreaCode = ''
  for (const event of events) {
    if (event.type === 'pressed' || event.type === 'moved') area = event.area
    const entry = entryOf(event)
    const desk = entry?.level && deskOf(area, entry.level, desks)
    if (entry) {
      const { level: _, ...shown } = entry
      timeline.push({ at: event.at, ...shown, ...(desk && { desk: desk.name }) })
    }
  }
  return timeline
}

type Told = Omit<ResidentTimelineEntry, 'at' | 'desk'> & { level?: DeskLevel }

function entryOf(event: TicketEvent): Told | undefined {
  switch (event.type) {
    case 'pressed':
    case 'reopened':
      return { type: event.type, level: event.level }
    case 'stepped-up':
      return { type: 'stepped-up', level: event.to }
    case 'moved':
      return event.level && { type: 'handed-over', level: event.level }
    case 'contacted':
      return { type: event.result === 'reached' || event.result === 'visited' ? 'contacted' : 'missed-call' }
    case 'aid-given':
      return { type: 'aid-given', aid: [...event.aid] }
    case 'safety-answered':
      return { type: 'safety-answered', answer: event.answer }
    case 'claimed':
    case 'lease-ended':
    case 'handed-over':
    case 'safety-asked':
    case 'resident-added':
    case 'closed':
      return { type: event.type }
    case 'arrived-again':
    case 'alerted-again':
    case 'lease-renewed':
    case 'safety-silent':
    case 'clock-missed':
    case 'ranked':
      return undefined
  }
}
