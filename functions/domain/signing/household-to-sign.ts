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
