import type { ApplicationId } from '../ids'
import type { CaseAction } from './actions'
import type { Case, CaseClock, CaseEvent, ClockName } from './case'

/** Adds one event to the head. Throws when the history is broken: the first event must be `submitted`, and only the first. */
export function reduce(before: Case | undefined, event: CaseEvent, id: ApplicationId): Case {
  if (event.type === 'submitted') {
    if (before) throw new Error('submitted twice')
    return begin(event, id)
  }
  if (!before) throw new Error('a history must begin with the submission')
  const after = applyEvent({ ...before, clocks: withClocks(before.clocks, event.clocks) }, event)
  const version = before.version + 1
  const action = actionOf(event)
  return withoutUndefined({ ...after, version, ...(action && 'officer' in event && event.officer !== undefined && { lastAct: { officer: event.officer, at: event.at, version, action } }) })
}

/** The head that a whole history adds up to. */
export function replay(id: ApplicationId, events: readonly CaseEvent[]): Case | undefined {
  let head: Case | undefined
  for (const event of events) head = reduce(head, event, id)
  return head
}

function withClocks(clocks: readonly CaseClock[], changed: readonly CaseClock[] = []): CaseClock[] {
  return [...clocks.filter(({ name }) => !changed.some((each) => each.name === name)), ...changed]
}

function withoutUndefined(head: Case): Case {
  return Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined)) as unknown as Case
}

function begin(event: Extract<CaseEvent, { type: 'submitted' }>, id: ApplicationId): Case {
  const { applicant, people, area, wish, facts, words, photo, relativeOfStaff, number } = event
  return withoutUndefined({ id, version: 1, status: 'submitted', number, wish, applicant, people, area, facts, corrections: [], words, photo, relativeOfStaff, protected: event.protected, submittedAt: event.at, clocks: event.clocks ?? [], missed: [] })
}

type Later = Exclude<CaseEvent, { type: 'submitted' }>

function applyEvent(head: Case, event: Later): Case {
  switch (event.type) {
    case 'supplement-asked':
      return { ...without(head, 'acceptance'), status: 'supplement', supplement: { items: event.items, askedAt: event.at, due: event.due, answers: [] } }
    case 'supplement-silent':
      return { ...head, supplement: head.supplement && { ...head.supplement, silent: true } }
    case 'supplement-answered':
      return { ...head, status: 'submitted', supplement: head.supplement && { ...head.supplement, answers: event.answers, answeredAt: event.at } }
    case 'accepted':
      return { ...without(head, 'acceptance'), status: 'accepted', acceptedAt: event.at }
    case 'investigation-started':
      return investigated(head, event)
    case 'unreachable-certified':
      return { ...head, people: head.people.map((each) => (each.member === event.member ? { ...each, certified: true } : each)) }
    case 'fact-corrected':
      return {
        ...(head.status === 'accepted' ? investigated(head, event) : head),
        facts: { ...head.facts, [event.fact]: event.value },
        corrections: [...head.corrections, { fact: event.fact, value: event.value, reason: event.reason, officer: event.officer, at: event.at }],
        opinionOutdated: head.opinion && true,
      }
    case 'clock-paused':
    case 'clock-resumed':
      return head
    case 'opinion-given':
      return { ...without(investigated(head, event), 'opinion'), opinion: event.opinion, programme: event.opinion.programme, opinionOutdated: undefined, sentBack: undefined, status: event.publicity ? 'accepted' : 'confirming' }
    case 'publicity-started':
      return { ...head, status: 'publicity', publicity: { place: event.place, from: event.at, ends: event.ends } }
    case 'publicity-ended':
      return event.objections > 0
        ? { ...without(head, 'publicity'), status: 'accepted', opinionOutdated: true, publicity: undefined }
        : { ...without(head, 'publicity'), status: 'confirming', publicity: head.publicity && { ...head.publicity, endedAt: event.at } }
    case 'sent-back':
      return { ...without(head, 'confirmation'), status: 'accepted', opinionOutdated: true, publicity: undefined, sentBack: { reason: event.reason, at: event.at } }
    case 'clock-missed':
      return { ...head, missed: [...head.missed, event.clock], toldLate: true }
    case 'decided':
      return { ...head, status: event.decision.outcome, programme: event.decision.programme, decision: event.decision, clocks: [], missed: [] }
  }
}

/** The first act of an investigation meets its clock, whatever act it is. */
function investigated(head: Case, { at }: { at: number }): Case {
  return head.investigatedAt === undefined ? { ...without(head, 'start-investigation'), investigatedAt: at } : head
}

function without(head: Case, clock: ClockName): Case {
  return { ...head, clocks: head.clocks.filter(({ name }) => name !== clock), missed: head.missed.filter((name) => name !== clock) }
}

function actionOf(event: Later): CaseAction | undefined {
  switch (event.type) {
    case 'supplement-asked':
      return 'ask-supplement'
    case 'accepted':
      return 'accept'
    case 'investigation-started':
      return 'start-investigation'
    case 'unreachable-certified':
      return 'certify-unreachable'
    case 'fact-corrected':
      return 'correct-fact'
    case 'clock-paused':
      return 'pause'
    case 'clock-resumed':
      return 'resume'
    case 'opinion-given':
      return 'give-opinion'
    case 'publicity-started':
      return 'start-publicity'
    case 'publicity-ended':
      return 'end-publicity'
    case 'sent-back':
      return 'send-back'
    case 'decided':
      return event.decision.outcome === 'granted' ? 'confirm' : 'refuse'
    case 'supplement-answered':
    case 'supplement-silent':
    case 'clock-missed':
      return undefined
  }
}
