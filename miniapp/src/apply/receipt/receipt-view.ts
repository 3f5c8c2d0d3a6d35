import type { MyCase } from '@contract/my-case'
import { chinaTime } from '@domain/china-time'
import type { Instant } from '@domain/instant'
import { say } from '@words'
import { sayLatest, sayStepName } from '@words/deadlines'
import { sayTime } from '@words/time'
import type { StatusStep } from '@/ui/status-lines'

const states = { done: 'done', now: 'now', coming: 'later' } as const

/** What a receipt says whenever it is opened: when it arrived and where, and every step with its latest day, or the time at which it was done. */
export function receiptView({ submittedAt, holder, steps }: Pick<MyCase, 'submittedAt' | 'holder' | 'steps'>, now: Instant): { sent: string; steps: StatusStep[] } {
  const { date: today } = chinaTime(now)
  return {
    sent: say('receipt.sent', { time: sayTime(submittedAt, now), holder }),
    steps: steps.map(({ step, state, at, latest }) => ({
      key: step,
      state: states[state],
      title: sayStepName(step),
      details: at !== undefined ? [sayTime(at, now)] : latest !== undefined ? [sayLatest(latest, today)] : [],
    })),
  }
}
