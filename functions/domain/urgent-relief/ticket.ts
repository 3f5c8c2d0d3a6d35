import type { AreaCode } from '../area/area'
import type { PressKey, StaffId } from '../ids'
import type { Instant } from '../instant'
import { z } from '../zod'
import type { Hardship, Place, Reach } from './help-request'

/** Who must act when nobody has taken the ticket: each step up adds the next desk, nobody is dropped. */
export const deskLevels = ['township', 'deputy', 'county', 'city'] as const
export const DeskLevelSchema = z.enum(deskLevels)
export type DeskLevel = z.infer<typeof DeskLevelSchema>

export const ticketStatuses = ['waiting', 'taken', 'helped', 'asked-safe', 'closed'] as const
export const TicketStatusSchema = z.enum(ticketStatuses)
export type TicketStatus = z.infer<typeof TicketStatusSchema>

/** 1 first; from the dated triage rules, or from an officer with a reason. */
export const RankSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Rank = z.infer<typeof RankSchema>

export const aidKinds = ['food', 'shelter', 'transport', 'medical', 'clothing', 'company'] as const
export const AidKindSchema = z.enum(aidKinds)
export type AidKind = z.infer<typeof AidKindSchema>

export const contactResults = ['reached', 'no-answer', 'visited', 'visited-nobody'] as const
export const ContactResultSchema = z.enum(contactResults)
export type ContactResult = z.infer<typeof ContactResultSchema>

export const safetyAnswers = ['safe', 'not-yet', 'call-me'] as const
export const SafetyAnswerSchema = z.enum(safetyAnswers)
export type SafetyAnswer = z.infer<typeof SafetyAnswerSchema>

export const closingOutcomes = ['helped-and-safe', 'passed-on', 'no-help-needed', 'press-by-mistake'] as const
export const ClosingOutcomeSchema = z.enum(closingOutcomes)
export type ClosingOutcome = z.infer<typeof ClosingOutcomeSchema>

export type ArrivalWay = 'app' | 'sms' | 'desk'

/** Due times that an event sets, from the clocks of its day: history replays to the same head after the policy has changed. */
export interface ClockDues {
  stepUp?: Instant
  contact?: Instant
  aid?: Instant
  answer?: Instant
}

/**
 * One thing that happened, as stored: never changed, never removed. Texts a person wrote (`note`, `text`, `reason`, `place`, `reach`) are sealed by the store.
 * `level` is the desk alerted by it; on `moved` it is present when another township answers from now on.
 */
export type TicketEvent = { at: Instant; due?: ClockDues } & (
  | { type: 'pressed'; hardship: Hardship; forWhom: 'self' | 'someone-else'; place: Place; reach: Reach; note?: string; by: ArrivalWay; area: AreaCode; level: DeskLevel; rank: Rank; protected: boolean; pressedAtOnPhone?: Instant }
  | { type: 'arrived-again'; by: ArrivalWay; place?: Place; reach?: Reach; note?: string }
  | { type: 'stepped-up'; to: DeskLevel }
  | { type: 'alerted-again' }
  | { type: 'claimed'; officer: StaffId; leaseUntil: Instant; via: 'workbench' | 'voice-call' }
  | { type: 'lease-renewed'; officer: StaffId; leaseUntil: Instant }
  | { type: 'lease-ended'; officer: StaffId }
  | { type: 'handed-over'; officer: StaffId; to: StaffId; leaseUntil: Instant }
  | { type: 'contacted'; officer: StaffId; result: ContactResult; note?: string }
  | { type: 'aid-given'; officer: StaffId; aid: AidKind[]; note?: string }
  | { type: 'safety-asked'; officer: StaffId }
  | { type: 'safety-silent' }
  | { type: 'safety-answered'; answer: SafetyAnswer }
  | { type: 'resident-added'; text: string }
  | { type: 'clock-missed'; clock: 'contact' | 'aid' }
  | { type: 'ranked'; officer: StaffId; rank: Rank; reason: string }
  | { type: 'moved'; officer: StaffId; area: AreaCode; reason: string; level?: DeskLevel }
  | { type: 'closed'; officer: StaffId; outcome: ClosingOutcome; note?: string }
  | { type: 'reopened'; because: SafetyAnswer | 'addition'; level: DeskLevel }
)
export type TicketEventType = TicketEvent['type']

/** The head: what the events add up to, plus its version (number of events, expected by every write). */
export interface UrgentTicket {
  id: PressKey
  version: number
  status: TicketStatus
  hardship: Hardship
  forWhom: 'self' | 'someone-else'
  protected: boolean
  rank: Rank
  /** finest area known: village or township, else county or city */
  area: AreaCode
  /** highest desk alerted so far */
  level: DeskLevel
  place: Place
  reach: Reach
  note?: string
  pressedAt: Instant
  owner?: { officer: StaffId; since: Instant; leaseUntil: Instant }
  /** due times of the clocks; absent once met or not running. A missed one stays, so that every screen can say how late we are */
  stepUpDue?: Instant
  contactDue?: Instant
  aidDue?: Instant
  answerDue?: Instant
  /** clocks that rang unmet */
  missedClocks: ('contact' | 'aid')[]
  contactedAt?: Instant
  /** last time an officer tried and nobody answered, since the last success */
  missedCallAt?: Instant
  aid: AidKind[]
  aidAt?: Instant
  askedSafeAt?: Instant
  lastAnswer?: { answer: SafetyAnswer; at: Instant }
  /** when the person began to say more, see `saysMoreStill` */
  addedAt?: Instant
  closed?: { at: Instant; outcome: ClosingOutcome }
}
