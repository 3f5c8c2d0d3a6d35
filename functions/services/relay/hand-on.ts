import { areaAt, areaLevels, type AreaCode } from '../../domain/area/area'
import { type Instant, SECOND } from '../../domain/instant'
import { boardOf, type Message } from '../../domain/messages'
import type { Queue } from '../../gateways/queue/port'
import type { Boards } from '../../stores/boards'
import type { Outbox, OutboxItem } from '../../stores/outbox'
import { type Shard, shards } from '../../stores/shard'

export interface RelayDeps {
  outbox: Pick<Outbox, 'due' | 'take' | 'done'>
  boards: Pick<Boards, 'bump'>
  /** the queue whose consumer does what the message asks */
  queueOf: (message: Message) => Queue
  /** Told of every item that could not be handed on now; it stays and comes back. */
  onFailure: (error: unknown, item: OutboxItem | undefined) => void
}

export interface RelayReport {
  handed: number
  failed: number
  /** milliseconds since the oldest item found was written; 0 when nothing was found */
  oldest: number
}

/** Until an item that was handed on comes back, by how often it was: its consumer takes seconds, a lost queue must not cost minutes. */
const comesBackAfter = [15 * SECOND, 30 * SECOND, 60 * SECOND] as const
const afterFailure = 2 * SECOND
const batch = 50
const atOnce = 4

/**
 * Hands each item to the queue, then moves the boards once for all of them: in a disaster everybody counts on the same few counters, and no alert waits for them.
 * An item is taken first, so that of many relays one does it, and it comes back until its consumer
 * has stored the effect: neither a lost queue nor a relay that dies half-way loses it. One that fails stops no other.
 */
export async function handOn(deps: RelayDeps, items: readonly OutboxItem[], now: Instant): Promise<RelayReport> {
  const waiting = [...items]
  const handed: OutboxItem[] = []
  const failed: OutboxItem[] = []
  const work = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      const each = item
      await orLater(deps, [each], now, async () => {
        if (await sendOne(deps, each, now)) handed.push(each)
      }).then((done) => done || failed.push(each))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const moved = await orLater(deps, handed, now, () => moveBoards(deps, handed))
  const oldest = items.reduce((most, item) => Math.max(most, now - item.at), 0)
  return { handed: moved ? handed.length : 0, failed: failed.length + (moved ? 0 : handed.length), oldest }
}

/** Finds what is due in every shard and hands it on, until nothing is. */
export async function sweepOutbox(deps: RelayDeps, now: Instant): Promise<RelayReport> {
  const reports = await Promise.all(shards.map((shard) => sweepShard(deps, shard, now)))
  return reports.reduce(sum)
}

async function sweepShard(deps: RelayDeps, shard: Shard, now: Instant): Promise<RelayReport> {
  let report: RelayReport = { handed: 0, failed: 0, oldest: 0 }
  const seen = new Set<string>()
  for (;;) {
    const found = await deps.outbox.due(shard, now, batch + seen.size).catch((error: unknown) => {
      deps.onFailure(error, undefined)
      report.failed += 1
      return []
    })
    const fresh = found.filter((item) => !seen.has(item.id))
    if (fresh.length === 0) return report
    for (const item of fresh) seen.add(item.id)
    report = sum(report, await handOn(deps, fresh, now))
  }
}

/** False when another relay has taken it. */
async function sendOne({ outbox, queueOf }: RelayDeps, item: OutboxItem, now: Instant): Promise<boolean> {
  if (!(await outbox.take(item, nextOf(item, now)))) return false
  if (!onlyMovesBoards(item.message)) await queueOf(item.message).send(JSON.stringify({ id: item.id }))
  return true
}

async function moveBoards({ outbox, boards }: RelayDeps, items: readonly OutboxItem[]): Promise<void> {
  if (items.length === 0) return
  const moved = items.flatMap(({ message }) => boardOf(message) ?? [])
  await Promise.all((['urgent', 'cases'] as const).map((name) => boards.bump(new Set(moved.filter(({ board }) => board === name).flatMap(({ area }) => boardsOf(area))), name)))
  await Promise.all(items.filter((item) => onlyMovesBoards(item.message)).map((item) => outbox.done(item.id)))
}

/** Does it; what failed is told, stays and comes back soon. */
async function orLater({ outbox, onFailure }: RelayDeps, items: readonly OutboxItem[], now: Instant, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    for (const item of items) {
      onFailure(error, item)
      await outbox.take({ ...item, next: nextOf(item, now), tries: item.tries + 1 }, now + afterFailure).catch(() => false)
    }
    return false
  }
}

const nextOf = (item: OutboxItem, now: Instant): Instant => now + (comesBackAfter[item.tries] ?? comesBackAfter[comesBackAfter.length - 1] ?? 0)

const onlyMovesBoards = ({ type }: Message): boolean => type === 'board-changed' || type === 'case-list-changed'

/** Everyone whose wall shows this area: its township, county and city. */
function boardsOf(area: AreaCode): AreaCode[] {
  return areaLevels.filter((level) => level !== 'village').flatMap((level) => areaAt(area, level) ?? [])
}

function sum(one: RelayReport, other: RelayReport): RelayReport {
  return { handed: one.handed + other.handed, failed: one.failed + other.failed, oldest: Math.max(one.oldest, other.oldest) }
}
