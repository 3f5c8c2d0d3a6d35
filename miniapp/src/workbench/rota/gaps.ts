import type { AreaCode } from '@domain/area/area'
import type { Instant } from '@domain/instant'
import type { DeskLevel } from '@domain/urgent-relief/ticket'

export interface Gap {
  area: AreaCode
  level: DeskLevel
  from: Instant
  to: Instant
  reason: 'no-hours' | 'no-officer'
}

/** All gaps of one desk for one reason: one thing to put right, however often it shows. */
export interface DeskGaps {
  area: AreaCode
  level: DeskLevel
  reason: Gap['reason']
  /** nobody is there at this moment */
  running: boolean
  /** the gap that runs now, else the nearest */
  next: Pick<Gap, 'from' | 'to'>
  count: number
}

/** Gaps as people fill them, a desk and reason at a time: what runs now first, then the nearest; what is over is left out. */
export function gapsToFill(gaps: readonly Gap[], now: Instant): DeskGaps[] {
  const byDesk = new Map<string, DeskGaps>()
  for (const { area, level, reason, from, to } of [...gaps].sort((a, b) => a.from - b.from)) {
    if (to <= now) continue
    const key = `${area} ${level} ${reason}`
    const known = byDesk.get(key)
    if (known) known.count += 1
    else byDesk.set(key, { area, level, reason, running: from <= now, next: { from, to }, count: 1 })
  }
  return [...byDesk.values()].sort((a, b) => Number(b.running) - Number(a.running) || a.next.from - b.next.from || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0))
}
