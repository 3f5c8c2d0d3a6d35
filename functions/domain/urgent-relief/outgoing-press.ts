import { PressKeySchema } from '../ids'
import { InstantSchema, MINUTE, SECOND, type Instant } from '../instant'
import { z } from '../zod'
import { HelpRequestSchema, type HelpRequest } from './help-request'

const base = { version: z.literal(1), key: PressKeySchema, request: HelpRequestSchema, keptAt: InstantSchema, attempts: z.number() }

/**
 * A press as the phone keeps it before the network is asked. The names say nothing of what it is about; `version` lets a later release read an older phone.
 * `refused`: the server answered that this press can never be taken (not a matter of network); the person must call.
 */
export const OutgoingPressSchema = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('kept'), nextTryAt: InstantSchema }),
  z.object({ ...base, state: z.literal('sending'), since: InstantSchema }),
  z.object({ ...base, state: z.literal('delivered'), at: InstantSchema }),
  z.object({ ...base, state: z.literal('refused'), at: InstantSchema }),
])
export type OutgoingPress = z.infer<typeof OutgoingPressSchema>

/** A request that has had no answer for this long is tried again: the key makes that safe. */
const LOST_AFTER = 20 * SECOND
const FIRST_WAIT = 2 * SECOND
const LONGEST_WAIT = MINUTE

/** Written to the phone's storage before anything is sent. */
export function keepPress(key: string, request: HelpRequest, now: Instant): OutgoingPress {
  return { version: 1, state: 'kept', key, request, keptAt: now, attempts: 0, nextTryAt: now }
}

const rest = ({ version, key, request, keptAt, attempts }: OutgoingPress) => ({ version, key, request, keptAt, attempts })

/** When the next try is due; undefined when it is over. The clock of a phone may jump: never further away than the longest wait. */
export function nextTryAt(press: OutgoingPress): Instant | undefined {
  if (press.state === 'kept') return press.nextTryAt
  return press.state === 'sending' ? press.since + LOST_AFTER : undefined
}

export function isDue(press: OutgoingPress, now: Instant): boolean {
  const at = nextTryAt(press)
  return at !== undefined && (now >= at || at - now > LONGEST_WAIT)
}

/** The network came back, or the app was opened again: try at once. */
export function tryNow(press: OutgoingPress, now: Instant): OutgoingPress {
  return press.state === 'kept' ? { ...press, nextTryAt: now } : press
}

export function beginSending(press: OutgoingPress, now: Instant): OutgoingPress {
  return press.state === 'delivered' || press.state === 'refused' ? press : { ...rest(press), attempts: press.attempts + 1, state: 'sending', since: now }
}

/** No answer, or one that may change (busy, fault, no network): kept, with a wait that doubles. A late acknowledgement is never undone. */
export function sendingFailed(press: OutgoingPress, now: Instant): OutgoingPress {
  if (press.state === 'delivered' || press.state === 'refused') return press
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(10, Math.max(0, press.attempts - 1)))
  return { ...rest(press), state: 'kept', nextTryAt: now + wait }
}

export function acknowledged(press: OutgoingPress, now: Instant): OutgoingPress {
  return press.state === 'delivered' ? press : { ...rest(press), state: 'delivered', at: now }
}

export function refusedByServer(press: OutgoingPress, now: Instant): OutgoingPress {
  return press.state === 'delivered' ? press : { ...rest(press), state: 'refused', at: now }
}

/** What the screen must say: first words after pressing are "not delivered", from the second try on "sending again". */
export function saysOf(press: OutgoingPress): 'not-delivered' | 'retrying' | 'delivered' {
  if (press.state === 'delivered') return 'delivered'
  return press.state === 'sending' && press.attempts > 1 ? 'retrying' : 'not-delivered'
}

export const FollowedPressSchema = z.object({ version: z.literal(1), key: PressKeySchema, secret: z.string(), keptAt: InstantSchema })
export type FollowedPress = z.infer<typeof FollowedPressSchema>

/** What stays on the phone once acknowledged: the key and the secret to follow it, no longer what was said. A protected press leaves nothing. */
export function keptAfterDelivery(press: OutgoingPress, isProtected: boolean): FollowedPress | undefined {
  return isProtected ? undefined : { version: 1, key: press.key, secret: press.request.secret, keptAt: press.keptAt }
}
