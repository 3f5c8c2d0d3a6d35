import { addDays, instantAt } from '../../../functions/domain/china-time'
import { availableCaseActions } from '../../../functions/domain/case-work/available-case-actions'
import type { Case } from '../../../functions/domain/case-work/case'
import { replay } from '../../../functions/domain/case-work/reduce'
import { ringTimer } from '../../../functions/domain/case-work/ring'
import { armedTimers } from '../../../functions/domain/case-work/transition'
import { accept } from '../../../functions/domain/case-work/transitions/accept'
import { answerSupplement } from '../../../functions/domain/case-work/transitions/answer-supplement'
import { askSupplement } from '../../../functions/domain/case-work/transitions/ask-supplement'
import { certifyUnreachable } from '../../../functions/domain/case-work/transitions/certify-unreachable'
import { confirm } from '../../../functions/domain/case-work/transitions/confirm'
import { correctFact } from '../../../functions/domain/case-work/transitions/correct-fact'
import { endPublicity } from '../../../functions/domain/case-work/transitions/end-publicity'
import { giveOpinion } from '../../../functions/domain/case-work/transitions/give-opinion'
import { pause } from '../../../functions/domain/case-work/transitions/pause'
import { refuse } from '../../../functions/domain/case-work/transitions/refuse'
import { resume } from '../../../functions/domain/case-work/transitions/resume'
import { sendBack } from '../../../functions/domain/case-work/transitions/send-back'
import { startInvestigation } from '../../../functions/domain/case-work/transitions/start-investigation'
import { accepted, APPLICANT, atCounty, by, contextAt, days, facts, he, hours, ID, kinds, lin, monday, neighbour, opinionOf, PHOTO, publicised, REASON, rung, SON, submitted, wu, wuPromoted, zheng } from './builders'

const items = [
  { what: 'hospital invoice', why: 'source-silent' },
  { what: 'rent contract', why: 'no-source' },
] as const
const asked = (head: Case) => askSupplement(head, { ...by(wu, head), items }, contextAt(monday + hours(2)))
const bothAnswered = [
  { item: '1', photo: PHOTO, cannot: false },
  { item: '2', cannot: true },
]
const due = (head: Case) => Object.fromEntries(head.clocks.map((clock) => [clock.name, clock.due]))
const refusal = (result: { ok: boolean; refusal?: string }) => (result.ok ? 'done' : result.refusal)

describe('a case that has come in', () => {
  test('keeps its number and waits for the township, which has its days; no legal clock runs', () => {
    const { head, last } = submitted()
    expect(head).toMatchObject({ number: '2026-048213', status: 'submitted', clocks: [{ name: 'acceptance', due: '2026-11-25' }], version: 1 })
    expect(last.timers).toEqual({ start: [{ name: 'acceptance', due: instantAt('2026-11-26', '00:00') }], stop: [] })
    expect(last.notices).toEqual([{ person: APPLICANT, kind: 'submitted', values: { number: head.number, office: 'office of 990101001' }, quiet: false }])
  })

  test('is told in the inbox only when it is protected', () => {
    expect(submitted({ protected: true }).last.notices).toMatchObject([{ quiet: true }])
  })
})

