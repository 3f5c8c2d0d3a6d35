import type { TicketForResident } from '@contract/urgent-relief'
import type { PressKey } from '@domain/ids'
import { SECOND, type Instant } from '@domain/instant'
import type { Result } from '@domain/result'
import type { HelpRequest } from '@domain/urgent-relief/help-request'
import { acknowledged, beginSending, isDue, keepPress, keptAfterDelivery, nextTryAt, refusedByServer, sendingFailed, tryNow, type OutgoingPress } from '@domain/urgent-relief/outgoing-press'
import type { Refusal } from '@/platform/request'
import type { Change } from '@/platform/storage'
import { fromText, nothingKept, toText, type Followed, type Kept } from './kept'

export interface QueueDeps {
  /** One change of what this phone's storage holds, from the text there to the text that is to be there; see `sealedStorage`. */
  change: (make: (before: string | undefined) => string | undefined) => Promise<Change>
  send: (key: PressKey, request: HelpRequest) => Promise<Result<TicketForResident, Refusal>>
  now: () => Instant
  /** calls back after so many milliseconds while the app runs; answers how to call it off */
  later: (milliseconds: number, wake: () => void) => () => void
}

export type Delivered = { key: PressKey; secret: string; ticket: TicketForResident }

export interface UrgentQueue {
  /** Keeps a press on the phone and starts its delivery; resolves once it is kept. `false`: the phone keeps nothing, so it lives only while the app is open. */
  press(key: PressKey, request: HelpRequest): Promise<boolean>
  /** The app was opened, returned to, or the network came back: everything kept is tried at once. Resolves when this round is over. */
  wake(): Promise<void>
  /** Whether this phone keeps what it is given, or everything lives only while the app is open. */
  keeps(): boolean
  /** As last read; changes are announced to `watch`. */
  outgoing(): readonly OutgoingPress[]
  followed(): readonly Followed[]
  /** A press delivered since the app was opened: also a protected one, which is nowhere else. */
  delivered(key: PressKey): Delivered | undefined
  /** What its status page saw; a closed ticket stays listed, an unknown one is forgotten. */
  seen(key: PressKey, state: 'open' | 'closed' | 'unknown'): Promise<void>
  /** Nothing of this press stays on the phone. */
  forget(key: PressKey): Promise<void>
  watch(changed: () => void): () => void
}

/** A phone whose storage could not be read is asked again after so long: what an earlier life of the app kept there waits to go out. */
const LOOK_AGAIN = 5 * SECOND

/** Answers that cannot change by trying again; everything else can. */
const final: readonly Refusal['code'][] = ['invalid-input', 'too-large', 'idempotency-key-reused']

/** The presses of this phone: written down before the network is asked, delivered until the server acknowledges, then followed. */
export function urgentQueue({ change: changeStored, send, now, later }: QueueDeps): UrgentQueue {
  let kept: Kept = nothingKept
  let turn: Promise<unknown> = Promise.resolve()
  let first = true
  /** changes that storage has not taken yet, oldest first: made again on whatever it holds as soon as it can be read and has room */
  let owed: ((before: Kept) => Kept)[] = []
  let unread = false
  let callOff = () => {}
  const inFlight = new Set<PressKey>()
  const arrived = new Map<PressKey, Delivered>()
  const watchers = new Set<() => void>()

  /** One change at a time, each on what is in storage now: another tab may have written. Without one of its own it makes what is owed. True when storage holds everything that is known here. */
  const change = (make?: (before: Kept) => Kept): Promise<boolean> => {
    const next = turn.then(async () => {
      const changes = make ? [...owed, make] : owed
      let after = make ? make(kept) : kept
      const outcome = await changeStored((text) => {
        after = changes.reduce((before, each) => each(before), fromText(text))
        return toText(after)
      })
      kept = after
      owed = outcome === 'kept' ? [] : changes
      unread = outcome === 'unread'
      for (const watcher of watchers) watcher()
      return outcome === 'kept'
    })
    turn = next.catch(() => undefined)
    return next
  }

  const alter = (key: PressKey, to: (press: OutgoingPress, at: Instant) => OutgoingPress) => {
    const at = now()
    return change((before) => ({ ...before, outgoing: before.outgoing.map((press) => (press.key === key ? to(press, at) : press)) }))
  }

  const settle = ({ key, request: { secret } }: OutgoingPress, ticket: TicketForResident) => {
    const at = now()
    arrived.set(key, { key, secret, ticket })
    return change((before) => {
      const press = before.outgoing.find((each) => each.key === key)
      if (!press) return before
      const follow = keptAfterDelivery(acknowledged(press, at), ticket.protected)
      const known = before.followed.some((each) => each.press.key === key)
      return {
        ...before,
        outgoing: before.outgoing.filter((each) => each.key !== key),
        followed: follow && !known ? [...before.followed, { press: follow, open: ticket.status !== 'closed' }] : before.followed,
      }
    })
  }

  const deliver = async (press: OutgoingPress): Promise<void> => {
    if (inFlight.has(press.key)) return
    inFlight.add(press.key)
    try {
      await alter(press.key, beginSending)
      const answer = await send(press.key, press.request)
      if (answer.ok) await settle(press, answer.value)
      else await alter(press.key, final.includes(answer.refusal.code) ? refusedByServer : sendingFailed)
    } finally {
      inFlight.delete(press.key)
    }
  }

  const round = async (): Promise<void> => {
    const due = kept.outgoing.filter((press) => !inFlight.has(press.key) && isDue(press, now()))
    await Promise.all(due.map(deliver))
    callOff()
    const tries = kept.outgoing.flatMap((press) => (inFlight.has(press.key) ? [] : (nextTryAt(press) ?? [])))
    const next = Math.min(...tries, ...(unread ? [now() + LOOK_AGAIN] : []))
    if (Number.isFinite(next)) callOff = later(Math.max(500, next - now()), () => void (unread ? change().then(round) : round()))
  }

  /** Everything is due; whatever an earlier life of the app was sending when it ended had no answer. */
  const reviving = () => {
    const at = now()
    const opened = first
    const sending = new Set(inFlight)
    return (press: OutgoingPress) => tryNow(opened && press.state === 'sending' && !sending.has(press.key) ? sendingFailed(press, at) : press, at)
  }

  return {
    async press(key, request) {
      const press = keepPress(key, request, now())
      const stored = await change((before) => (before.outgoing.some((each) => each.key === key) ? before : { ...before, outgoing: [...before.outgoing, press] }))
      void round()
      return stored
    },
    async wake() {
      const revive = reviving()
      await change((before) => ({ ...before, outgoing: before.outgoing.map(revive) }))
      first = false
      await round()
    },
    keeps: () => owed.length === 0,
    outgoing: () => kept.outgoing,
    followed: () => kept.followed,
    delivered: (key) => arrived.get(key),
    async seen(key, state) {
      const known = kept.followed.find(({ press }) => press.key === key)
      if (!known || (state !== 'unknown' && known.open === (state === 'open'))) return
      await change((before) => ({
        ...before,
        followed: state === 'unknown' ? before.followed.filter(({ press }) => press.key !== key) : before.followed.map((each) => (each.press.key === key ? { ...each, open: state === 'open' } : each)),
      }))
    },
    async forget(key) {
      arrived.delete(key)
      await change((before) => ({ ...before, outgoing: before.outgoing.filter((press) => press.key !== key), followed: before.followed.filter(({ press }) => press.key !== key) }))
    },
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}
