import { addDays, chinaTime, instantAt, type PlainDate } from '../../../../functions/domain/china-time'
import type { FamilyAct, FamilyStory } from './act'
import { familyStories } from './stories'

/** Everything that families and officers did in one morning: what belongs to one family in its order, the families beside each other. */
export interface Sitting {
  at: number
  work: readonly { story: FamilyStory; acts: readonly FamilyAct[] }[]
}

/** The mornings before `end` on which something happened, earliest first; offices work from Monday to Friday. */
export function sittings(end: number): Sitting[] {
  const today = chinaTime(end).date
  const days = [...new Set(familyStories.flatMap(({ course }) => course.map(([daysAgo]) => daysAgo)))].sort((a, b) => b - a)
  return days.map((day) => ({
    at: instantAt(lastWorkday(addDays(today, -day)), '09:30'),
    work: familyStories.flatMap((story) => {
      const acts = story.course.flatMap(([daysAgo, ...done]) => (daysAgo === day ? done : []))
      return acts.length > 0 ? [{ story, acts }] : []
    }),
  }))
}

function lastWorkday(date: PlainDate): PlainDate {
  return chinaTime(instantAt(date, '12:00')).weekday > 5 ? lastWorkday(addDays(date, -1)) : date
}
