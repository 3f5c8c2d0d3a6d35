import type { DocumentId, InvitationCode, MemberId, PersonId } from '../ids'
import type { Instant } from '../instant'
import type { Changes } from './reconcile'
import { type Paper, refuses, type Room, type Signer } from './room'

/** Where new numbers come from. */
export interface Fresh {
  document: () => DocumentId
  invitation: () => InvitationCode
}

/** The room after these changes: new places get an invitation, new papers a number; the applicant is there already. */
export function withChanges(room: Room, { places, gone, make, replace }: Changes, fresh: Fresh, now: Instant): Room {
  const changed = new Map(places.map((place) => [place.member, settled(place, room, fresh, now)]))
  const known = new Set(room.signers.map(({ member }) => member))
  const left = new Set(gone.map(({ member }) => member))
  const made = make.map((paper): Paper => ({ ...paper, id: fresh.document(), state: 'open', madeAt: now }))
  return next(room, {
    signers: [...room.signers.filter(({ member }) => !left.has(member)).map((signer) => changed.get(signer.member) ?? signer), ...[...changed.values()].filter(({ member }) => !known.has(member))],
    papers: [...room.papers.map((paper): Paper => (replace.includes(paper) ? { ...paper, state: 'replaced' } : paper)), ...made],
  })
}

function settled({ invitation, ...place }: Signer, { applicant }: Room, fresh: Fresh, now: Instant): Signer {
  if (place.person === applicant) return { ...place, enteredAt: place.enteredAt ?? now }
  return place.by === 'self' && !place.unreachable ? { ...place, invitation: invitation ?? fresh.invitation() } : place
}

/** Somebody enters their place for the first time. */
export const entered = (room: Room, member: MemberId, person: PersonId, now: Instant): Room => withPlace(room, member, (place) => ({ ...place, person, enteredAt: now }))

/** Somebody says that they do not sign. What they have signed stays signed. */
export const refused = (room: Room, member: MemberId, now: Instant): Room => withPlace(room, member, (place) => ({ ...place, refusals: [...(place.refusals ?? []), { at: now }] }))

/** Another invitation in place of the old one. */
export const invitedAgain = (room: Room, member: MemberId, invitation: InvitationCode): Room => withPlace(room, member, (place) => ({ ...place, invitation }))

/** One paper is signed and sealed next in the chain. Whoever had refused has changed their mind. */
export function signed(room: Room, id: DocumentId, person: PersonId, now: Instant): Room {
  const seals = room.seals + 1
  const papers = room.papers.map((paper): Paper => (paper.id === id ? { ...paper, state: 'signed', signedAt: now, signedBy: person, seal: seals } : paper))
  const signers = room.signers.map((place) => (place.person === person && refuses(place) ? takenBack(place, now) : place))
  return { ...next(room, { papers, signers }), seals }
}

const takenBack = ({ refusals = [], ...place }: Signer, now: Instant): Signer => ({ ...place, refusals: refusals.map((each) => ({ takenBackAt: now, ...each })) })

function withPlace(room: Room, member: MemberId, change: (place: Signer) => Signer): Room {
  return next(room, { signers: room.signers.map((place) => (place.member === member ? change(place) : place)) })
}

const next = (room: Room, more: Partial<Room>): Room => ({ ...room, ...more, version: room.version + 1 })

/** Changes in parts that each fit one transaction: a place weighs three writes, a paper with its message two. */
export function inParts({ places, gone, make, replace }: Changes, most: number): Changes[] {
  const parts: Changes[] = []
  let weight = most
  const add = (cost: number, put: (part: Changes) => void) => {
    if (weight + cost > most) {
      parts.push({ places: [], gone: [], make: [], replace: [] })
      weight = 0
    }
    weight += cost
    const part = parts.at(-1)
    if (part) put(part)
  }
  for (const paper of replace) add(1, (part) => part.replace.push(paper))
  for (const paper of make) add(2, (part) => part.make.push(paper))
  for (const place of gone) add(3, (part) => part.gone.push(place))
  for (const place of places) add(3, (part) => part.places.push(place))
  return parts
}
