import type { MemberId } from '../ids'
import { type Answers, type FieldName, type MemberField, memberFields } from './form'

/** People beside the applicant that one application holds. */
export const mostMembers = 19

export const memberField = (id: MemberId, field: MemberField): FieldName => `member.${id}.${field}`

/** The member and the field that a field name stands for; undefined for a field that stands once. */
export function memberOfField(field: string): { id: MemberId; field: string } | undefined {
  const [, id, name] = /^member\.([0-9a-f]{8})\.(\w+)$/.exec(field) ?? []
  return id === undefined || name === undefined ? undefined : { id, field: name }
}

/** Everybody of whom something is said, in the order in which they were named. */
export function membersIn(answers: Answers): MemberId[] {
  const named = Object.entries(answers).flatMap(([field, value]) => (value ? (memberOfField(field)?.id ?? []) : []))
  return [...new Set(named)]
}

/** Id of one more person, from 32 fresh random hex digits: eight of them that nobody has yet. */
export function newMemberId(random: string, answers: Answers): MemberId {
  const taken = membersIn(answers)
  const free = [0, 8, 16, 24].map((at) => random.slice(at, at + 8)).find((id) => /^[0-9a-f]{8}$/.test(id) && !taken.includes(id))
  if (free === undefined) throw new Error('random digits that give no new id')
  return free
}

/** What takes a person away again: every answer about them is emptied. */
export const withoutMember = (id: MemberId): { field: FieldName; value: '' }[] => memberFields.map((field) => ({ field: memberField(id, field), value: '' }))
