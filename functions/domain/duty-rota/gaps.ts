import { areaAt, type AreaCode } from '../area/area'
import { addDays, chinaTime, instantAt } from '../china-time'
import type { Instant } from '../instant'
import type { DutyDesk } from '../policy/snapshot'
import type { DeskLevel } from '../urgent-relief/ticket'
import { isAtLeast, isStaffed } from './desks'

export interface DutyGap {
  area: AreaCode
  level: DeskLevel
  from: Instant
  to: Instant
  /** `no-hours`: neither this desk nor one that covers for it is open; `no-officer`: hours without anyone who has an account there */
  reason: 'no-hours' | 'no-officer'
}

/**
 * Stretches between `from` and `to` in which an alert to a desk would reach nobody below the city:
 * a county or city desk outside its hours, a township or deputy desk outside its hours while no desk above it inside the county is open; and desks that are open without an officer.
 * `officers` counts the active accounts of a desk.
 */
export function gaps(desks: readonly DutyDesk[], officers: (desk: DutyDesk) => number, from: Instant, to: Instant): DutyGap[] {
  return desks.flatMap((desk) => {
    const covering = desks.filter((other) => other === desk || (isAtLeast(other.level, desk.level) && other.level !== 'city' && sameCounty(other.area, desk.area) && covers(other, desk)))
    return stretches(desk, covering, officers(desk), from, to)
  })
}

const sameCounty = (one: AreaCode, other: AreaCode) => areaAt(one, 'county') !== undefined && areaAt(one, 'county') === areaAt(other, 'county')
const covers = (above: DutyDesk, desk: DutyDesk) => desk.area.startsWith(above.area)

function stretches(desk: DutyDesk, covering: readonly DutyDesk[], officers: number, from: Instant, to: Instant): DutyGap[] {
  const moments = [...new Set([from, ...covering.flatMap((each) => changes(each, from, to)), to])].sort((a, b) => a - b)
  const found: DutyGap[] = []
  for (let i = 0; i + 1 < moments.length; i += 1) {
    const start = moments[i] ?? from
    const end = moments[i + 1] ?? to
    const reason = isStaffed(desk, start) ? (officers === 0 ? 'no-officer' : undefined) : covering.some((each) => isStaffed(each, start)) ? undefined : 'no-hours'
    const last = found[found.length - 1]
    if (!reason) continue
    if (last && last.to === start && last.reason === reason) last.to = end
    else found.push({ area: desk.area, level: desk.level, from: start, to: end, reason })
  }
  return found
}

/** Instants at which the desk may open or close, strictly inside the stretch. */
function changes(desk: DutyDesk, from: Instant, to: Instant): Instant[] {
  const found: Instant[] = []
  for (let date = chinaTime(from).date; instantAt(date, '00:00') < to; date = addDays(date, 1)) {
    for (const hours of desk.hours) for (const time of [hours.from, hours.to]) found.push(instantAt(date, time))
    found.push(instantAt(date, '00:00'))
  }
  return found.filter((at) => at > from && at < to)
}
