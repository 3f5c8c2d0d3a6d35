import type { Answers } from '../../../functions/domain/application/form'
import type { AnswerReading } from '../../../functions/domain/application/read-answers'
import { isResidentId } from '../../../functions/domain/resident-id/resident-id'

/** An invented ID number of somebody born on that day (YYYYMMDD); `order` tells people of one day apart. */
export function idNumber(birth: string, order = 1): string {
  const seventeen = `990101${birth}${String(order).padStart(3, '0')}`
  const found = [...'0123456789X'].map((check) => `${seventeen}${check}`).find(isResidentId)
  if (!found) throw new Error(`no ID number for ${birth}`)
  return found
}

export const areas: AnswerReading['areas'] = [
  { code: '9901', name: '示例市' },
  { code: '990101', name: '东川区' },
  { code: '990101001', name: '东山街道' },
  { code: '990101001205', name: '东兴村' },
]

export const applicant = { name: '王秀兰', idNumber: idNumber('19780312') }

export const reading: AnswerReading = { today: '2026-11-26', areas, adultAge: 18, applicant: { name: applicant.name, idTail: applicant.idNumber.slice(-4), adult: true, idNumber: applicant.idNumber } }

export const spouse = 'aaaaaaaa'
export const child = 'bbbbbbbb'

/** A family of three with every field answered; `change` replaces what matters. */
export function familyOfThree(change: Record<string, string> = {}): Answers {
  return {
    wish: 'dibao',
    area: '990101001205',
    [`member.${spouse}.name`]: '李建国',
    [`member.${spouse}.idNumber`]: idNumber('19761105', 11),
    [`member.${spouse}.relation`]: 'spouse',
    [`member.${child}.name`]: '李小雨',
    [`member.${child}.idNumber`]: idNumber('20150601', 22),
    [`member.${child}.relation`]: 'child',
    monthlyIncome: '2,400',
    savings: '１２０００',
    yearlyCosts: '8000',
    property: 'none',
    cause: 'illness',
    relativeOfStaff: 'no',
    ...change,
  }
}
