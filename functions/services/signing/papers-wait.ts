import type { ApplicationId, PersonId } from '../../domain/ids'
import { papersLeft, placeOf } from '../../domain/signing/room'
import type { SigningDeps } from './deps'

/** Applications in which a paper waits for this person's hand. Whoever has said that they do not sign is not asked again. */
export const papersWait =
  ({ signing }: Pick<SigningDeps, 'signing'>) =>
  async (applications: readonly ApplicationId[], person: PersonId): Promise<ReadonlySet<ApplicationId>> => {
    const rooms = await Promise.all(applications.map((id) => signing.room(id)))
    return new Set(rooms.flatMap((room) => (room && papersLeft(room, person) > 0 && placeOf(room, person)?.refusedAt === undefined ? [room.application] : [])))
  }
