import type { TicketForResident } from '@contract/urgent-relief'
import type { PressKey } from '@domain/ids'
import type { Instant } from '@domain/instant'
import type { Result } from '@domain/result'
import type { HelpRequest } from '@domain/urgent-relief/help-request'
import { acknowledged, beginSending, isDue, keepPress, keptAfterDelivery, nextTryAt, refusedByServer, sendingFailed, tryNow, type OutgoingPress } from '@domain/urgent-relief/outgoing-press'
import type { Refusal } from '@/platform/request'
import { fromText, nothingKept, toText, type Followed, type Kept } from './kept'

export interface QueueDeps {
  storage: { read(): Promise<string | undefined>; write(text: string): Promise<boolean>; erase(): Promise<void> }
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

/** Answers that cannot change by trying again; everything else can. */
const final: readonly Refusal['code'][] = ['invalid-input', 'too-large', 'idempotency-key-reused']

/** The presses of this phone: written down before the network is asked, delivered until the server acknowledges, then followed. */
export function urgentQueue({ storage, send, now, later }: QueueDeps): UrgentQueue {
  let kept: Kept = nothingKept
  let turn: Promise<unknown> = Promise.resolve()
  let first = true
  /** the phone refused to keep something: from then on only memory knows everything */
  let memoryOnly = false
  let callOff = () => {}
  const inFlight = new Set<PressKey>()
  const arrived = new Map<PressKey, Delivered>()
  const watchers = new Set<() => void>()

  /** One change at a time, each on what is in storage now: another tab may have written. */
  const change = (make: (before: Kept) => Kept): Promise<boolean> => {
    const next = turn.then(async () => {
      kept = make(memoryOnly ? kept : fromText(await storage.read()))
      const empty = kept.outgoing.length + kept.followed.length + kept.unread.length === 0
      const stored = empty ? await storage.erase().then(() => true) : await storage.write(toText(kept))
      memoryOnly = !stored
      for (const watcher of watchers) watcher()
      return stored
    })
    turn = next.catch(() => undefined)
    return next
  }

  const alter = (key: PressKey, to: (press: OutgoingPress) => OutgoingPress) => change((before) => ({ ...before, outgoing: before.outgoing.map((press) => (press.key === key ? to(press) : press)) }))

  const settle = (key: PressKey, ticket: TicketForResident) =>
    change((before) => {
      const press = before.outgoing.find((each) => each.key === key)
      if (!press) return before
      const done = acknowledged(press, now())
      arrived.set(key, { key, secret: press.request.secret, ticket })
      const follow = keptAfterDelivery(done, ticket.protected)
      const known = before.followed.some((each) => each.press.key === key)
      return {
        ...before,
        outgoing: before.outgoing.filter((each) => each.key !== key),
        followed: follow && !known ? [...before.followed, { press: follow, open: ticket.status !== 'closed' }] : before.followed,
      }
    })

  const deliver = async (press: OutgoingPress): Promise<void> => {
    if (inFlight.has(press.key)) return
    inFlight.add(press.key)
    try {
      await alter(press.key, (each) => beginSending(each, now()))
      const answer = await send(press.key, press.request)
      if (answer.ok) await settle(press.key, answer.value)
      else if (final.includes(answer.refusal.code)) await alter(press.key, (each) => refusedByServer(each, now()))
      else await alter(press.key, (each) => sendingFailed(each, now()))
    } finally {
      inFlight.delete(press.key)
    }
  }

  const round = async (): Promise<void> => {
    const due = kept.outgoing.filter((press) => !inFlight.has(press.key) && isDue(press, now()))
    await Promise.all(due.map(deliver))
    callOff()
    const next = kept.outgoing.flatMap((press) => (inFlight.has(press.key) ? [] : (nextTryAt(press) ?? [])))
    if (next.length > 0) callOff = later(Math.max(500, Math.min(...next) - now()), () => void round())
  }

  /** Whatever an earlier life of the app was sending when it ended had no answer. */
  const revive = (press: OutgoingPress) => tryNow(first && !inFlight.has(press.key) && press.state === 'sending' ? sendingFailed(press, now()) : press, now())

  return {
    async press(key, request) {
      const stored = await change((before) => (before.outgoing.some((press) => press.key === key) ? before : { ...before, outgoing: [...before.outgoing, keepPress(key, request, now())] }))
      void round()
      return stored
    },
    async wake() {
      await change((before) => ({ ...before, outgoing: before.outgoing.map(revive) }))
      first = false
      await round()
    },
    keeps: () => !memoryOnly,
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
