import { CaseForOfficerSchema, CaseRowSchema, type CaseForOfficer } from '../../../functions/contract/case-work'
import { MyCaseSchema, type MyCase } from '../../../functions/contract/my-case'
import type { StaffCaller } from '../../../functions/domain/access/caller'
import { instantAt } from '../../../functions/domain/china-time'
import { caseRow, inWorklistOrder, type OpenedBy, officerView } from '../../../functions/domain/case-work/officer-view'
import { partOf, residentView } from '../../../functions/domain/case-work/resident-view'
import { answerSupplement } from '../../../functions/domain/case-work/transitions/answer-supplement'
import { askSupplement } from '../../../functions/domain/case-work/transitions/ask-supplement'
import { certifyUnreachable } from '../../../functions/domain/case-work/transitions/certify-unreachable'
import { confirm } from '../../../functions/domain/case-work/transitions/confirm'
import { correctFact } from '../../../functions/domain/case-work/transitions/correct-fact'
import { endPublicity } from '../../../functions/domain/case-work/transitions/end-publicity'
import { pause } from '../../../functions/domain/case-work/transitions/pause'
import { refuse } from '../../../functions/domain/case-work/transitions/refuse'
import { resume } from '../../../functions/domain/case-work/transitions/resume'
import { sendBack } from '../../../functions/domain/case-work/transitions/send-back'
import { accepted, APPLICANT, atCounty, by, contextAt, days, everyone, monday, opinionOf, PHOTO, publicised, REASON, rung, SON, type Story, submitted, supervisor, WIFE, WORDS, wu, zheng } from './builders'

const NOTE = 'the neighbours say so too'
const decidedAt = instantAt('2027-01-12', '09:30')
const at = (after: number) => contextAt(monday + days(after))
const away = { people: [{ member: 'applicant', person: APPLICANT }, { member: '4'.repeat(8), person: WIFE }, { member: SON, unreachable: 'detained' as const }] }

/** Everything that can happen to a family on its way. */
const waiting = submitted(away).then((head) => askSupplement(head, { ...by(wu, head), items: [{ what: 'invoice of the hospital', why: 'source-silent' }, { what: 'rent contract', why: 'no-source' }] }, at(0)))
const whole = waiting
  .then((head) => answerSupplement(head, { answers: [{ item: '1', photo: 'a'.repeat(32), cannot: false }, { item: '2', words: 'we live with an aunt', cannot: false }] }, at(1)))
  .then(accepted(monday + days(1)))
  .then((head) => certifyUnreachable(head, { ...by(wu, head), member: SON, reason: 'seen the paper of the court' }, at(1)))
  .then(rung('start-investigation'))
  .then((head) => correctFact(head, { ...by(wu, head), correction: { fact: 'monthlyIncome', value: 210_000 }, reason: REASON }, at(9)))
  .then((head) => pause(head, { ...by(wu, head), because: 'source-awaited' }, at(9)))
  .then((head) => resume(head, by(wu, head), at(11)))
  .then(opinionOf(monday + days(14), { note: NOTE }))
  .then(publicised(monday + days(14)))
  .then((head) => endPublicity(head, { ...by(wu, head), objections: 1 }, at(15)))
  .then(opinionOf(monday + days(16), { note: NOTE }))
  .then(publicised(monday + days(16)))
  .then(rung('publicity'))
const sentBack = whole.then((head) => sendBack(head, { ...by(zheng, head), reason: 'please visit again' }, at(30)))
const granted = sentBack
  .then(opinionOf(monday + days(31)))
  .then(publicised(monday + days(31)))
  .then(rung('publicity'))
  .then((head) => confirm(head, { ...by(zheng, head), amount: 90_000 }, contextAt(decidedAt)))
const refused = submitted().then(accepted()).then(opinionOf(monday, { view: 'refuse', reasons: [REASON] })).then((head) => refuse(head, { ...by(zheng, head), reasons: ['income is above the standard'] }, at(2)))
const related = atCounty({ relativeOfStaff: true }).then((head) => confirm(head, { ...by(zheng, head), amount: 120_000, visited: '2026-12-03' }, contextAt(decidedAt)))
const stories: Story[] = [submitted(), waiting, whole, sentBack, granted, refused, related]

