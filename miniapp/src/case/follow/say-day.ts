import { chinaTime, type PlainDate } from '@domain/china-time'
import type { Instant } from '@domain/instant'
import { sayDate } from '@words/time'

/** A day as people read it, seen from now. */
export const sayDay = (day: PlainDate, now: Instant): string => sayDate(day, chinaTime(now).date)
