import type { ApplicationId, MemberId, PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type ContentToSign, householdToSign } from '../../domain/signing/household-to-sign'
import { changesTo } from '../../domain/signing/reconcile'
import { missingSignatures } from '../../domain/signing/room'
import type { Fragment } from '../../stores/fragment'
import type { SigningDeps } from './deps'
import { planPapers } from './plan-papers'

export interface SigningState {
  /** members of whom a signature is missing, for the household exactly as it is given; `everybody` when no room was opened */
  missing: readonly MemberId[] | 'everybody'
  /** who has entered which place */
  people: readonly { member: MemberId; person?: PersonId }[]
  /** Expects that nothing of this has changed: part of the transaction that submits. */
  guard: readonly Fragment[]
}

/** Whether everybody has signed what this household must sign now: papers that would read otherwise count as not signed. */
export const signingState =
  (deps: Pick<SigningDeps, 'signing' | 'residents' | 'paperBook' | 'signingPolicy' | 'paperFigures' | 'areas' | 'hotline'>) =>
  async (application: ApplicationId, applicant: PersonId, content: ContentToSign, now: Instant): Promise<SigningState> => {
    const [room, person] = await Promise.all([deps.signing.room(application), deps.residents.get(applicant)])
    if (!room || !person || room.applicant !== applicant) return { missing: 'everybody', people: [], guard: [] }
    const { people, papers } = planPapers(deps, application, householdToSign(content, person), now)
    const { places, gone, make } = changesTo(room, people, papers)
    const missing = new Set([...missingSignatures(room), ...make.map(({ signer }) => signer), ...[...places, ...gone].map(({ member }) => member)])
    const lives = (member: MemberId) => people.some((each) => each.member === member)
    return {
      missing: [...missing].filter(lives),
      people: room.signers.filter(({ member }) => lives(member)).map(({ member, person: entered }) => ({ member, ...(entered && { person: entered }) })),
      guard: [deps.signing.unchanged(room)],
    }
  }