const forResident = (story: Story, now = monday + days(40), part: 'applicant' | 'member' = 'applicant') => residentView(story.head, story.events, part, contextAt(now))
const opened: Omit<OpenedBy, 'caller'> = {
  household: {
    applicant: { name: '䶮文', idNumber: '990101198001010015', phone: '13900001234' },
    members: [
      { member: '4'.repeat(8), relation: 'spouse', name: '李㛃', idNumber: '990101198302020023' },
      { member: SON, relation: 'child', name: '文小满', idNumber: '990101201506010031' },
    ],
  },
  signers: [{ member: 'applicant', state: 'signed' }, { member: '4'.repeat(8), state: 'signed' }],
  staffName: (id) => everyone.find((each) => each.id === id)?.name,
}
const forOfficer = (story: Story, caller: StaffCaller = wu, now = monday + days(40)) => officerView(story.head, story.events, { ...opened, caller }, contextAt(now))

describe('what the family sees', () => {
  test('is what the contract promises, at every step', () => {
    const views: MyCase[] = stories.flatMap((story) => [forResident(story), forResident(story, decidedAt, 'member')])
    for (const view of views) expect(MyCaseSchema.parse(view)).toEqual(view)
  })

  test('tells the story in its terms, without names, words or figures of the office', () => {
    expect(forResident(granted).timeline.map(({ type, fact, because }) => [type, fact, because].filter(Boolean).join(' '))).toEqual([
      'submitted',
      'supplement-asked',
      'supplement-answered',
      'accepted',
      'late',
      'fact-corrected monthlyIncome',
      'clock-paused source-awaited',
      'clock-resumed',
      'publicity-started',
      'objected',
      'publicity-started',
      'went-up',
      'sent-back',
      'publicity-started',
      'went-up',
      'granted',
    ])
    for (const hidden of [NOTE, REASON, 'officer ', wu.id, zheng.id, 'please visit again', 'the court', WORDS]) expect(JSON.stringify(forResident(granted))).not.toContain(hidden)
  })

  test('names the office that holds the step, with its telephone', () => {
    expect([submitted(), whole, granted].map((story) => forResident(story).holder)).toEqual(['office of 990101001', 'bureau of 990101', 'bureau of 990101'])
    expect(forResident(whole)).toMatchObject({ phone: '0990-6110000', hotline: '0990-12349' })
  })

  test('shows each step with when it was done or must be, by its own clock', () => {
    const steps = (story: Story) => forResident(story).steps.map(({ step, state, at: done, latest }) => [step, state, ...(done === undefined ? [] : [done]), ...(latest === undefined ? [] : [latest])])
    expect(steps(submitted())).toEqual([['acceptance', 'now', '2026-11-25'], ['investigation', 'coming', '2026-11-30'], ['opinion', 'coming', '2026-12-11'], ['publicity', 'coming', '2026-12-18'], ['confirmation', 'coming', '2027-01-04']])
    expect(steps(waiting)).toEqual([['acceptance', 'now'], ['investigation', 'coming'], ['opinion', 'coming'], ['publicity', 'coming'], ['confirmation', 'coming']])
    const total = '2027-01-05'
    const begun = submitted().then(accepted())
    expect(steps(begun)).toEqual([['acceptance', 'done', monday], ['investigation', 'now', '2026-11-26'], ['opinion', 'coming', '2026-12-09'], ['publicity', 'coming', total], ['confirmation', 'coming', total]])
    expect(steps(atCounty())).toEqual([['acceptance', 'done', monday], ['investigation', 'done', monday + days(1)], ['opinion', 'done', monday + days(1)], ['publicity', 'done', instantAt('2026-12-02', '00:00')], ['confirmation', 'now', '2026-12-15']])
    expect(steps(refused).map(([step, state]) => `${step} ${state}`)).toEqual(['acceptance done', 'investigation done', 'opinion done', 'confirmation done'])
    const paused = begun.then((head) => pause(head, { ...by(wu, head), because: 'source-awaited' }, at(0)))
    expect(steps(paused)).toContainEqual(['investigation', 'now'])
  })

  test('counts the days that are left as the office does, and those that it stands still', () => {
    const begun = submitted().then(accepted())
    expect(residentView(begun.head, begun.events, 'applicant', at(7)).clocks).toMatchObject([{ name: 'start-investigation', left: -2 }, { name: 'opinion', left: 7 }, { name: 'total', due: '2027-01-05', left: 25, clause: 'invented clause of total' }])
    const paused = begun.then((head) => pause(head, { ...by(wu, head), because: 'source-awaited' }, at(0)))
    expect(residentView(paused.head, paused.events, 'applicant', at(20)).clocks).toMatchObject([{ left: 3, paused: { at: monday, because: 'source-awaited' } }, { left: 12 }, { left: 30 }])
  })

  test('shows what is asked, why, and what was answered', () => {
    expect(forResident(waiting).supplement).toEqual({ due: '2026-12-08', open: true, items: [{ id: '1', what: 'invoice of the hospital', why: 'source-silent' }, { id: '2', what: 'rent contract', why: 'no-source' }] })
    expect(forResident(whole).supplement).toMatchObject({ open: false, items: [{ answer: 'photo' }, { answer: 'words' }] })
  })

  test('shows the decision with reasons, calculation and remedies, and no officer', () => {
    expect(forResident(granted).decision).toMatchObject({ outcome: 'granted', amount: { fen: 90_000, per: 'month' }, remedies: { to: 'government of 990101' } })
    expect(forResident(refused).decision).toMatchObject({ outcome: 'refused', reasons: ['income is above the standard'] })
    expect(forResident(refused).decision).not.toHaveProperty('officer')
  })

  test('is per person: another member sees how far it is, and no fact, question or reason', () => {
    for (const story of stories) {
      const view = forResident(story, decidedAt, 'member')
      expect(view).toMatchObject({ part: 'member', status: story.head.status })
      expect([view.supplement, view.decision]).toEqual([undefined, undefined])
      for (const hidden of ['invoice', 'rent', 'income', '90000', 'monthlyIncome', 'supplement-asked']) expect(JSON.stringify(view)).not.toContain(hidden)
    }
  })

  test('is there for the household, and of a protected case for the applicant alone', () => {
    const parts = (story: Story) => [APPLICANT, WIFE, '5'.repeat(32)].map((person) => partOf(story.head, person))
    expect(parts(submitted())).toEqual(['applicant', 'member', undefined])
    expect(parts(submitted({ protected: true }))).toEqual(['applicant', undefined, undefined])
  })
})

