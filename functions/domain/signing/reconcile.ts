import type { MemberId } from '../ids'
import type { DocumentKind } from './document'
import type { SigningPerson } from './papers-for'
import type { Paper, Room, Signer } from './room'

/** A paper that should stand now, with its canonical text. */
export interface PlannedPaper {
  kind: DocumentKind
  signer: MemberId
  subject: MemberId
  source: string
}

/** What makes the papers and places of a room those of the household as it is typed now. */
export interface Changes {
  /** places that are new or read otherwise */
  places: Signer[]
  /** places of people who are no longer in the household */
  gone: Signer[]
  make: PlannedPaper[]
  replace: Paper[]
}

/** Whether a paper says word for word what is planned; it then stands, signed or not (product S7). */
export const sameWords = (paper: Pick<Paper, 'source'>, planned: PlannedPaper): boolean => paper.source === planned.source

/**
 * Compares a room with what should be there: exactly the papers whose words changed are replaced, exactly those concerned are asked again.
 * Whoever has entered keeps their place while name and ID number stay; another person in it begins anew. The first place belongs to the applicant.
 */
export function changesTo(room: Pick<Room, 'signers' | 'papers' | 'applicant'>, people: readonly SigningPerson[], planned: readonly PlannedPaper[]): Changes {
  const live = room.papers.filter(({ state }) => state !== 'replaced')
  const keeps = (paper: Paper) => planned.some((wanted) => sameWords(paper, wanted))
  const places = people.flatMap((person) => {
    const before = room.signers.find(({ member }) => member === person.member)
    const after = placeFor(person, before, room)
    return before && samePlace(before, after) ? [] : [after]
  })
  return {
    places,
    gone: room.signers.filter(({ member }) => !people.some((person) => person.member === member)),
    make: planned.filter((wanted) => !live.some((paper) => sameWords(paper, wanted))),
    replace: live.filter((paper) => !keeps(paper)),
  }
}

function placeFor({ member, name, idNumber, by, unreachable, relation }: SigningPerson, before: Signer | undefined, { applicant }: Pick<Room, 'applicant'>): Signer {
  const now = { member, name, idNumber, by, ...(unreachable && { unreachable }) }
  if (relation === undefined) return { ...kept(before), ...now, person: applicant }
  return before && before.name === name && before.idNumber === idNumber ? { ...kept(before), ...now } : now
}

function kept(before: Signer | undefined): Partial<Signer> {
  if (!before) return {}
  const { unreachable: _unreachable, ...rest } = before
  return rest
}

function samePlace(one: Signer, other: Signer): boolean {
  return (['name', 'idNumber', 'by', 'unreachable', 'person'] as const).every((field) => one[field] === other[field])
}