describe('what is still missing', () => {
  test('is asked once, all of it, before anything begins', () => {
    const story = submitted().then(asked)
    expect(story.head).toMatchObject({ status: 'supplement', supplement: { due: '2026-12-08', items: [{ id: '1', what: 'hospital invoice' }, { id: '2' }] }, clocks: [] })
    expect(story.last.notices).toMatchObject([{ kind: 'supplement-asked', values: { count: '2', due: '2026-12-08' } }])
    const answered = story.then((head) => answerSupplement(head, { answers: bothAnswered }, contextAt(monday + days(3))))
    expect(answered.head).toMatchObject({ status: 'submitted', clocks: [{ name: 'acceptance', start: '2026-11-26', due: '2026-11-30' }] })
    expect(kinds(answered.last)).toEqual(['supplement-received'])
    expect(refusal(askSupplement(answered.head, { ...by(lin, answered.head), items }, contextAt(monday + days(3))))).toBe('action-not-available')
    expect(answered.then(accepted(monday + days(4))).head).toMatchObject({ status: 'accepted', clocks: [{ start: '2026-11-27' }, { start: '2026-11-27' }, { start: '2026-11-27' }] })
  })

  test('is answered whole: something to each item, if only that they cannot', () => {
    const { head } = submitted().then(asked)
    for (const answers of [[], [{ item: '1', photo: PHOTO, cannot: false }], [...bothAnswered.slice(0, 1), { item: '2', cannot: false }], [...bothAnswered.slice(0, 1), { item: '7', cannot: true }]]) expect(refusal(answerSupplement(head, { answers }, contextAt(monday)))).toBe('not-complete')
    const twice = answerSupplement(head, { answers: [{ item: '2', cannot: false }, ...bothAnswered] }, contextAt(monday))
    expect(twice).toMatchObject({ value: { after: { supplement: { answers: bothAnswered } } } })
  })

  test('ends nothing by silence: the family is told so once, and the answer still comes', () => {
    const silent = submitted().then(asked).then(rung('supplement', monday + days(40)))
    expect(silent.head).toMatchObject({ status: 'supplement', supplement: { silent: true }, missed: [] })
    expect(silent.last).toMatchObject({ notices: [{ person: APPLICANT, kind: 'supplement-silent', values: { number: '2026-048213', office: 'office of 990101001' }, quiet: false }], timers: { start: [], stop: ['supplement'] } })
    expect(silent.then((head) => answerSupplement(head, { answers: bothAnswered }, contextAt(monday + days(60)))).head.status).toBe('submitted')
  })

  test('holds up no officer who has found it elsewhere', () => {
    const story = submitted().then(asked).then(accepted(monday + days(2)))
    expect(story.head.status).toBe('accepted')
    expect(story.last.timers.stop).toEqual(['supplement'])
    expect(refusal(answerSupplement(story.head, { answers: bothAnswered }, contextAt(monday + days(3))))).toBe('action-not-available')
  })
})

