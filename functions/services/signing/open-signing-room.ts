import { randomBytes } from 'node:crypto'
import { openSigningRoom } from '../../contract/signing'
import type { ApplicationId, PersonId } from '../../domain/ids'
import { ok, refuse } from '../../domain/result'
import { type ContentToSign, householdToSign } from '../../domain/signing/household-to-sign'
import { changesTo } from '../../domain/signing/reconcile'
import type { Room } from '../../domain/signing/room'
import { inParts, withChanges } from '../../domain/signing/transitions'
import { implement } from '../implement'
import type { SigningDeps } from './deps'
import { planPapers } from './plan-papers'

/** of the hundred writes of a transaction; the others are the room, the draft and the answer */
const mostWrites = 80
const mostTries = 4
const fresh = { document: () => randomBytes(8).toString('hex'), invitation: () => randomBytes(16).toString('base64url') }

export const openSigningRoomService = (deps: SigningDeps) =>
  implement(openSigningRoom, async ({ params, caller, now, commit }) => {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const draft = await deps.drafts.readHousehold(params.id, caller.person, now)
      if (draft.outcome === 'none') return refuse('not-found')
      if (draft.outcome === 'submitted') return refuse('action-not-available')
      if (draft.outcome === 'not-complete') return refuse({ code: 'not-complete', fields: draft.fields })
      const [applicant, before] = await Promise.all([deps.residents.get(caller.person), deps.signing.room(params.id)])
      if (!applicant) return refuse('not-found')
      const household = householdToSign(draft.content, applicant)
      const { people, papers } = planPapers(deps, params.id, household, now)
      const answer = { id: params.id, people: people.length }
      const rooms = successors(before ?? emptyRoom(params.id, caller.person, draft.content), draft.content, people, papers, now)
      let stored = true
      for (const [index, room] of rooms.entries()) {
        const writes = [...deps.signing.advance(index === 0 ? before : rooms[index - 1], room, now), ...draft.hold]
        const done = index === rooms.length - 1 ? await commit(answer, writes) : await deps.commit(writes)
        stored = done.ok
        if (!stored) break
      }
      if (stored) return ok(answer)
    }
    return refuse('stale')
  })

/** The room as it becomes, in one step or, for a very large family, several; at least one, so that a room that fits already is answered by a write, too. */
function successors(room: Room, content: ContentToSign, people: Parameters<typeof changesTo>[1], papers: Parameters<typeof changesTo>[2], now: number): Room[] {
  const rooms: Room[] = []
  const { wish, confidential } = content
  for (const part of inParts(changesTo(room, people, papers), mostWrites)) rooms.push({ ...withChanges(rooms.at(-1) ?? room, part, fresh, now), wish, confidential })
  return rooms.length > 0 ? rooms : [{ ...room, wish, confidential, version: room.version + 1 }]
}

function emptyRoom(application: ApplicationId, applicant: PersonId, { wish, confidential }: ContentToSign): Room {
  return { application, version: 0, applicant, wish, confidential, seals: 0, signers: [], papers: [] }
}
