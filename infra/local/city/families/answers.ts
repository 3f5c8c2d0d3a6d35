import type { UnreachableReason } from '../../../../functions/domain/application/form'
import { memberField } from '../../../../functions/domain/application/members'
import type { Cause, Property } from '../../../../functions/domain/household/facts'
import type { Wish } from '../../../../functions/domain/programmes/programme'
import type { Family } from '../people/register'

/** What a family says of itself; money in yuan, as it is typed. */
export interface Circumstances {
  wish: Wish
  monthlyIncome: number
  savings: number
  yearlyCosts: number
  cause: Cause
  property?: Property
  words?: string
  relativeOfStaff?: boolean
  confidential?: boolean
  /** id in the register of whoever cannot sign, and why */
  unreachable?: Readonly<Record<string, UnreachableReason>>
}

/** The id that the form gives this person of the register: their place behind the first of the family. */
export const memberIdOf = (person: string): string => String(Number(person.split('-')[1]) - 1).padStart(8, '0')

/** Every field of the form as the first of the family fills it. `area`: code of the village. */
export function answersOf({ people }: Family, area: string, told: Circumstances): Record<string, string> {
  const others = people.slice(1).map(({ id, name, idNumber, relation }) => {
    const member = memberIdOf(id)
    const why = told.unreachable?.[id]
    return { [memberField(member, 'name')]: name, [memberField(member, 'idNumber')]: idNumber, [memberField(member, 'relation')]: relation, ...(why && { [memberField(member, 'unreachable')]: why }) }
  })
  return Object.assign(
    {
      wish: told.wish,
      area,
      monthlyIncome: String(told.monthlyIncome),
      savings: String(told.savings),
      yearlyCosts: String(told.yearlyCosts),
      property: told.property ?? 'none',
      cause: told.cause,
      relativeOfStaff: told.relativeOfStaff ? 'yes' : 'no',
      ...(told.words && { words: told.words }),
      ...(told.confidential && { confidential: 'yes' }),
    },
    ...others,
  )
}
