import type { PlainDate } from '../domain/china-time'
import type { ComingStep } from '../domain/deadline/steps'
import { hasSentence, say } from './say'
import { sayDate } from './time'

/** What a clock is for: "整件事办完". */
export function sayClockName(name: string): string {
  const key = `clock.${name}`
  return hasSentence(key) ? say(key) : say('clock.other')
}

/** "还有 6 个工作日", "今天是最后一天", "晚了 2 天". */
export function sayDaysLeft(left: number, unit: 'working' | 'calendar'): string {
  if (left === 0) return say('clock.today')
  return left > 0 ? say(`clock.left.${unit}`, { days: left }) : say(`clock.late.${unit}`, { days: -left })
}

/** Said beside a day that may still move because a year's holidays are not announced. */
export const sayProvisional = (): string => say('clock.provisional')

/** Why a clock stands still. */
export function sayPauseReason(name: string): string {
  const key = `pause.${name}`
  return hasSentence(key) ? say(key) : say('pause.other')
}

/** What is done in a step. */
export function sayStepName(step: string): string {
  const key = `step.${step}`
  return hasSentence(key) ? say(key) : say('clock.other')
}

/** "街道、镇办" */
export const sayBy = (by: ComingStep['by']): string => say(`by.${by}`)

/** "最晚 12月7日" */
export const sayLatest = (latest: PlainDate, today: PlainDate): string => say('latest', { date: sayDate(latest, today) })

/** What whoever does not agree can do, a line each; reconsideration comes first because some cases must go there first (Administrative Reconsideration Law art. 23). */
export function sayRemedies({ reconsideration, lawsuit, to }: { reconsideration: PlainDate; lawsuit: PlainDate; to: string }, today: PlainDate): string[] {
  return [
    say('remedy.reconsideration'),
    say('remedy.reconsideration.until', { date: sayDate(reconsideration, today), to }),
    say('remedy.reconsideration.how'),
    say('remedy.lawsuit'),
    say('remedy.lawsuit.until', { date: sayDate(lawsuit, today) }),
  ]
}