describe('what the officer sees', () => {
  test('is what the contract promises', () => {
    const views: CaseForOfficer[] = stories.flatMap((story) => [forOfficer(story), forOfficer(story, zheng)])
    for (const view of views) expect(CaseForOfficerSchema.parse(view)).toEqual(view)
    for (const story of stories) expect(CaseRowSchema.parse(caseRow(story.head, wu, at(1)))).toEqual(caseRow(story.head, wu, at(1)))
  })

  test('keeps what was declared beside what was found, and says who found it and why', () => {
    const view = forOfficer(whole)
    expect(view.facts).toContainEqual({ fact: 'monthlyIncome', value: 210_000, source: 'officer', declared: 180_000, reason: REASON, by: 'officer a', at: monday + days(9) })
    expect(view.facts).toContainEqual({ fact: 'people', value: 3, source: 'declared' })
    expect(view.assessments[0]).toMatchObject({ programme: 'dibao', amount: { fen: 90_000 } })
    expect(view.photos).toEqual([PHOTO, 'a'.repeat(32)])
  })

  test('shows the opinion, and that it no longer stands', () => {
    expect(forOfficer(whole).opinion).toMatchObject({ by: 'officer a', view: 'grant', amount: 90_000, note: NOTE, outdated: false })
    expect(forOfficer(sentBack)).toMatchObject({ opinion: { outdated: true }, sentBack: { reason: 'please visit again' } })
  })

  test('shows who signed, who cannot and who certified it, with age and the end of the number', () => {
    expect(forOfficer(whole).household).toEqual([
      { member: 'applicant', relation: 'applicant', name: '䶮文', idTail: '0015', age: 47, signer: 'signed', certified: false },
      { member: '4'.repeat(8), relation: 'spouse', name: '李㛃', idTail: '0023', age: 43, signer: 'signed', certified: false },
      { member: SON, relation: 'child', name: '文小满', idTail: '0031', age: 11, signer: 'unreachable', unreachable: 'detained', certified: true },
    ])
  })

  test('of a protected case shows the members by relation only, and its village to nobody who only looks at the list', () => {
    const hidden = submitted({ protected: true })
    expect(forOfficer(hidden).household.map(({ relation, name, idTail }) => [relation, name, idTail])).toEqual([['applicant', '䶮文', '0015'], ['spouse', '', ''], ['child', '', '']])
    expect(caseRow(hidden.head, wu, at(0)).area).toBe('990101001')
    expect(forOfficer(hidden).area).toBe('990101001201')
  })

  test('names who did what, with their words', () => {
    const { timeline } = forOfficer(granted)
    expect(timeline).toContainEqual({ at: monday + days(1), type: 'unreachable-certified', by: 'officer a', member: SON, text: 'seen the paper of the court' })
    expect(timeline).toContainEqual({ at: monday + days(15), type: 'publicity-ended', by: 'officer a', count: 1 })
    expect(timeline).toContainEqual(expect.objectContaining({ type: 'clock-missed', clock: 'start-investigation' }))
    expect(timeline.at(-1)).toEqual({ at: decidedAt, type: 'decided', by: 'officer c', outcome: 'granted' })
  })

  test('says when the county itself was with a near relative of staff; the family is not shown it', () => {
    expect(forOfficer(related)).toMatchObject({ relativeOfStaff: true, countyVisit: '2026-12-03', timeline: expect.arrayContaining([expect.objectContaining({ type: 'decided', visited: '2026-12-03' })]) })
    expect(JSON.stringify(forResident(related))).not.toContain('2026-12-03')
    expect(forOfficer(granted)).not.toHaveProperty('countyVisit')
  })

  test('offers what this officer may do, and the list marks it', () => {
    expect(forOfficer(submitted()).actions).toEqual(['ask-supplement', 'accept', 'correct-fact'])
    expect(forOfficer(submitted(), supervisor).actions).toEqual([])
    expect([wu, zheng, supervisor].map((caller) => caseRow(whole.head, caller, at(40)).mine)).toEqual([false, true, false])
  })
})

