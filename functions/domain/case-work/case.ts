import type { UnreachableReason } from '../application/form'
import type { AreaCode } from '../area/area'
import type { PlainDate } from '../china-time'
import type { Facts, FactName } from '../household/facts'
import type { ApplicationId, MemberId, PersonId, PhotoId, StaffId } from '../ids'
import type { Instant } from '../instant'
import type { Fen } from '../money/money'
import type { Assessment } from '../programmes/assessment'
import type { Programme, Wish } from '../programmes/programme'
import type { CaseAction } from './actions'

/** Where a case stands (reference W0, the states of this release). */
export const caseStatuses = ['submitted', 'supplement', 'accepted', 'publicity', 'confirming', 'granted', 'refused'] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** Why data cannot answer, so that the family is asked (law art. 62). */
export const supplementWhys = ['source-silent', 'source-down', 'outdated', 'contested', 'no-source'] as const

/** One thing that is still missing, asked once (one-time notice). */
export interface SupplementItem {
  id: string
  what: string
  why: (typeof supplementWhys)[number]
}
export interface SupplementAnswer {
  item: string
  /** photo that was sent, or the family says that they cannot get it and asks for help */
  photo?: PhotoId
  words?: string
  cannot: boolean
}

/** Legal clocks of the office, by their names in the policy book: each is a last day, `publicity` a stretch that must pass. */
export const clockNames = ['acceptance', 'start-investigation', 'opinion', 'total', 'publicity', 'confirmation'] as const
export type ClockName = (typeof clockNames)[number]

/** A legal clock of a case. `due` is the last day, in China; a paused clock has none until it goes on. */
export interface CaseClock {
  name: string
  start: PlainDate
  unit: 'working' | 'calendar'
  length: number
  due: PlainDate
  clause: string
  pausedAt?: Instant
  pausedBecause?: string
  /** some of its days lie in a year whose holidays are not yet announced: the due day may move */
  provisional: boolean
}

export interface FactCorrection {
  fact: FactName
  value: Facts[FactName]
  reason: string
  officer: StaffId
  at: Instant
}

export interface Opinion {
  officer: StaffId
  at: Instant
  programme: Programme
  view: 'grant' | 'refuse'
  assessment: Assessment
  amount?: Fen
  reasons: string[]
  note?: string
}

export interface Decision {
  officer: StaffId
  at: Instant
  outcome: 'granted' | 'refused'
  programme: Programme
  assessment: Assessment
  /** fen a month, or once */
  amount?: { fen: Fen; per: 'month' | 'once'; from?: string }
  /** what the officer wrote to the family, one sentence a reason; never empty on a refusal */
  reasons: string[]
  /** the day of the county's own visit, which a near relative of staff needs (57 art. 20) */
  countyVisit?: PlainDate
  /** last days of the remedies, from the policy book */
  remedies: { reconsideration: PlainDate; lawsuit: PlainDate; to: string; clause: string }
}

/**
 * One thing that happened to a case, as stored: never changed, never removed. What names people or what they wrote is sealed by the store.
 * `officer` is who did it; `clocks` are those that it sets, so that history replays to the same head after the policy has changed.
 * `unsigned`: the applicant did not wait for this member's signature. `publicity` on an opinion: its programme is shown in public before it goes to the county.
 */
export type CaseEvent = { at: Instant; clocks?: CaseClock[] } & (
  | { type: 'submitted'; applicant: PersonId; people: { member: MemberId; person?: PersonId; unreachable?: UnreachableReason; unsigned?: true }[]; area: AreaCode; wish: Wish; facts: Facts; words?: string; photo?: PhotoId; relativeOfStaff: boolean; protected: boolean; number: string }
  | { type: 'supplement-asked'; officer: StaffId; items: SupplementItem[]; due: PlainDate }
  | { type: 'supplement-answered'; answers: SupplementAnswer[] }
  | { type: 'supplement-silent' }
  | { type: 'accepted'; officer: StaffId }
  | { type: 'investigation-started'; officer: StaffId }
  | { type: 'unreachable-certified'; officer: StaffId; member: MemberId; reason: string }
  | { type: 'fact-corrected'; officer: StaffId; fact: FactName; value: Facts[FactName]; reason: string }
  | { type: 'clock-paused'; officer: StaffId; because: string }
  | { type: 'clock-resumed'; officer: StaffId }
  | { type: 'opinion-given'; officer: StaffId; opinion: Opinion; publicity: boolean }
  | { type: 'publicity-started'; officer: StaffId; place: string; ends: PlainDate }
  | { type: 'publicity-ended'; objections: number; officer?: StaffId }
  | { type: 'sent-back'; officer: StaffId; reason: string }
  | { type: 'clock-missed'; clock: string }
  | { type: 'decided'; officer: StaffId; decision: Decision }
)
export const caseEventTypes = ['submitted', 'supplement-asked', 'supplement-answered', 'supplement-silent', 'accepted', 'investigation-started', 'unreachable-certified', 'fact-corrected', 'clock-paused', 'clock-resumed', 'opinion-given', 'publicity-started', 'publicity-ended', 'sent-back', 'clock-missed', 'decided'] as const satisfies readonly CaseEvent['type'][]

/** The head: what the events add up to, plus its version (number of events, expected by every write). */
export interface Case {
  id: ApplicationId
  version: number
  status: CaseStatus
  number: string
  wish: Wish
  /** set by the opinion; the wish until then */
  programme?: Programme
  applicant: PersonId
  people: { member: MemberId; person?: PersonId; unreachable?: UnreachableReason; unsigned?: true; certified?: true }[]
  area: AreaCode
  facts: Facts
  corrections: FactCorrection[]
  words?: string
  photo?: PhotoId
  relativeOfStaff: boolean
  /** reduced display, no message beside the inbox */
  protected: boolean
  submittedAt: Instant
  acceptedAt?: Instant
  investigatedAt?: Instant
  /** `silent`: its day has passed without an answer; it stays open all the same */
  supplement?: { items: SupplementItem[]; askedAt: Instant; due: PlainDate; answers: SupplementAnswer[]; answeredAt?: Instant; silent?: true }
  opinion?: Opinion
  /** facts were put right, an objection was heard or the county sent it back: a new opinion is needed */
  opinionOutdated?: true
  publicity?: { place: string; from: Instant; ends: PlainDate; endedAt?: Instant }
  decision?: Decision
  /** running clocks; a missed one stays, so that every screen can say how late we are */
  clocks: CaseClock[]
  missed: string[]
  /** the family was told once that we are late */
  toldLate?: true
  sentBack?: { reason: string; at: Instant }
  /** who did what last, and the version that it made: whoever comes a moment later is told */
  lastAct?: { officer: StaffId; at: Instant; version: number; action: CaseAction }
}
