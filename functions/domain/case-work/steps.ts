import { chinaTime, type PlainDate } from '../china-time'
import type { Instant } from '../instant'
import type { Case, ClockName } from './case'
import { type CaseContext, stepNames, type StepName } from './context'
import { askedOf, currentOpinion, isDecided, isPaused } from './standing'

export interface StepView {
  step: StepName
  state: 'done' | 'now' | 'coming'
  at?: Instant
  latest?: string
}

const clockOfStep: Record<StepName, ClockName> = { acceptance: 'acceptance', investigation: 'start-investigation', opinion: 'opinion', publicity: 'publicity', confirmation: 'confirmation' }

/** The step at which a case stands; none once it is decided. */
function presentStep(head: Case): StepName | undefined {
  if (isDecided(head.status)) return undefined
  switch (head.status) {
    case 'publicity':
      return 'publicity'
    case 'confirming':
      return 'confirmation'
    case 'accepted':
      if (currentOpinion(head)) return 'publicity'
      return head.investigatedAt === undefined ? 'investigation' : 'opinion'
    default:
      return 'acceptance'
  }
}

/**
 * The steps of a case in their order, with when each was done or by when it must be: by its own clock, else by that of the whole, which begins with
 * acceptance; before that, were each step done on its last day. A step that this case did without is left out.
 */
export function stepViews(head: Case, context: Pick<CaseContext, 'stepsOf'>): StepView[] {
  const present = presentStep(head)
  const rank = (step: StepName | undefined) => (step === undefined ? stepNames.length : stepNames.indexOf(step))
  const wentUp = rank(present) > rank('publicity')
  const begun = chinaTime(head.supplement?.answeredAt ?? head.submittedAt).date
  const steps = context.stepsOf(askedOf(head), head.facts, begun).filter(({ step }) => step !== 'publicity' || !wentUp || head.publicity !== undefined)
  const now = steps.find(({ step }) => rank(step) >= rank(present))
  return steps.map((each) => {
    const { step } = each
    if (rank(step) < rank(present)) return { step, state: 'done', ...doneAt(head, step) }
    const latest = head.status === 'submitted' ? each.latest : latestOf(head, step)
    return { step, state: each === now ? 'now' : 'coming', ...(latest !== undefined && { latest }) }
  })
}

function doneAt(head: Case, step: StepName): { at?: Instant } {
  const times: Record<StepName, Instant | undefined> = { acceptance: head.acceptedAt, investigation: head.investigatedAt, opinion: head.opinion?.at, publicity: head.publicity?.endedAt, confirmation: head.decision?.at }
  const at = times[step]
  return at === undefined ? {} : { at }
}

/** While a clock stands still nobody can say by when, nor before the family has answered. */
function latestOf(head: Case, step: StepName): PlainDate | undefined {
  if (isPaused(head)) return undefined
  const running = (name: ClockName) => head.clocks.find((clock) => clock.name === name)
  return (running(clockOfStep[step]) ?? running('total'))?.due
}
