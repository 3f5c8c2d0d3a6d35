import type { DeskView } from '@domain/urgent-relief/resident-view'
import type { Instant } from '@domain/instant'
import type { DutyHours } from '@domain/policy/snapshot'
import { say } from '@words'
import { sayTime } from '@words/time'

/** "0990-1234567" as people write a landline; a mobile stays whole. */
export const phoneWords = (phone: string): string => (/^0\d{10,11}$/.test(phone) && !phone.startsWith('01') && !phone.startsWith('02') ? `${phone.slice(0, 4)}-${phone.slice(4)}` : phone)

/** Whether someone sits there now, and else when. */
export function openWords({ staffed, opensAt }: Pick<DeskView, 'staffed' | 'opensAt'>, now: Instant): string {
  if (staffed) return say('officers.staffed')
  return opensAt === undefined ? say('officers.never') : say('officers.unstaffed', { time: sayTime(opensAt, now) })
}

const weekdays = ['officers.day.1', 'officers.day.2', 'officers.day.3', 'officers.day.4', 'officers.day.5', 'officers.day.6', 'officers.day.7'] as const
/** 1 Monday … 7 Sunday; a day that does not exist has no name. */
const dayName = (day: number) => {
  const key = weekdays[day - 1]
  return key ? say(key) : ''
}

/** "周一到周五 08:30–17:30": neighbouring days drawn together. */
export function hoursWords({ days, from, to }: DutyHours): string {
  const always = days.length === 7
  if (always && from === '00:00' && to === '24:00') return say('officers.hours.always')
  const runs: number[][] = []
  for (const day of [...days].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1]
    if (run && run[run.length - 1] === day - 1) run.push(day)
    else runs.push([day])
  }
  const named = runs.map((run) => {
    const [first = 1] = run
    const last = run[run.length - 1] ?? first
    return first === last ? dayName(first) : say('officers.days', { first: dayName(first), last: dayName(last) })
  })
  return say('officers.hours', { days: always ? say('officers.days.all') : named.join(say('officers.days.and')), from, to })
}
