import type { Act, Story } from './act'
import { earlierStories } from './earlier-stories'
import { todayStories } from './today-stories'
import { yesterdayStories } from './yesterday-stories'

/** The whole invented history, one story a press. */
export const stories: readonly Story[] = [...earlierStories, ...yesterdayStories, ...todayStories]

/** What happened long after a press: minutes before the seed's end. */
export const laterActs: readonly { story: string; minutesAgo: number; act: Act }[] = [{ story: 'stall-money', minutesAgo: 41, act: { after: 0, do: 'add', text: '药又快没了,店也关着,能再帮一次吗?' } }]

export function storyOf(id: string): Story {
  const story = stories.find((each) => each.id === id)
  if (!story) throw new Error(`no story ${id}`)
  return story
}
