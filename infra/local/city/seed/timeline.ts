import { addDays, chinaTime, instantAt } from '../../../../functions/domain/china-time'
import { MINUTE } from '../../../../functions/domain/instant'
import type { Act, Story, When } from './act'
import { laterActs, stories, storyOf } from './stories'

/** One moment of the history, with a name of its own inside its story. */
export interface Moment {
  at: number
  story: Story
  name: string
  /** absent: the press itself */
  act?: Act
}

/** Every press and act in the order in which they happened, the last of them shortly before `end`. */
export function timeline(end: number): Moment[] {
  const moments: Moment[] = []
  for (const story of stories) {
    const pressedAt = instantOf(story.when, end)
    moments.push({ at: pressedAt, story, name: 'press' })
    for (const [index, act] of story.acts.entries()) moments.push({ at: pressedAt + act.after * MINUTE, story, name: `${index}-${act.do}`, act })
  }
  for (const [index, { story, minutesAgo, act }] of laterActs.entries()) moments.push({ at: end - minutesAgo * MINUTE, story: storyOf(story), name: `later-${index}`, act })
  return moments.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
}

function instantOf(when: When, end: number): number {
  if ('minutesAgo' in when) return end - when.minutesAgo * MINUTE
  return instantAt(addDays(chinaTime(end).date, -when.daysAgo), when.time)
}
