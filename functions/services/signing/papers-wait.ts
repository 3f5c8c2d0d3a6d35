import type { ApplicationId, PersonId } from '../../domain/ids'
import { papersLeft, placeOf, refuses, type Room } from '../../domain/signing/room'
import type { SigningDeps } from './deps'

/** Applications in which a paper waits for this person's hand. Whoever has said that they do not sign is not asked again. */
export const papersWait =
  ({ signing }: Pick<SigningDeps, 'signing'>) =>
  async (applications: readonly ApplicationId[], person: PersonId): Promise<ReadonlySet<ApplicationId>> => {
    const rooms = await Promise.all(applications.map((id) => signing.room(id)))
    return new Set(rooms.flatMap((room) => (room && waits(room, person) ? [room.application] : [])))
  }

function waits(room: Room, person: PersonId): boolean {
  const place = placeOf(room, person)
  return place !== undefined && !refuses(place) && papersLeft(room, person) > 0
}
