import type { Instant } from '../../domain/instant'
import { ringTimer } from '../../domain/urgent-relief/ring'
import type { UrgentContext } from '../../domain/urgent-relief/transition'
import type { Commit } from '../../stores/commit'
import { type Shard, shards } from '../../stores/shard'
import type { Timer, Timers } from '../../stores/timers'
import { removeTimer } from '../../stores/timers'
import type { UrgentReliefStore } from '../../stores/urgent-relief'
import { ticketMovedOn } from '../../stores/urgent-relief'

export interface RingDeps {
  tickets: Pick<UrgentReliefStore, 'get' | 'advance' | 'unchanged'>
  timers: Timers
  commit: Commit
  context: (now: Instant) => UrgentContext
  onRung?: (timer: Timer) => void
  /** Told of every timer that could not ring now; it stays armed. */
  onFailure: (error: unknown, timer: Timer | undefined) => void
}

export interface RingReport {
  rung: number
  /** armed, but the ticket no longer called for them */
  removed: number
  failed: number
  /** milliseconds by which the oldest was late when the sweep began; 0 when nothing was due */
  oldestLate: number
}

const batch = 50
const mostTries = 5

/**
 * Rings every timer that is due at `now`, each in its own transaction with what it causes, earliest first within a ticket,
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
      if (held.has(timer.ticket)) continue
      try {
        const outcome = await ring(deps, timer, now)
        if (outcome.kind === 'rung') report.rung += 1
        if (outcome.kind === 'removed') report.removed += 1
        for (const next of outcome.armed) if (next.due <= now) insertByDue(waiting, next)
      } catch (error) {
        held.add(timer.ticket)
        report.failed += 1
        deps.onFailure(error, timer)
      }
    }
  }
}

type Outcome = { kind: 'rung' | 'removed' | 'not-mine'; armed: Timer[] }

async function ring({ tickets, commit, context, onRung }: RingDeps, timer: Timer, now: Instant): Promise<Outcome> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const ticket = await tickets.get(timer.ticket)
    const transition = ticket && ringTimer(ticket, timer.name, timer.due, context(now))
    const fragments = transition ? tickets.advance(ticket, transition, timer) : [removeTimer(timer), ...(ticket ? [tickets.unchanged(ticket)] : [])]
    const done = await commit(fragments)
    if (done.ok && !transition) return { kind: 'removed', armed: [] }
    if (done.ok && transition) {
      onRung?.(timer)
      return { kind: 'rung', armed: transition.timers.start.map(({ name, due }) => ({ ticket: timer.ticket, name, due })) }
    }
    if (!done.ok && !done.conflicts.includes(ticketMovedOn)) return { kind: 'not-mine', armed: [] }
  }
  throw new Error('the ticket changed at every try')
}

function nameOf({ ticket, name, due }: Timer): string {
  return `${ticket}#${name}#${due}`
}

function insertByDue(waiting: Timer[], timer: Timer): void {
  const place = waiting.findIndex((each) => each.due > timer.due)
  waiting.splice(place === -1 ? waiting.length : place, 0, timer)
}
