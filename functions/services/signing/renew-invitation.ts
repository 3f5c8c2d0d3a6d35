import { randomBytes } from 'node:crypto'
import { renewInvitation } from '../../contract/signing'
import { ok, refuse } from '../../domain/result'
import { signerOf } from '../../domain/signing/room'
import { invitedAgain } from '../../domain/signing/transitions'
import { implement } from '../implement'
import { advanceRoom } from './advance-room'
import type { SigningDeps } from './deps'

export const renewInvitationService = (deps: Pick<SigningDeps, 'signing'>) =>
  implement(renewInvitation, async ({ params, caller, now, commit }) => {
    const answerOf = ({ version }: { version: number }) => ({ member: params.member, version })
    const done = await advanceRoom(deps, params.id, now, {
      step: async (room) => {
        const place = room.applicant === caller.person ? signerOf(room, params.member) : undefined
        if (!place) return refuse('not-found')
        if (place.invitation === undefined) return refuse('action-not-available')
        return ok({ room: invitedAgain(room, params.member, randomBytes(16).toString('base64url')) })
      },
      send: (room, writes) => commit(answerOf(room), writes),
    })
    return done.ok ? ok(answerOf(done.value.room)) : done
  })
