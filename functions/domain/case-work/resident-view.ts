import type { FactName } from '../household/facts'
import type { PersonId } from '../ids'
import type { Instant } from '../instant'
import type { Assessment } from '../programmes/assessment'
import type { Programme } from '../programmes/programme'
import type { Case, CaseEvent, CaseStatus, Decision, SupplementItem } from './case'
import { type ClockView, clockView } from './clock-view'
import type { CaseContext } from './context'
import { holderOf } from './standing'
import { type StepView, stepViews } from './steps'

export type Part = 'applicant' | 'member'

/** Entries of the story as a resident reads it; sentences are `case.told.<type>`. */
export const residentEntryTypes = ['submitted', 'supplement-asked', 'supplement-answered', 'supplement-silent', 'accepted', 'investigation-started', 'fact-corrected', 'publicity-started', 'objected', 'went-up', 'sent-back', 'clock-paused', 'clock-resumed', 'late', 'granted', 'refused'] as const
export type ResidentEntryType = (typeof residentEntryTypes)[number]

export interface ResidentEntry {
  at: Instant
  type: ResidentEntryType
  fact?: FactName
  because?: string
}

export interface SupplementView {
  items: { id: string; what: string; why: SupplementItem['why']; answer?: 'photo' | 'words' | 'cannot' }[]
  due: string
  open: boolean
}

export interface DecisionView {
  at: Instant
  outcome: 'granted' | 'refused'
  programme: Programme
  amount?: Decision['amount']
  reasons: string[]
  assessment: Assessment
  remedies: Decision['remedies']
}

/** Structurally the contract's `MyCase`. */
export interface CaseResidentView {
  id: string
  version: number
  part: Part
  number: string
  status: CaseStatus
  wish: Case['wish']
  programme?: Programme
  submittedAt: Instant
  holder: string
  phone: string
  hotline: string
  clocks: ClockView[]
  steps: StepView[]
  supplement?: SupplementView
  timeline: ResidentEntry[]
  decision?: DecisionView
}

/** What a person has to do with a case; a protected one is there for its applicant only. */
export function partOf(head: Pick<Case, 'applicant' | 'people' | 'protected'>, person: PersonId): Part | undefined {
  if (head.applicant === person) return 'applicant'
  return !head.protected && head.people.some((each) => each.person === person) ? 'member' : undefined
}

/** The case as one person of the household sees it: what was asked, found and decided belongs to the applicant; no officer's name stands anywhere. */
export function residentView(head: Case, events: readonly CaseEvent[], part: Part, context: CaseContext): CaseResidentView {
  const { id, version, number, status, wish, programme, submittedAt, supplement, decision } = head
  const office = context.office(holderOf(status) ?? 'county', head.area)
  const applicant = part === 'applicant'
  return {
    id,
    version,
    part,
    number,
    status,
    wish,
    ...(programme && { programme }),
    submittedAt,
    holder: office.name,
    phone: office.phone,
    hotline: context.hotline,
    clocks: head.clocks.map((clock) => clockView(clock, context)),
    steps: stepViews(head, context),
    ...(applicant && supplement && { supplement: supplementView(head, supplement) }),
    timeline: timelineOf(events).filter(({ type }) => applicant || !ofApplicantOnly.has(type)),
    ...(applicant && decision && { decision: decisionView(decision) }),
  }
}

export function supplementView({ status }: Pick<Case, 'status'>, { items, due, answers }: NonNullable<Case['supplement']>): SupplementView {
  const answerOf = (id: string) => {
    const answer = answers.find(({ item }) => item === id)
    return answer && { answer: answer.photo !== undefined ? ('photo' as const) : answer.cannot ? ('cannot' as const) : ('words' as const) }
  }
  return { items: items.map(({ id, what, why }) => ({ id, what, why, ...answerOf(id) })), due, open: status === 'supplement' }
}

export function decisionView({ officer: _officer, countyVisit: _visit, ...decision }: Decision): DecisionView {
  return decision
}

const ofApplicantOnly: ReadonlySet<ResidentEntryType> = new Set(['supplement-asked', 'supplement-answered', 'supplement-silent', 'fact-corrected'])

/** The story in the family's terms, told once where the office did one thing in two steps. */
function timelineOf(events: readonly CaseEvent[]): ResidentEntry[] {
  return events.flatMap((event) => entriesOf(event).map((entry) => ({ at: event.at, ...entry })))
}

function entriesOf(event: CaseEvent): Omit<ResidentEntry, 'at'>[] {
  switch (event.type) {
    case 'submitted':
    case 'supplement-asked':
    case 'supplement-answered':
    case 'supplement-silent':
    case 'accepted':
    case 'investigation-started':
    case 'publicity-started':
    case 'sent-back':
    case 'clock-resumed':
      return [{ type: event.type }]
    case 'fact-corrected':
      return [{ type: 'fact-corrected', fact: event.fact }]
    case 'clock-paused':
      return [{ type: 'clock-paused', because: event.because }]
    case 'clock-missed':
      return [{ type: 'late' }]
    case 'opinion-given':
      return event.publicity ? [] : [{ type: 'went-up' }]
    case 'publicity-ended':
      return [{ type: event.objections > 0 ? 'objected' : 'went-up' }]
    case 'decided':
      return [{ type: event.decision.outcome }]
    case 'unreachable-certified':
      return []
  }
}
