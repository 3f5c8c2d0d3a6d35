import { readSigningBoard } from '../../contract/signing'
import { ok, refuse } from '../../domain/result'
import { missingSignatures, type Room, type Signer, signedAt, stateOf } from '../../domain/signing/room'
import type { SignerState } from '../../domain/signing/document'
import { implement } from '../implement'
import type { SigningDeps } from './deps'

/** How far everybody is; of the others no fact. */
export const readSigningBoardService = ({ signing }: Pick<SigningDeps, 'signing'>) =>
  implement(readSigningBoard, async ({ params, query, caller }) => {
    const room = await signing.room(params.id)
    if (room?.applicant !== caller.person) return refuse('not-found')
    const { version } = room
    if (query.seen !== undefined && Number(query.seen) === version) return ok({ unchanged: true as const, version })
    const people = room.signers.map((signer) => {
      const at = signedAt(room, signer)
      const { member, name, by, invitation, unreachable } = signer
      return { member, name, by, state: shownState(room, signer), ...(invitation && { invitation }), ...(at !== undefined && { signedAt: at }), ...(unreachable && { unreachable }) }
    })
    return ok({ version, people: people.sort(applicantFirst), complete: missingSignatures(room).length === 0 })
  })

/** Whoever does not sign looks like somebody who has not signed yet: nobody at home learns that they refused. The applicant's own choice is theirs to see. */
function shownState(room: Room, signer: Signer): SignerState {
  const state = stateOf(room, signer)
  return state === 'not-signing' && signer.person !== room.applicant ? 'entered' : state
}

const applicantFirst = (one: { member: string }, other: { member: string }): number => Number(other.member === 'applicant') - Number(one.member === 'applicant')