describe('the legal clocks', () => {
  test('begin with acceptance, on the days of the worked example', () => {
    const story = submitted().then(accepted())
    expect(due(story.head)).toEqual({ 'start-investigation': '2026-11-26', opinion: '2026-12-09', total: '2027-01-05' })
    expect(story.last.notices).toMatchObject([{ kind: 'accepted', values: { due: '2027-01-05' } }])
    expect(armedTimers(story.head)).toEqual({ 'start-investigation': instantAt('2026-11-27', '00:00'), opinion: instantAt('2026-12-10', '00:00'), total: instantAt('2027-01-06', '00:00') })
  })

  test.each([
    ['beginning it', (head: Case) => startInvestigation(head, by(wu, head), contextAt(monday + days(1)))],
    ['a finding', (head: Case) => correctFact(head, { ...by(wu, head), correction: { fact: 'savings', value: 0 }, reason: REASON }, contextAt(monday + days(1)))],
    ['the opinion', opinionOf(monday + days(1))],
  ])('of the investigation is met by %s', (_name, act) => {
    const story = submitted().then(accepted()).then(act)
    expect(due(story.head)).not.toHaveProperty('start-investigation')
    expect(story.last.timers.stop).toContain('start-investigation')
    expect(story.head.investigatedAt).toBe(monday + days(1))
  })

  test('of the opinion is met by it, and begins again when a new one is needed', () => {
    const given = submitted().then(accepted()).then(opinionOf(monday + days(1)))
    expect(due(given.head)).toEqual({ total: '2027-01-05' })
    const corrected = given.then((head) => correctFact(head, { ...by(wu, head), correction: { fact: 'savings', value: 0 }, reason: REASON }, contextAt(monday + days(2))))
    expect(due(corrected.head)).toEqual({ total: '2027-01-05', opinion: '2026-12-11' })
    const objected = given.then(publicised(monday + days(1))).then((head) => endPublicity(head, { ...by(wu, head), objections: 1 }, contextAt(monday + days(3))))
    expect(due(objected.head)).toEqual({ total: '2027-01-05', opinion: '2026-12-14' })
  })

  test('of the acceptance is met by it, stops while the family is asked, and is told when it was missed', () => {
    expect(due(submitted().then(asked).head)).toEqual({})
    const late = submitted().then(rung('acceptance'))
    expect([kinds(late.last), late.head.missed]).toEqual([['late'], ['acceptance']])
    expect(late.then(accepted(monday + days(5))).head.missed).toEqual([])
  })

  test('tell the family once that we are late, and stand so that everybody sees how late', () => {
    const late = submitted().then(accepted()).then(rung('start-investigation', monday + days(9)))
    expect(kinds(late.last)).toEqual(['late'])
    expect(late.head).toMatchObject({ missed: ['start-investigation'] })
    expect(contextAt(monday + days(9)).daysLeft(late.head.clocks[0]!)).toBe(-4)
    const later = late.then(rung('total'))
    expect([kinds(later.last), later.head.missed]).toEqual([[], ['start-investigation', 'total']])
    expect(later.then((head) => startInvestigation(head, by(wu, head), contextAt(monday + days(60)))).head.missed).toEqual(['total'])
  })

  test('stand still for a reason of the book, and move by the days they stood', () => {
    const story = submitted().then(accepted()).then((head) => startInvestigation(head, by(wu, head), contextAt(monday)))
    expect(refusal(pause(story.head, { ...by(wu, story.head), because: 'holiday of the office' }, contextAt(monday)))).toBe('pause-reason-unknown')
    const paused = story.then((head) => pause(head, { ...by(wu, head), because: 'source-awaited' }, contextAt(monday + days(1))))
    expect(paused.head.clocks).toMatchObject([{ name: 'opinion' }, { name: 'total', pausedAt: monday + days(1), pausedBecause: 'source-awaited' }])
    expect(paused.last.timers).toEqual({ start: [], stop: ['opinion', 'total'] })
    expect(contextAt(monday + days(50)).daysLeft(paused.head.clocks[1]!)).toBe(29)
    expect(refusal(giveOpinion(paused.head, { ...by(wu, paused.head), programme: 'dibao', view: 'grant', reasons: [] }, contextAt(monday + days(2))))).toBe('action-not-available')
    const goes = paused.then((head) => resume(head, by(lin, head), contextAt(monday + days(8))))
    expect(due(goes.head)).toEqual({ opinion: '2026-12-16', total: '2027-01-12' })
    expect(goes.head.clocks[0]).not.toHaveProperty('pausedAt')
    expect(goes.last.timers.start).toEqual([{ name: 'opinion', due: instantAt('2026-12-17', '00:00') }, { name: 'total', due: instantAt('2027-01-13', '00:00') }])
  })

  test('cannot be stopped where the book lists no reason, nor before they run', () => {
    const story = submitted().then(accepted())
    expect(availableCaseActions(story.head, wu, { pauseReasons: [] })).not.toContain('pause')
    expect(availableCaseActions(submitted().head, wu, contextAt(monday))).not.toContain('pause')
  })
})

describe('a member who cannot be reached', () => {
  const away = () => submitted({ people: [{ member: 'applicant', person: APPLICANT }, { member: SON, unreachable: 'at-sea' }] }).then(accepted())
  const opinion = (head: Case) => giveOpinion(head, { ...by(wu, head), programme: 'dibao', view: 'grant', reasons: [] }, contextAt(monday))

  test('is certified by an officer before an opinion is given; acceptance does not wait for that', () => {
    const { head } = away()
    expect(refusal(opinion(head))).toBe('action-not-available')
    const certified = away().then((each) => certifyUnreachable(each, { ...by(wu, each), member: SON, reason: REASON }, contextAt(monday)))
    expect(certified.head.people).toContainEqual({ member: SON, unreachable: 'at-sea', certified: true })
    expect(refusal(opinion(certified.head))).toBe('done')
  })

  test('is certified once, and nobody else is', () => {
    const { head } = away()
    expect(refusal(certifyUnreachable(head, { ...by(wu, head), member: 'applicant', reason: REASON }, contextAt(monday)))).toBe('action-not-available')
    const { head: after } = away().then((each) => certifyUnreachable(each, { ...by(wu, each), member: SON, reason: REASON }, contextAt(monday)))
    expect(refusal(certifyUnreachable(after, { ...by(wu, after), member: SON, reason: REASON }, contextAt(monday)))).toBe('action-not-available')
  })
})

