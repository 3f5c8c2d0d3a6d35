import type { Relation, UnreachableReason } from '../application/form'
import type { AreaCode } from '../area/area'
import type { Facts } from '../household/facts'
import type { MemberId } from '../ids'
import type { Wish } from '../programmes/programme'
import type { ResidentId } from '../resident-id/resident-id'

/** One person of a household, as far as papers need it. */
export interface PersonToSign {
  member: MemberId
  name: string
  idNumber: ResidentId
  /** to the applicant, who has none */
  relation?: Relation
  unreachable?: UnreachableReason
}

/** The answers of an application as far as papers need them; everybody but the applicant, who is known by their proven identity. */
export interface ContentToSign {
  wish: Wish
  area: AreaCode
  confidential: boolean
  members: readonly { id: MemberId; name: string; idNumber: ResidentId; relation: Relation; unreachable?: UnreachableReason }[]
  facts: Facts
}

/** A household as it was typed, complete: what papers are made from. */
export interface HouseholdToSign {
  wish: Wish
  area: AreaCode
  /** nothing goes to a telephone */
  confidential: boolean
  /** the applicant among them */
  people: readonly PersonToSign[]
  facts: Facts
}

/** The household of an application, the applicant first. */
export function householdToSign({ members, wish, area, confidential, facts }: ContentToSign, applicant: Pick<PersonToSign, 'name' | 'idNumber'>): HouseholdToSign {
  const { name, idNumber } = applicant
  const others = members.map(({ id, unreachable, ...member }): PersonToSign => ({ member: id, name: member.name, idNumber: member.idNumber, relation: member.relation, ...(unreachable && { unreachable }) }))
  return { wish, area, confidential, facts, people: [{ member: 'applicant', name, idNumber }, ...others] }
}
