import type { CommitAnswer, Refusal } from '../../contract/service'
import type { ApplicationId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type Result, refuse } from '../../domain/result'
import type { Room } from '../../domain/signing/room'
import type { Fragment } from '../../stores/fragment'
import type { SigningDeps } from './deps'

/** A room as it becomes, and what must be stored with it. */
export interface RoomStep {
  room: Room
  writes?: readonly Fragment[]
}

const mostTries = 12

/**
 * Takes a room one step on. When it moved on meanwhile, the step is decided anew on what it has become: of two who sign at once each gets a place of
 * their own in the chain. A step that leaves the room as it is stores nothing.
 */
export async function advanceRoom(
  { signing }: Pick<SigningDeps, 'signing'>,
  application: ApplicationId,
  now: Instant,
  { step, send }: { step: (room: Room) => Promise<Result<RoomStep, Refusal>>; send: (after: Room, writes: readonly Fragment[]) => Promise<CommitAnswer> },
): Promise<Result<RoomStep, Refusal>> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const room = await signing.room(application)
    if (!room) return refuse('not-found')
    const decided = await step(room)
    if (!decided.ok || decided.value.room === room) return decided
    const { room: after, writes = [] } = decided.value
    const done = await send(after, [...signing.advance(room, after, now), ...writes])
    if (done.ok) return decided
  }
  return refuse('stale')
}