describe('the opinion', () => {
  const story = submitted().then(accepted())
  const opinion = (head: Case, change: Partial<Parameters<typeof giveOpinion>[1]> = {}, now = monday) => giveOpinion(head, { ...by(wu, head), programme: 'dibao', view: 'grant', reasons: [], ...change }, contextAt(now))

  test('keeps the calculation of its day, with the amount', () => {
    const { head } = story.then(opinionOf(monday + days(1)))
    expect(head.opinion).toMatchObject({ officer: wu.id, programme: 'dibao', amount: 120_000, assessment: { on: '2026-11-24', outcome: 'may-fit' } })
  })

  test('grants nothing against the arithmetic, and refuses nothing without a reason', () => {
    const { head } = story.then((each) => correctFact(each, { ...by(wu, each), correction: { fact: 'monthlyIncome', value: 330_000 }, reason: REASON }, contextAt(monday)))
    expect(refusal(opinion(head))).toBe('does-not-fit')
    expect(refusal(opinion(head, { view: 'refuse' }))).toBe('reason-missing')
    expect(refusal(opinion(head, { view: 'refuse', reasons: [REASON] }))).toBe('done')
  })

  test('says in words what the rules leave to a person', () => {
    const { head } = story.then((each) => correctFact(each, { ...by(wu, each), correction: { fact: 'savings', value: 9_000_000 }, reason: REASON }, contextAt(monday)))
    expect(refusal(opinion(head))).toBe('reason-missing')
    expect(refusal(opinion(head, { reasons: ['the savings pay for the operation'] }))).toBe('done')
  })

  test('may name another programme than was asked for; that one’s steps hold', () => {
    const marginal = story.then((head) => opinion(head, { programme: 'dibao-marginal' }))
    expect(marginal.head).toMatchObject({ wish: 'dibao', programme: 'dibao-marginal', status: 'confirming' })
    expect(due(marginal.head)).toMatchObject({ confirmation: '2026-12-07' })
    expect(marginal.last.notices).toMatchObject([{ kind: 'went-up', values: { office: 'bureau of 990101', due: '2026-12-07' } }])
  })

  test('to refuse is not shown in public', () => {
    expect(story.then((head) => opinion(head, { view: 'refuse', reasons: [REASON] })).head.status).toBe('confirming')
  })
})

describe('the public notice', () => {
  const shown = submitted().then(accepted()).then(opinionOf(monday + days(1))).then(publicised(instantAt('2026-12-07', '15:00')))

  test('ends by itself after its days, and the county’s days count from its last one however late that is noticed', () => {
    expect(shown.head).toMatchObject({ status: 'publicity', publicity: { ends: '2026-12-14' } })
    expect(armedTimers(shown.head).publicity).toBe(instantAt('2026-12-15', '00:00'))
    const up = shown.then(rung('publicity', instantAt('2026-12-18', '09:00')))
    expect(up.head).toMatchObject({ status: 'confirming', publicity: { endedAt: instantAt('2026-12-18', '09:00') } })
    expect(due(up.head)).toEqual({ total: '2027-01-05', confirmation: '2026-12-28' })
    expect(kinds(up.last)).toEqual(['went-up'])
  })

  test('with an objection asks for a new opinion, and is shown again', () => {
    const objected = shown.then((head) => endPublicity(head, { ...by(wu, head), objections: 2 }, contextAt(instantAt('2026-12-09', '09:00'))))
    expect(objected.head).toMatchObject({ status: 'accepted', opinionOutdated: true })
    expect(objected.head.publicity).toBeUndefined()
    expect(availableCaseActions(objected.head, wu, contextAt(monday))).not.toContain('start-publicity')
    const again = objected.then(opinionOf(instantAt('2026-12-10', '09:00'))).then(publicised(instantAt('2026-12-10', '09:00')))
    expect(again.head.publicity?.ends).toBe('2026-12-17')
  })

  test('without one is not cut short', () => {
    const end = (now: number) => refusal(endPublicity(shown.head, { ...by(wu, shown.head), objections: 0 }, contextAt(now)))
    expect(end(instantAt('2026-12-14', '23:59'))).toBe('action-not-available')
    expect(end(instantAt('2026-12-15', '00:00'))).toBe('done')
  })
})

