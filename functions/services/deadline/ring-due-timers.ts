import type { Instant } from '../../domain/instant'
import type { Commit } from '../../stores/commit'
import { type Shard, shards } from '../../stores/shard'
import type { Timer, TimerKind, TimerOf, Timers } from '../../stores/timers'
import type { Ring, Ringer } from './ringer'

export interface RingDeps {
  timers: Timers
  commit: Commit
  /** a kind without a ringer keeps its timers armed, and each is told as a failure */
  ringers: { [Kind in TimerKind]?: Ringer<Kind> }
  onRung?: (timer: Timer) => void
  /** Told of every timer that could not ring now; it stays armed. */
  onFailure: (error: unknown, timer: Timer | undefined) => void
}

export interface RingReport {
  rung: number
  /** armed, but no longer called for */
  removed: number
  failed: number
  /** milliseconds by which the oldest was late when the sweep began; 0 when nothing was due */
  oldestLate: number
}

const batch = 50
const mostTries = 5

/**
 * Rings every timer that is due at `now`, each in its own transaction with what it causes, earliest first within a ticket or a case,
 * until nothing is due: however long the clock stood, each step happens once and in its order. One that fails stays armed and stops no other.
 * Any number of sweeps may run at once.
 */
export async function ringDueTimers(deps: RingDeps, now: Instant): Promise<RingReport> {
  const reports = await Promise.all(shards.map((shard) => sweepShard(deps, shard, now)))
  return reports.reduce((all, each) => ({ rung: all.rung + each.rung, removed: all.removed + each.removed, failed: all.failed + each.failed, oldestLate: Math.max(all.oldestLate, each.oldestLate) }))
}

async function sweepShard(deps: RingDeps, shard: Shard, now: Instant): Promise<RingReport> {
  const report: RingReport = { rung: 0, removed: 0, failed: 0, oldestLate: 0 }
  const seen = new Set<string>()
  const held = new Set<string>()
  for (;;) {
    const found = await deps.timers.due(shard, now, batch + seen.size).catch((error: unknown) => {
      deps.onFailure(error, undefined)
      report.failed += 1
      return []
    })
    const waiting = found.filter((timer) => !seen.has(nameOf(timer)))
    if (waiting.length === 0) return report
    report.oldestLate = Math.max(report.oldestLate, now - (waiting[0]?.due ?? now))
    while (waiting.length > 0) {
      const timer = waiting.shift()
      if (!timer || seen.has(nameOf(timer))) continue
      seen.add(nameOf(timer))
      if (held.has(subjectOf(timer))) continue
      try {
        const outcome = await ring(deps, timer, now)
        if (outcome.kind === 'rung') report.rung += 1
        if (outcome.kind === 'removed') report.removed += 1
        for (const next of outcome.armed) if (next.due <= now) insertByDue(waiting, next)
      } catch (error) {
        held.add(subjectOf(timer))
        report.failed += 1
        deps.onFailure(error, timer)
      }
    }
  }
}

type Outcome = { kind: 'rung' | 'removed' | 'not-mine'; armed: Timer[] }

async function ring({ ringers, commit, onRung }: RingDeps, timer: Timer, now: Instant): Promise<Outcome> {
  const { movedOn, decide } = ringerOf(ringers, timer)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { rung, writes, armed } = await decide(now)
    const done = await commit(writes)
    if (done.ok) {
      if (rung) onRung?.(timer)
      return { kind: rung ? 'rung' : 'removed', armed }
    }
    if (!done.conflicts.includes(movedOn)) return { kind: 'not-mine', armed: [] }
  }
  throw new Error('it changed at every try')
}

function ringerOf(ringers: RingDeps['ringers'], timer: Timer): { movedOn: string; decide: (now: Instant) => Promise<Ring> } {
  if (timer.of === 'urgent' && ringers.urgent) return decider(ringers.urgent, timer)
  if (timer.of === 'case' && ringers.case) return decider(ringers.case, timer)
  throw new Error(`nobody rings the timers of ${timer.of}`)
}

function decider<Kind extends TimerKind>({ movedOn, ring: decide }: Ringer<Kind>, timer: TimerOf<Kind>): ReturnType<typeof ringerOf> {
  return { movedOn, decide: (now) => decide(timer, now) }
}

/** What a timer belongs to, as logs and reports name it. */
export const subjectOf = ({ of, id }: Pick<Timer, 'of' | 'id'>): string => `${of} ${id}`

function nameOf({ of, id, name, due }: Timer): string {
  return `${of}#${id}#${name}#${due}`
}

function insertByDue(waiting: Timer[], timer: Timer): void {
  const place = waiting.findIndex((each) => each.due > timer.due)
  waiting.splice(place === -1 ? waiting.length : place, 0, timer)
}
