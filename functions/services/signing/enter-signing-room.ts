import { enterSigningRoom } from '../../contract/signing'
import { ok, refuse } from '../../domain/result'
import { signerOf } from '../../domain/signing/room'
import { entered } from '../../domain/signing/transitions'
import { implement } from '../implement'
import { advanceRoom } from './advance-room'
import type { SigningDeps } from './deps'

/** A place opens once, for the person whose proven name and ID number are those that the applicant gave for it. */
export const enterSigningRoomService = (deps: Pick<SigningDeps, 'signing' | 'residents' | 'drafts'>) =>
  implement(enterSigningRoom, async ({ params, caller, now, commit }) => {
    const [invited, person] = await Promise.all([deps.signing.invited(params.code), deps.residents.get(caller.person)])
    if (!invited || !person) return refuse('not-found')
    const done = await advanceRoom(deps, invited.application, now, {
      step: async (room) => {
        const place = signerOf(room, invited.member)
        const theirs = place?.invitation === params.code && place.name === person.name && place.idNumber === person.idNumber
        if (!theirs || (place.person !== undefined && place.person !== caller.person)) return refuse('not-found')
        if (place.person === caller.person) return ok({ room })
        return ok({ room: entered(room, invited.member, caller.person, now), writes: [deps.drafts.linkMember(caller.person, room.application, now)] })
      },
      send: (_room, writes) => commit(invited, writes),
    })
    return done.ok ? ok(invited) : done
  })