describe('the decision', () => {
  const now = instantAt('2026-12-16', '11:00')
  const story = atCounty()

  test('grants what was found, from next month, with remedies and their last days', () => {
    const granted = story.then((head) => confirm(head, { ...by(zheng, head), amount: 120_000 }, contextAt(now)))
    expect(granted.head).toMatchObject({ status: 'granted', clocks: [], decision: { outcome: 'granted', officer: zheng.id, amount: { fen: 120_000, per: 'month', from: '2027-01' }, remedies: { reconsideration: addDays('2026-12-16', 60), to: 'government of 990101' } } })
    expect(granted.last.timers).toEqual({ start: [], stop: ['total', 'confirmation'] })
    expect(kinds(granted.last)).toEqual(['granted'])
  })

  test('refuses with reasons that cannot be left out', () => {
    expect(refusal(refuse(story.head, { ...by(zheng, story.head), reasons: [] }, contextAt(now)))).toBe('reason-missing')
    const refused = story.then((head) => refuse(head, { ...by(zheng, head), reasons: [REASON] }, contextAt(now)))
    expect(refused.head).toMatchObject({ status: 'refused', decision: { reasons: [REASON], assessment: { programme: 'dibao' } } })
    expect(refused.last.notices).toMatchObject([{ kind: 'refused', values: { until: addDays('2026-12-16', 60) } }])
  })

  test('is computed anew on its day: a raised standard is shown first, and then granted', () => {
    const raised = contextAt(now, { standard: 110_000 })
    expect(refusal(confirm(story.head, { ...by(zheng, story.head), amount: 120_000 }, raised))).toBe('stale')
    expect(confirm(story.head, { ...by(zheng, story.head), amount: 150_000 }, raised)).toMatchObject({ value: { after: { decision: { amount: { fen: 150_000 }, assessment: { on: '2026-12-16' } } } } })
    expect(refusal(confirm(story.head, { ...by(zheng, story.head), amount: 120_000 }, contextAt(now, { standard: 50_000 })))).toBe('stale')
  })

  test('on a near relative of staff states the day of the county’s own visit, whichever way it goes', () => {
    const related = atCounty({ relativeOfStaff: true })
    const granting = (visited?: string) => confirm(related.head, { ...by(zheng, related.head), amount: 120_000, ...(visited && { visited }) }, contextAt(now))
    const refusing = (visited?: string) => refuse(related.head, { ...by(zheng, related.head), reasons: [REASON], ...(visited && { visited }) }, contextAt(now))
    for (const decide of [granting, refusing]) {
      expect([undefined, '2026-11-22', '2026-12-17', '2026-11-23', '2026-12-16'].map((visited) => refusal(decide(visited)))).toEqual(['visit-missing', 'visit-not-in-time', 'visit-not-in-time', 'done', 'done'])
      expect(decide('2026-12-15')).toMatchObject({ value: { after: { decision: { countyVisit: '2026-12-15' } } } })
    }
    expect(story.then((head) => refuse(head, { ...by(zheng, head), reasons: [REASON] }, contextAt(now))).head.decision).not.toHaveProperty('countyVisit')
  })

  test('needs four eyes: whoever gave the opinion neither confirms nor refuses, even from the county', () => {
    const { head } = story
    expect(availableCaseActions(head, wuPromoted, contextAt(now))).toEqual(expect.not.arrayContaining(['confirm', 'refuse']))
    expect(refusal(confirm(head, { ...by(wuPromoted, head), amount: 120_000 }, contextAt(now)))).toBe('same-officer')
    expect(refusal(refuse(head, { ...by(wuPromoted, head), reasons: [REASON] }, contextAt(now)))).toBe('same-officer')
  })

  test('is not taken on facts that the county found alone: it goes back for an opinion', () => {
    const corrected = story.then((head) => correctFact(head, { ...by(zheng, head), correction: { fact: 'people', value: 4 }, reason: REASON }, contextAt(now)))
    expect(availableCaseActions(corrected.head, he, contextAt(now))).toEqual(['correct-fact', 'pause', 'send-back'])
    const back = corrected.then((head) => sendBack(head, { ...by(zheng, head), reason: REASON }, contextAt(now)))
    expect(back.head).toMatchObject({ status: 'accepted', sentBack: { reason: REASON }, facts: { ...facts, people: 4 } })
    expect(due(back.head)).toEqual({ opinion: '2027-01-04', total: '2027-01-05' })
    expect(back.then(opinionOf(now)).head).not.toHaveProperty('sentBack')
  })

  test('of a programme without an amount is confirmed without one', () => {
    const marginal = submitted().then(accepted()).then(opinionOf(monday, { programme: 'dibao-marginal' }))
    expect(refusal(confirm(marginal.head, { ...by(zheng, marginal.head), amount: 1 }, contextAt(now)))).toBe('stale')
    expect(marginal.then((head) => confirm(head, by(zheng, head), contextAt(now))).head.decision).not.toHaveProperty('amount')
  })

  test('ends every act', () => {
    const { head } = story.then((each) => confirm(each, { ...by(zheng, each), amount: 120_000 }, contextAt(now)))
    for (const officer of [wu, zheng, he]) expect(availableCaseActions(head, officer, contextAt(now))).toEqual([])
  })
})

