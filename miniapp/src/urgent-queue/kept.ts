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

/** The text in storage; neither it nor its key says what it is about. */
export const toText = ({ outgoing, followed, unread }: Kept): string => JSON.stringify({ version: 1, items: [...outgoing, ...followed, ...unread] })

/** Reads the text back. Unreadable parts stay beside the readable ones; a text that is no JSON at all gives nothing. */
export function fromText(text: string | undefined): Kept {
  const envelope = EnvelopeSchema.safeParse(parsed(text))
  if (!envelope.success) return nothingKept
  const outgoing: OutgoingPress[] = []
  const followed: Followed[] = []
  const unread: unknown[] = []
  for (const item of envelope.data.items) {
    const press = OutgoingPressSchema.safeParse(item)
    const followedPress = press.success ? undefined : FollowedSchema.safeParse(item)
    if (press.success) outgoing.push(press.data)
    else if (followedPress?.success) followed.push(followedPress.data)
    else unread.push(item)
  }
  return { outgoing, followed, unread }
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
