import type { ApplicationId, MemberId, PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type ContentToSign, householdToSign } from '../../domain/signing/household-to-sign'
import { changesTo } from '../../domain/signing/reconcile'
import { missingSignatures, type Room, signerOf } from '../../domain/signing/room'
import type { Fragment } from '../../stores/fragment'
import type { SigningDeps } from './deps'
import { planPapers } from './plan-papers'

/** Whose signatures are asked for. `content` is absent while answers are missing: then whoever has not signed what was made for them is missing. */
export interface ToSign {
  id: ApplicationId
  applicant: PersonId
  /** everybody named so far, the applicant first */
  members: readonly MemberId[]
  content?: ContentToSign
}

export interface SigningState {
  /** members of whom a signature is missing, for exactly this content: papers that would read otherwise count as not signed; whoever cannot be reached is not among them */
  missing: readonly MemberId[]
  /** of these, members whose papers are out exactly as this content has them and wait for another hand than the applicant's */
  waitedFor: readonly MemberId[]
  /** who has entered which place */
  persons: Readonly<Partial<Record<MemberId, PersonId>>>
  /** Expects the signing room as it was read: part of the transaction that submits. */
  unchanged: readonly Fragment[]
}

type Deps = Pick<SigningDeps, 'signing' | 'residents' | 'paperBook' | 'signingPolicy' | 'paperFigures' | 'areas' | 'hotline'>

/** Whether everybody has signed what this household must sign at `now`. */
export const signingState =
  (deps: Deps) =>
  async ({ id, applicant, members, content }: ToSign, now: Instant): Promise<SigningState> => {
    const [found, person] = await Promise.all([deps.signing.room(id), deps.residents.get(applicant)])
    const room = found?.applicant === applicant ? found : undefined
    const open = new Set(room ? missingSignatures(room) : content ? [] : members)
    const changed = new Set(content && person ? changedSince(deps, id, householdToSign(content, person), room, now) : [])
    const missing = members.filter((member) => open.has(member) || changed.has(member))
    return {
      missing,
      waitedFor: missing.filter((member) => room && handOf(room, member) !== 'applicant' && !changed.has(member)),
      persons: Object.fromEntries((room?.signers ?? []).flatMap(({ member, person: entered }) => (entered && members.includes(member) ? [[member, entered]] : []))),
      unchanged: room ? [deps.signing.unchanged(room)] : [],
    }
  }

/** Who signs for a member. */
function handOf(room: Room, member: MemberId): MemberId | undefined {
  const signer = signerOf(room, member)
  return signer?.by === 'self' ? member : signer?.by
}

/** Everybody for whom the room is not yet what it should be. */
function changedSince(deps: Deps, id: ApplicationId, household: ReturnType<typeof householdToSign>, room: Room | undefined, now: Instant): MemberId[] {
  const { people, papers } = planPapers(deps, id, household, now)
  const { places, make } = changesTo(room ?? { signers: [], papers: [], applicant: '' }, people, papers)
  return [...make.flatMap(({ signer, subject }) => [signer, subject]), ...(room ? places.map(({ member }) => member) : [])]
}