describe('two officers at once', () => {
  test('one has done it, the other is told that a colleague has', () => {
    const { head } = submitted()
    const first = accept(head, by(wu, head), contextAt(monday))
    if (!first.ok) throw new Error(first.refusal)
    expect(refusal(accept(first.value.after, { officer: lin, seen: head.version }, contextAt(monday + 1)))).toBe('decided-by-other')
    expect(refusal(accept(first.value.after, { officer: wu, seen: head.version }, contextAt(monday + 1)))).toBe('action-not-available')
  })

  test('who give two opinions: the second looks again', () => {
    const story = submitted().then(accepted())
    const given = story.then(opinionOf(monday))
    expect(refusal(giveOpinion(given.head, { officer: lin, seen: story.head.version, programme: 'dibao', view: 'refuse', reasons: [REASON] }, contextAt(monday)))).toBe('decided-by-other')
  })

  test('what else is new must be looked at first', () => {
    const story = submitted().then(accepted())
    const late = story.then(rung('start-investigation'))
    expect(refusal(giveOpinion(late.head, { officer: wu, seen: story.head.version, programme: 'dibao', view: 'grant', reasons: [] }, contextAt(monday + days(5))))).toBe('stale')
  })

  test('an officer of another township, and one of the county before its step, may nothing', () => {
    const { head } = submitted()
    expect(refusal(accept(head, by(neighbour, head), contextAt(monday)))).toBe('not-allowed')
    expect(refusal(correctFact(head, { ...by(zheng, head), correction: { fact: 'savings', value: 0 }, reason: REASON }, contextAt(monday)))).toBe('action-not-available')
  })
})

test('the history adds up to the head, and cannot begin twice or with something else', () => {
  const { events, head } = atCounty()
  expect(replay(ID, events)).toEqual(head)
  expect(() => replay(ID, [...events, ...events])).toThrow('submitted twice')
  expect(() => replay(ID, events.slice(1))).toThrow('must begin')
})

test('a timer rings at its time, once, and not when it is no longer called for', () => {
  const { head } = submitted().then(accepted())
  const at = armedTimers(head).total ?? 0
  expect(() => ringTimer(head, 'total', at, contextAt(at - 1))).toThrow('not due')
  const { head: missed } = submitted().then(accepted()).then(rung('total'))
  expect(ringTimer(missed, 'total', at, contextAt(at))).toBeUndefined()
})
