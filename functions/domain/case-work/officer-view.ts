import type { StaffCaller } from '../access/caller'
import { areaAt } from '../area/area'
import type { Relation, UnreachableReason } from '../application/form'
import { factNames, type FactName, type Facts, type FactSource } from '../household/facts'
import type { MemberId, StaffId } from '../ids'
import type { Instant } from '../instant'
import type { Fen } from '../money/money'
import type { Assessment } from '../programmes/assessment'
import type { Programme, Wish } from '../programmes/programme'
import { ageOn, birthOf, idTail, type ResidentId } from '../resident-id/resident-id'
import type { SignerState } from '../signing/document'
import type { CaseAction } from './actions'
import { availableCaseActions } from './available-case-actions'
import type { Case, CaseEvent, CaseStatus } from './case'
import { type ClockView, clockView } from './clock-view'
import type { CaseContext } from './context'
import { type DecisionView, decisionView, type SupplementView, supplementView } from './resident-view'
import { type CaseStanding, firstClock, worklistDay } from './standing'

/** Structurally the contract's `CaseRow`. */
export interface CaseRowView {
  id: string
  number: string
  version: number
  status: CaseStatus
  wish: Wish
  programme?: Programme
  area: string
  people: number
  submittedAt: Instant
  clock?: ClockView
  /** its day to answer has passed, or a last day of ours */
  overdue: boolean
  /** the family's day to answer has passed without one: somebody has to call */
  silent: boolean
  protected: boolean
  relativeOfStaff: boolean
  unreachable: number
  unsigned: number
  mine: boolean
}

/** A household as its application names it; the applicant's telephone is where they are called. */
export interface HouseholdRecord {
  applicant: { name: string; idNumber: ResidentId; phone?: string }
  members: readonly { member: MemberId; relation: Relation; name: string; idNumber: ResidentId }[]
}

export interface OfficerEntry {
  at: Instant
  type: CaseEvent['type']
  by?: string
  /** what they wrote */
  text?: string
  fact?: FactName
  clock?: string
  because?: string
  count?: number
  member?: MemberId
  view?: 'grant' | 'refuse'
  outcome?: 'granted' | 'refused'
  /** day of the county's own visit */
  visited?: string
}

interface PersonView {
  member: MemberId
  name: string
  relation: Relation | 'applicant'
  idTail: string
  age: number
  signer: SignerState
  unreachable?: UnreachableReason
  certified: boolean
}

interface FactView {
  fact: FactName
  value: number | string
  source: FactSource
  declared?: number | string
  reason?: string
  by?: string
  at?: Instant
}

/** Structurally the contract's `CaseForOfficer`. */
export interface CaseOfficerView extends CaseRowView {
  applicant: { name: string; idNumber: string; phone?: string }
  household: PersonView[]
  words?: string
  photos: string[]
  facts: FactView[]
  assessments: Assessment[]
  clocks: ClockView[]
  supplement?: SupplementView
  supplementAnswers: NonNullable<Case['supplement']>['answers']
  opinion?: { by: string; at: Instant; programme: Programme; view: 'grant' | 'refuse'; amount?: Fen; reasons: string[]; note?: string; assessment: Assessment; outdated: boolean }
  publicity?: { place: string; from: Instant; ends: string }
  decision?: DecisionView
  /** day of the county's own visit, as the decision states it */
  countyVisit?: string
  sentBack?: { reason: string; at: Instant }
  actions: CaseAction[]
  pauseReasons: string[]
  timeline: OfficerEntry[]
}

type StaffName = (id: StaffId) => string | undefined

/** A line of the worklist: nothing that names or reaches a person. A protected case stands there by its township only. */
export function caseRow(standing: CaseStanding, caller: StaffCaller, context: CaseContext): CaseRowView {
  const { id, number, version, status, wish, programme, area, people, submittedAt, relativeOfStaff, missed, supplement } = standing
  const clock = firstClock(standing)
  const silent = status === 'supplement' && supplement !== undefined && supplement.due < context.today
  return {
    id,
    number,
    version,
    status,
    wish,
    ...(programme && { programme }),
    area: standing.protected ? (areaAt(area, 'township') ?? area) : area,
    people: people.length,
    submittedAt,
    ...(clock && { clock: clockView(clock, context) }),
    overdue: missed.length > 0 || silent,
    silent,
    protected: standing.protected,
    relativeOfStaff,
    unreachable: people.filter(({ unreachable }) => unreachable !== undefined).length,
    unsigned: people.filter(({ unsigned }) => unsigned).length,
    mine: availableCaseActions(standing, caller, context).length > 0,
  }
}

