import { addDays, chinaTime, instantAt, minutesOf } from '../china-time'
import type { Instant } from '../instant'

/** Times of day in China, `HH:MM`; `to` may lie on the next day. */
export interface QuietHours {
  from: string
  to: string
}

/** The end of the quiet hours that `now` lies in; undefined outside them. */
export function quietUntil({ from, to }: QuietHours, now: Instant): Instant | undefined {
  const { date, minuteOfDay } = chinaTime(now)
  const [begin, end] = [minutesOf(from), minutesOf(to)]
  const afterBegin = minuteOfDay >= begin
  const beforeEnd = minuteOfDay < end
  if (begin < end) return afterBegin && beforeEnd ? instantAt(date, to) : undefined
  if (afterBegin) return instantAt(addDays(date, 1), to)
  return beforeEnd ? instantAt(date, to) : undefined
}
