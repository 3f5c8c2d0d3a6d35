import { areaAt, type AreaCode, type AreaLevel } from '../area/area'
import { addDays, chinaTime, instantAt, minutesOf } from '../china-time'
import { DAY, type Instant } from '../instant'
import type { DutyDesk } from '../policy/snapshot'
import type { StaffRole } from '../staff/staff'
import { deskLevels, type DeskLevel } from '../urgent-relief/ticket'

const areaOfLevel: Record<DeskLevel, AreaLevel> = { township: 'township', deputy: 'township', county: 'county', city: 'city' }
const roles: Record<DeskLevel, readonly StaffRole[]> = { township: ['township-duty'], deputy: ['township-deputy'], county: ['county-duty'], city: ['city-duty'] }

/** Roles whose officers answer at desks of this level. */
export const rolesOf = (level: DeskLevel): readonly StaffRole[] => roles[level]

/** The desk above, or undefined at the city. */
export const nextLevel = (level: DeskLevel): DeskLevel | undefined => deskLevels[deskLevels.indexOf(level) + 1]

/** Whether `level` stands at or above `floor`. */
export const isAtLeast = (level: DeskLevel, floor: DeskLevel): boolean => deskLevels.indexOf(level) >= deskLevels.indexOf(floor)

/** The desk of `level` that answers for `area`; undefined when there is none (a place known only by its county has no township desk). */
export function deskOf(area: AreaCode, level: DeskLevel, desks: readonly DutyDesk[]): DutyDesk | undefined {
  const holder = areaAt(area, areaOfLevel[level])
  return holder === undefined ? undefined : desks.find((desk) => desk.level === level && desk.area === holder)
}

/** Whether somebody sits at the desk now, by its hours. A stretch may run past midnight (`22:00` to `06:00`): its days are those on which it begins. */
export function isStaffed(desk: DutyDesk, now: Instant): boolean {
  const { weekday, minuteOfDay } = chinaTime(now)
  const yesterday = weekday === 1 ? 7 : weekday - 1
  return desk.hours.some(({ days, from, to }) => {
    const start = minutesOf(from)
    const end = minutesOf(to)
    if (start < end) return days.includes(weekday) && minuteOfDay >= start && minuteOfDay < end
    return (days.includes(weekday) && minuteOfDay >= start) || (days.includes(yesterday) && minuteOfDay < end)
  })
}

/** The next instant at which the desk opens; undefined when it is staffed now or never opens. */
export function opensAt(desk: DutyDesk, now: Instant): Instant | undefined {
  if (isStaffed(desk, now)) return undefined
  const today = chinaTime(now).date
  let next: Instant | undefined
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = addDays(today, ahead)
    const weekday = chinaTime(instantAt(date, '00:00')).weekday
    for (const { days, from } of desk.hours) {
      const opening = instantAt(date, from)
      if (days.includes(weekday) && opening > now && (next === undefined || opening < next)) next = opening
    }
    if (next !== undefined && next < instantAt(date, '00:00') + DAY) return next
  }
  return next
}

/** The lowest level at or above `floor` at which somebody sits now; undefined when nobody does. */
export function staffedLevel(area: AreaCode, floor: DeskLevel, now: Instant, desks: readonly DutyDesk[]): DeskLevel | undefined {
  return deskLevels.find((level) => {
    const desk = isAtLeast(level, floor) ? deskOf(area, level, desks) : undefined
    return desk !== undefined && isStaffed(desk, now)
  })
}

/** The lowest level that has a desk for this area, staffed or not; the city's when no desk is known at all. */
export function lowestLevel(area: AreaCode, desks: readonly DutyDesk[]): DeskLevel {
  return deskLevels.find((level) => deskOf(area, level, desks)) ?? 'city'
}

/** Where a press goes first: the lowest staffed desk; nobody anywhere: the lowest desk, whose opening time is then said. */
export function firstDesk(area: AreaCode, now: Instant, desks: readonly DutyDesk[]): DeskLevel {
  return staffedLevel(area, 'township', now, desks) ?? lowestLevel(area, desks)
}
