import type { CaseForOfficer, CaseRow } from '@contract/case-work'
import type { Clock } from '@contract/my-case'
import { type Facts, factNames } from '@domain/household/facts'
import { assessAll } from '@domain/programmes/assess'
import { policySnapshot } from '../../functions/policy/book'

/** 25 November 2026, 10:00 in China. */
export const morning = 1_795_572_000_000
let count = 0

export const clock = (over: Partial<Clock> = {}): Clock => ({ name: 'total', start: '2026-11-23', due: '2026-12-07', unit: 'working', length: 10, left: 8, clause: '《示例办法》第一条', provisional: false, ...over })

export function caseRow(over: Partial<CaseRow> = {}): CaseRow {
  count += 1
  return { id: String(count).padStart(32, '0'), number: `DS2026-${String(count).padStart(4, '0')}`, version: 1, status: 'accepted', wish: 'dibao', area: '990101001001', people: 3, submittedAt: morning + count, clock: clock(), overdue: false, silent: false, protected: false, relativeOfStaff: false, unreachable: 0, unsigned: 0, mine: true, ...over }
}

const declared: Facts = { people: 3, monthlyIncome: 180_000, savings: 1_200_000, property: 'none', yearlyCosts: 800_000, cause: 'illness' }

export function openedCase(over: Partial<CaseForOfficer> = {}, facts: Facts = declared): CaseForOfficer {
  return {
    ...caseRow(),
    applicant: { name: '刘一', idNumber: '990101199001011234' },
    household: [
      { member: 'applicant', name: '刘一', relation: 'applicant', idTail: '1234', age: 36, signer: 'signed', certified: false },
      { member: '0123abcd', name: '', relation: 'parent', idTail: '', age: 70, signer: 'unreachable', unreachable: 'in-hospital', certified: false },
    ],
    photos: [],
    facts: factNames.map((fact) => ({ fact, value: facts[fact], source: 'declared' })),
    assessments: [...assessAll(facts, policySnapshot, '2026-11-25')],
    clocks: [clock()],
    supplementAnswers: [],
    actions: [],
    pauseReasons: ['family-asked'],
    timeline: [],
    ...over,
  }
}
