import type { UnreachableReason } from '../application/form'
import type { ApplicationId, DocumentId, InvitationCode, MemberId, PersonId } from '../ids'
import type { Instant } from '../instant'
import type { Wish } from '../programmes/programme'
import type { ResidentId } from '../resident-id/resident-id'
import type { DocumentKind, SignerState } from './document'

/** One place of a signing room: a person of the household, as the applicant typed them. */
export interface Signer {
  member: MemberId
  name: string
  idNumber: ResidentId
  /** `self`, or the member who signs as guardian */
  by: 'self' | MemberId
  unreachable?: UnreachableReason
  /** who has entered it: once, and nobody else after that */
  person?: PersonId
  enteredAt?: Instant
  /** every time that they said no, and when they took it back by signing after all */
  refusals?: readonly { at: Instant; takenBackAt?: Instant }[]
  invitation?: InvitationCode
}

/** One paper. It is replaced when its words would read otherwise now; what was signed stays what it was. */
export interface Paper {
  id: DocumentId
  kind: DocumentKind
  signer: MemberId
  /** whom it is about: the child, where a guardian signs */
  subject: MemberId
  state: 'open' | 'signed' | 'replaced'
  madeAt: Instant
  /** canonical text */
  source: string
  /** SM3 of its PDF, once that is stored */
  pdf?: string
  signedAt?: Instant
  signedBy?: PersonId
  /** place of its seal in the chain */
  seal?: number
}

/** The signing room of one application. */
export interface Room {
  application: ApplicationId
  /** grows with everything that happens in it */
  version: number
  applicant: PersonId
  wish: Wish
  confidential: boolean
  /** length of the chain of seals */
  seals: number
  signers: readonly Signer[]
  papers: readonly Paper[]
}

const isLive = ({ state }: Paper) => state !== 'replaced'

export const signerOf = ({ signers }: Pick<Room, 'signers'>, member: MemberId): Signer | undefined => signers.find((each) => each.member === member)

/** The place that this person holds. */
export const placeOf = ({ signers }: Pick<Room, 'signers'>, person: PersonId): Signer | undefined => signers.find((each) => each.person === person)

/** Whether this person says no now. */
export const refuses = ({ refusals }: Signer): boolean => {
  const last = refusals?.at(-1)
  return last !== undefined && last.takenBackAt === undefined
}

/** Papers that stand and are about this member. */
const papersAbout = ({ papers }: Pick<Room, 'papers'>, member: MemberId): Paper[] => papers.filter((paper) => isLive(paper) && paper.subject === member)

/** Papers that this person reads: those that wait for them, and whatever they have signed. */
export function papersOf(room: Pick<Room, 'signers' | 'papers'>, person: PersonId): Paper[] {
  const place = placeOf(room, person)
  return room.papers.filter((paper) => paper.signedBy === person || (isLive(paper) && paper.state === 'open' && paper.signer === place?.member))
}

/** How far one person of the household is. */
export function stateOf(room: Pick<Room, 'signers' | 'papers'>, signer: Signer): SignerState {
  if (signer.unreachable) return 'unreachable'
  const papers = papersAbout(room, signer.member)
  if (papers.length === 0) return 'not-needed'
  if (papers.every(({ state }) => state === 'signed')) return 'signed'
  const hand = signer.by === 'self' ? signer : signerOf(room, signer.by)
  if (hand && refuses(hand)) return 'not-signing'
  return hand?.enteredAt === undefined ? 'waiting' : 'entered'
}

/** When everything about this person was signed; undefined while anything is open. */
export function signedAt(room: Pick<Room, 'signers' | 'papers'>, signer: Signer): Instant | undefined {
  if (stateOf(room, signer) !== 'signed') return undefined
  return Math.max(...papersAbout(room, signer.member).map((paper) => paper.signedAt ?? 0))
}

/** Members of whom a signature is still missing, refused ones among them. */
export function missingSignatures(room: Pick<Room, 'signers' | 'papers'>): MemberId[] {
  const settled: readonly SignerState[] = ['signed', 'unreachable', 'not-needed']
  return room.signers.filter((signer) => !settled.includes(stateOf(room, signer))).map(({ member }) => member)
}

/** How many papers still wait for this person's hand. */
export const papersLeft = (room: Pick<Room, 'signers' | 'papers'>, person: PersonId): number => papersOf(room, person).filter(({ state }) => state === 'open').length
