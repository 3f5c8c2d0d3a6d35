import { policySnapshot, procedure } from '../../../functions/policy/book'
import { createCaseContext } from '../../../functions/services/case-context'
import { accept } from '../../../functions/domain/case-work/transitions/accept'
import { askSupplement } from '../../../functions/domain/case-work/transitions/ask-supplement'
import { confirm } from '../../../functions/domain/case-work/transitions/confirm'
import { giveOpinion } from '../../../functions/domain/case-work/transitions/give-opinion'
import { residentView } from '../../../functions/domain/case-work/resident-view'
import { ringTimer } from '../../../functions/domain/case-work/ring'
import { armedTimers } from '../../../functions/domain/case-work/transition'
import { startPublicity } from '../../../functions/domain/case-work/transitions/start-publicity'
import { submit } from '../../../functions/domain/case-work/transitions/submit'
import { by, days, ID, monday, Story, submission, wu, zheng } from '../../domain/case-work/builders'

const contextAt = createCaseContext(policySnapshot, procedure)
const dues = ({ head }: Story) => Object.fromEntries(head.clocks.map(({ name, due }) => [name, due]))

test('the served book carries a dibao case from submission to grant', () => {
  const begun = new Story([], submit(ID, submission(), contextAt(monday)))
  expect(dues(begun)).toHaveProperty('acceptance')
  expect(begun.then((head) => askSupplement(head, { ...by(wu, head), items: [{ what: 'invoice', why: 'no-source' }] }, contextAt(monday))).head.supplement?.due).toBe('2026-12-03')
  const accepted = begun.then((head) => accept(head, by(wu, head), contextAt(monday)))
  expect(dues(accepted)).toMatchObject({ 'start-investigation': '2026-11-26', total: '2027-01-05' })
  const up = accepted
    .then((head) => giveOpinion(head, { ...by(wu, head), programme: 'dibao', view: 'grant', reasons: ['it fits'] }, contextAt(monday)))
    .then((head) => startPublicity(head, { ...by(wu, head), place: 'board' }, contextAt(monday)))
    .then((head) => ringTimer(head, 'publicity', armedTimers(head).publicity ?? 0, contextAt(monday + days(9))))
  const amount = contextAt(monday + days(9)).assessAll(up.head.facts, up.head.area).find(({ programme }) => programme === 'dibao')?.amount?.fen
  const granted = up.then((head) => confirm(head, { ...by(zheng, head), amount }, contextAt(monday + days(9))))
  expect(granted.head.decision).toMatchObject({ amount: { fen: 120_000, per: 'month', from: '2027-01' }, remedies: { reconsideration: '2027-02-01', to: '东川区人民政府' } })
  expect(residentView(begun.head, begun.events, 'applicant', contextAt(monday)).steps).toMatchObject([{ step: 'acceptance', state: 'now', latest: '2026-11-25' }, { latest: '2026-11-30' }, { latest: '2026-12-11' }, { latest: '2026-12-18' }, { latest: '2027-01-04' }])
  expect(contextAt(monday).pauseReasons).toContain('in-hospital')
})