describe('the worklist', () => {
  test('names nobody', () => {
    for (const story of stories) for (const hidden of [WORDS, REASON, NOTE, 'invoice', APPLICANT, '210000', 'detained']) expect(JSON.stringify(caseRow(story.head, wu, at(20)))).not.toContain(hidden)
  })

  test('shows the clock that ends first, and marks what is late on either side', () => {
    expect(caseRow(submitted().then(accepted()).head, wu, at(0))).toMatchObject({ clock: { name: 'start-investigation' }, overdue: false })
    expect(caseRow(submitted().then(accepted()).then(rung('start-investigation')).head, wu, at(9))).toMatchObject({ clock: { name: 'start-investigation', left: -4 }, overdue: true })
    expect([15, 16].map((after) => caseRow(waiting.head, wu, at(after)))).toMatchObject([{ overdue: false, silent: false }, { overdue: true, silent: true }])
    expect(caseRow(submitted().then(accepted()).then(rung('start-investigation')).head, wu, at(9)).silent).toBe(false)
    expect(caseRow(submitted(away).head, wu, at(0))).toMatchObject({ unreachable: 1, unsigned: 0, people: 3 })
    expect(caseRow(submitted({ people: [{ member: 'applicant', person: APPLICANT }, { member: SON, unsigned: true }] }).head, wu, at(0))).toMatchObject({ unreachable: 0, unsigned: 1 })
  })

  test('goes by the day that comes first, then by who came first', () => {
    const heads = [whole, submitted({}, monday + days(3)), waiting, submitted().then(accepted()), submitted({}, monday + days(3) - 1)].map(({ head }, index) => ({ ...head, id: `${index}` }))
    expect(inWorklistOrder(heads).map(({ id }) => id)).toEqual(['3', '4', '1', '2', '0'])
  })
})
