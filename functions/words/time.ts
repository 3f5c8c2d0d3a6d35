import { clockTime, lengthParts, momentParts, type PlainDate } from '../domain/china-time'
import type { Instant } from '../domain/instant'
import { say } from './say'

const moments = { today: 'time.today', tomorrow: 'time.tomorrow', yesterday: 'time.yesterday', other: 'time.day' } as const
const lengths = { minutes: 'time.minutes', hours: 'time.hours', 'hours-minutes': 'time.hours-minutes', days: 'time.days' } as const

/** "21:03", "8:30" */
export const sayClock = (at: Instant): string => clockTime(at)

/** "21:03" today, otherwise with the day: "明天 8:30", "11月25日 8:30". */
export function sayTime(at: Instant, now: Instant): string {
  const { day, month, dayOfMonth, time } = momentParts(at, now)
  return say(moments[day], { month, day: dayOfMonth, time })
}

/** "12月5日" in this year, "2027年2月19日" in another. */
export function sayDate(date: PlainDate, today: PlainDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return date.slice(0, 4) === today.slice(0, 4) ? say('time.date', { month, day }) : say('time.date-of-year', { year, month, day })
}

/** "3 小时", "12 分钟": rounded up, never less than a minute. */
export function sayLength(milliseconds: number): string {
  const { unit, days, hours, minutes } = lengthParts(milliseconds)
  return say(lengths[unit], { days, hours, minutes })
}

/** "还有 12 分钟" before the due time, "晚了 5 分钟" after it, by the server's clock. */
export function sayDue(due: Instant, now: Instant): string {
  if (due === now) return say('time.now')
  return due > now ? say('time.left', { length: sayLength(due - now) }) : say('time.late', { length: sayLength(now - due) })
}
