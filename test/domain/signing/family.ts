import { createHash } from 'node:crypto'
import type { SigningPolicy } from '../../../functions/domain/policy/signing-policy'
import type { HouseholdToSign, PersonToSign } from '../../../functions/domain/signing/household-to-sign'
import { papersFor } from '../../../functions/domain/signing/papers-for'
import { sourceOf } from '../../../functions/domain/signing/paper-source'
import { familyValues, personValues } from '../../../functions/domain/signing/paper-values'
import type { PlannedPaper } from '../../../functions/domain/signing/reconcile'
import { isResidentId } from '../../../functions/domain/resident-id/resident-id'
import { policySnapshot } from '../../../functions/policy/book'
import { paperBook } from '../../../functions/policy/papers'

export const application = 'a'.repeat(32)
export const today = '2026-11-23'
export const noon = Date.UTC(2026, 10, 23, 4)
export const sm3 = (text: string | Uint8Array) => createHash('sm3').update(text).digest('hex')

/** A number that belongs to nobody: the invented city's area, this day of birth. */
export function invented(birth: string, number = 1): string {
  const seventeen = `990101${birth.replace(/-/g, '')}${String(number).padStart(3, '0')}`
  return [...'0123456789X'].map((digit) => seventeen + digit).find(isResidentId) ?? ''
}

const all = ['check-authorisation', 'commitment', 'notice-to-applicant'] as const
export const policy: SigningPolicy = {
  adultFrom: 18,
  papers: [
    { for: ['dibao', 'dibao-marginal', 'unsure'], adult: all, minor: ['check-authorisation'] },
    { for: ['temporary-assistance'], adult: ['check-authorisation'], minor: [] },
  ],
}

export const mother: PersonToSign = { member: 'applicant', name: '王秀英', idNumber: invented('1980-05-01') }
export const father: PersonToSign = { member: '0000000f', name: '李㛃', idNumber: invented('1978-03-12'), relation: 'spouse' }
export const child: PersonToSign = { member: '0000000c', name: '李龑', idNumber: invented('2015-09-01'), relation: 'child' }

/** Mother, father and a child who apply for dibao; `more` replaces what matters. */
export function family(more: Partial<HouseholdToSign> = {}): HouseholdToSign {
  const people = more.people ?? [mother, father, child]
  return { wish: 'dibao', area: '990101001001', confidential: false, facts: { people: people.length, monthlyIncome: 240_000, savings: 500_000, property: 'none', yearlyCosts: 0, cause: 'illness' }, ...more, people }
}

/** The papers of a household with their words. */
export function plannedFor(household: HouseholdToSign, on = today): PlannedPaper[] {
  const book = paperBook(noon)
  const values = familyValues(household, { book, areas: policySnapshot.areas, hotline: policySnapshot.city.hotline })
  return papersFor(household, policy, on).papers.map((paper) => ({
    kind: paper.kind,
    signer: paper.signer.member,
    subject: paper.subject.member,
    source: sourceOf(paper, { application, wish: household.wish, book, values: { ...values, ...personValues(paper, book) }, figures: { standard: '每人每月1000元', startDays: '3', publicityDays: '7', confirmDays: '10', totalDays: '30' } }),
  }))
}
