import type { Relation } from '../application/form'
import type { PlainDate } from '../china-time'
import { ageOn, birthOf } from '../resident-id/resident-id'
import type { PersonToSign } from './household-to-sign'

type Standing = Relation | 'applicant'

/**
 * Who of the household stands next to a child, nearest first, by how both are related to the applicant: parents, then grandparents, then grown brothers and sisters
 * (Civil Code, art. 27).
 */
const nearest: Partial<Record<Standing, readonly Standing[]>> = {
  applicant: ['parent', 'grandparent', 'sibling', 'other'],
  child: ['applicant', 'spouse', 'parent', 'grandparent', 'child', 'other'],
  grandchild: ['child', 'applicant', 'spouse', 'other'],
  sibling: ['parent', 'grandparent', 'applicant', 'sibling', 'other'],
}
const forOthers: readonly Standing[] = ['applicant', 'spouse', 'parent', 'child', 'sibling', 'grandparent', 'other']

const standingOf = ({ relation }: PersonToSign): Standing => relation ?? 'applicant'

/** Whether a guardian signs for this person on that day: they are younger than `below` whole years. */
export function needsGuardian({ idNumber }: PersonToSign, on: PlainDate, below: number): boolean {
  const birth = birthOf(idNumber)
  return birth !== undefined && ageOn(birth, on) < below
}

/** The grown person of the household who signs in a child's name; undefined when there is none, and then the child signs and an officer sees to it. */
export function guardianOf(child: PersonToSign, people: readonly PersonToSign[], on: PlainDate, below: number): PersonToSign | undefined {
  const grown = people.filter((each) => each.member !== child.member && !each.unreachable && !needsGuardian(each, on, below))
  const order = nearest[standingOf(child)] ?? forOthers
  for (const standing of order) {
    const found = grown.find((each) => standingOf(each) === standing)
    if (found) return found
  }
  return undefined
}