/** The list's order: whichever day comes first, then whoever came first. */
export function inWorklistOrder<Standing extends CaseStanding>(standings: readonly Standing[]): Standing[] {
  const key = (standing: Standing) => `${worklistDay(standing)} ${String(standing.submittedAt).padStart(15, '0')} ${standing.id}`
  return [...standings].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

export interface OpenedBy {
  caller: StaffCaller
  household: HouseholdRecord
  signers: readonly { member: MemberId; state: SignerState }[]
  staffName: StaffName
}

/** The opened case with what this officer may do now. Whoever reads it has been recorded with a purpose. Of a protected case the members stand by relation and age only. */
export function officerView(head: Case, events: readonly CaseEvent[], { caller, household, signers, staffName }: OpenedBy, context: CaseContext): CaseOfficerView {
  const { words, supplement, opinion, publicity, decision, sentBack } = head
  const named = (id: StaffId) => staffName(id) ?? ''
  return {
    ...caseRow(head, caller, context),
    area: head.area,
    applicant: household.applicant,
    household: peopleOf(head, household, signers, context.today),
    ...(words && { words }),
    photos: casePhotos(head),
    facts: factNames.map((fact) => factView(fact, head, events, named)),
    assessments: [...context.assessAll(head.facts, head.area)],
    clocks: head.clocks.map((clock) => clockView(clock, context)),
    ...(supplement && { supplement: supplementView(head, supplement) }),
    supplementAnswers: supplement?.answers ?? [],
    ...(opinion && { opinion: opinionView(opinion, head.opinionOutdated === true, named) }),
    ...(publicity && { publicity: { place: publicity.place, from: publicity.from, ends: publicity.ends } }),
    ...(decision && { decision: decisionView(decision) }),
    ...(decision?.countyVisit && { countyVisit: decision.countyVisit }),
    ...(sentBack && { sentBack }),
    actions: [...availableCaseActions(head, caller, context)],
    pauseReasons: [...context.pauseReasons],
    timeline: events.map((event) => entryOf(event, named)),
  }
}

/** Every photo that belongs to the case: the application's, and those that answered a supplement. */
export function casePhotos({ photo, supplement }: Pick<Case, 'photo' | 'supplement'>): string[] {
  return [...(photo ? [photo] : []), ...(supplement?.answers ?? []).flatMap((answer) => answer.photo ?? [])]
}

function opinionView({ officer, ...opinion }: NonNullable<Case['opinion']>, outdated: boolean, named: (id: StaffId) => string): CaseOfficerView['opinion'] {
  return { by: named(officer), ...opinion, outdated }
}

function peopleOf(head: Case, { applicant, members }: HouseholdRecord, signers: OpenedBy['signers'], today: string): PersonView[] {
  const all = [{ member: 'applicant', relation: 'applicant' as const, ...applicant }, ...members]
  return all.map(({ member, relation, name, idNumber }) => {
    const { unreachable, certified } = head.people.find((each) => each.member === member) ?? {}
    const birth = birthOf(idNumber)
    return {
      member,
      name: head.protected && member !== 'applicant' ? '' : name,
      relation,
      idTail: head.protected && member !== 'applicant' ? '' : idTail(idNumber),
      age: birth === undefined ? 0 : ageOn(birth, today),
      signer: signers.find((each) => each.member === member)?.state ?? (unreachable === undefined ? 'waiting' : 'unreachable'),
      ...(unreachable !== undefined && { unreachable }),
      certified: certified === true,
    }
  })
}

/** A fact as it stands; one that was put right keeps what the family declared, and who corrected it last. */
function factView(fact: FactName, { facts, corrections }: Case, events: readonly CaseEvent[], named: (id: StaffId) => string): FactView {
  const last = [...corrections].reverse().find((each) => each.fact === fact)
  if (!last) return { fact, value: facts[fact], source: 'declared' }
  const declared = declaredFacts(events)?.[fact]
  return { fact, value: facts[fact], source: 'officer', ...(declared !== undefined && { declared }), reason: last.reason, by: named(last.officer), at: last.at }
}

function declaredFacts([first]: readonly CaseEvent[]): Facts | undefined {
  return first?.type === 'submitted' ? first.facts : undefined
}

function entryOf(event: CaseEvent, named: (id: StaffId) => string): OfficerEntry {
  const entry = { at: event.at, type: event.type, ...('officer' in event && event.officer !== undefined && { by: named(event.officer) }) }
  switch (event.type) {
    case 'supplement-asked':
      return { ...entry, count: event.items.length }
    case 'unreachable-certified':
      return { ...entry, member: event.member, text: event.reason }
    case 'fact-corrected':
      return { ...entry, fact: event.fact, text: event.reason }
    case 'clock-paused':
      return { ...entry, because: event.because }
    case 'opinion-given':
      return { ...entry, view: event.opinion.view, ...(event.opinion.note && { text: event.opinion.note }) }
    case 'publicity-started':
      return { ...entry, text: event.place }
    case 'publicity-ended':
      return { ...entry, count: event.objections }
    case 'sent-back':
      return { ...entry, text: event.reason }
    case 'clock-missed':
      return { ...entry, clock: event.clock }
    case 'decided':
      return { ...entry, outcome: event.decision.outcome, ...(event.decision.countyVisit && { visited: event.decision.countyVisit }) }
    case 'submitted':
    case 'supplement-answered':
    case 'supplement-silent':
    case 'accepted':
    case 'investigation-started':
    case 'clock-resumed':
      return entry
  }
}
