import type { PlainDate } from '../china-time'
import { halfWidth } from '../half-width'
import type { MemberId } from '../ids'
import { PersonNameSchema } from '../resident-id/person-name'
import { ageOn, birthOf, idTail, type ResidentId, ResidentIdSchema } from '../resident-id/resident-id'
import type { Member } from './content'
import { by, type FieldReader } from './field-reader'
import { type Answers, RelationSchema, UnreachableReasonSchema } from './form'
import { memberField, membersIn, mostMembers } from './members'

/** Whoever applies, as their identity proved them. The phone knows the end of the number only. */
export interface Applicant {
  name: string
  idTail: string
  adult: boolean
  /** the whole number, where it is known */
  idNumber?: ResidentId
}

/** The applicant as the identity service confirmed them. */
export function provenApplicant({ name, idNumber }: { name: string; idNumber: ResidentId }, today: PlainDate, adultAge: number): Applicant {
  return { name, idNumber, idTail: idTail(idNumber), adult: isAdult(idNumber, today, adultAge) }
}

export interface HouseholdReading {
  today: PlainDate
  applicant: Applicant
  /** years from which a person is of age, from the policy book */
  adultAge: number
}

/** Everybody beside the applicant: nobody twice, the applicant not again, and in all at least one adult. */
export function readMembers({ needed, optional, fault }: FieldReader, answers: Answers, { today, applicant, adultAge }: HouseholdReading): Partial<Member>[] {
  const ids = membersIn(answers)
  const numberOf = (id: MemberId) => idNumberOf(answers[memberField(id, 'idNumber')] ?? '', today)
  const members = ids.map((id, index) => {
    const name = needed(memberField(id, 'name'), by(PersonNameSchema), 'field.person-name')
    const idNumber = needed(memberField(id, 'idNumber'), (text) => idNumberOf(text, today), 'field.resident-id')
    if (idNumber !== undefined && isApplicant(applicant, name, idNumber)) fault(memberField(id, 'idNumber'), 'field.applicant-again')
    else if (idNumber !== undefined && ids.slice(0, index).some((earlier) => numberOf(earlier) === idNumber)) fault(memberField(id, 'idNumber'), 'field.id-number-twice')
    const relation = needed(memberField(id, 'relation'), by(RelationSchema), 'field.choose-again')
    const unreachable = optional(memberField(id, 'unreachable'), by(UnreachableReasonSchema), 'field.choose-again')
    return { id, name, idNumber, relation, unreachable }
  })
  if (ids.length > mostMembers) fault('members', 'field.too-many-people')
  const numbers = members.flatMap(({ idNumber }) => idNumber ?? [])
  if (!applicant.adult && numbers.length === ids.length && !numbers.some((number) => isAdult(number, today, adultAge))) fault('members', 'field.no-adult')
  return members
}

const isAdult = (number: ResidentId, today: PlainDate, adultAge: number): boolean => ageOn(birthOf(number) ?? today, today) >= adultAge

/** By the whole number where it is known, else by its end and the name. */
function isApplicant(applicant: Applicant, name: string | undefined, idNumber: ResidentId): boolean {
  return applicant.idNumber === undefined ? idTail(idNumber) === applicant.idTail && name === applicant.name : idNumber === applicant.idNumber
}

function idNumberOf(typed: string, today: PlainDate): ResidentId | undefined {
  const number = by(ResidentIdSchema)(halfWidth(typed))
  return number !== undefined && (birthOf(number) ?? today) <= today ? number : undefined
}
