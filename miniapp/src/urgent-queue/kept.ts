import { FollowedPressSchema, OutgoingPressSchema, type FollowedPress, type OutgoingPress } from '@domain/urgent-relief/outgoing-press'
import { z } from '@domain/zod'

/** A delivered press of this phone; `open` until its status was seen closed. */
const FollowedSchema = z.object({ press: FollowedPressSchema, open: z.boolean() })
export type Followed = { press: FollowedPress; open: boolean }

/** Everything that this phone keeps of presses. `unread`: what a newer release wrote and this one cannot read; it is kept, never dropped. */
export interface Kept {
  outgoing: readonly OutgoingPress[]
  followed: readonly Followed[]
  unread: readonly unknown[]
}

export const nothingKept: Kept = { outgoing: [], followed: [], unread: [] }

const EnvelopeSchema = z.object({ version: z.literal(1), items: z.array(z.unknown()) })

/** The text for storage, undefined when there is nothing to keep; neither it nor its key says what it is about. */
export function toText({ outgoing, followed, unread }: Kept): string | undefined {
  const items = [...outgoing, ...followed, ...unread]
  return items.length === 0 ? undefined : JSON.stringify({ version: 1, items })
}

/** Reads the text back. What this release cannot read, be it one item or the whole, stays as an item beside the readable ones; a release that can read it finds it there. */
export function fromText(text: string | undefined): Kept {
  return text === undefined ? nothingKept : read(parsed(text))
}

function read(item: unknown): Kept {
  const envelope = EnvelopeSchema.safeParse(item)
  if (envelope.success) return envelope.data.items.map(read).reduce(together, nothingKept)
  const press = OutgoingPressSchema.safeParse(item)
  if (press.success) return { ...nothingKept, outgoing: [press.data] }
  const followed = FollowedSchema.safeParse(item)
  return followed.success ? { ...nothingKept, followed: [followed.data] } : { ...nothingKept, unread: [item] }
}

const together = (one: Kept, other: Kept): Kept => ({ outgoing: [...one.outgoing, ...other.outgoing], followed: [...one.followed, ...other.followed], unread: [...one.unread, ...other.unread] })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
