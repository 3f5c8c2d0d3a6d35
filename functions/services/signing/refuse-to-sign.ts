import { refuseToSign } from '../../contract/signing'
import { ok, refuse } from '../../domain/result'
import { papersLeft, placeOf, refuses } from '../../domain/signing/room'
import { refused } from '../../domain/signing/transitions'
import { implement } from '../implement'
import { advanceRoom } from './advance-room'
import type { SigningDeps } from './deps'

/** Keeps that somebody does not sign. Nobody asks them again; they may still sign when they want to. */
export const refuseToSignService = (deps: Pick<SigningDeps, 'signing'>) =>
  implement(refuseToSign, async ({ params, caller, now, commit }) => {
    const answer = { id: params.id }
    const done = await advanceRoom(deps, params.id, now, {
      step: async (room) => {
        const place = placeOf(room, caller.person)
        if (!place) return refuse('not-found')
        if (papersLeft(room, caller.person) === 0) return refuse('action-not-available')
        return ok({ room: refuses(place) ? room : refused(room, place.member, now) })
      },
      send: (_room, writes) => commit(answer, writes),
    })
    return done.ok ? ok(answer) : done
  })
