import type { Instant } from '../instant'
import type { Case } from './case'
import { type CaseContext, stepNames, type StepName } from './context'
import { askedOf, currentOpinion, isDecided, isPaused } from './standing'

export interface StepView {
  step: StepName
  state: 'done' | 'now' | 'coming'
  at?: Instant
  latest?: string
}

const clockOfStep: Partial<Record<StepName, string>> = { investigation: 'start-investigation', publicity: 'publicity', confirmation: 'confirmation' }

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

/** The steps of a case in their order, with when each was done or by when it must be: by its own clock, and before acceptance by none. A step that this case did without is left out. */
export function stepViews(head: Case, context: Pick<CaseContext, 'stepsOf'>): StepView[] {
  const present = presentStep(head)
  const rank = (step: StepName | undefined) => (step === undefined ? stepNames.length : stepNames.indexOf(step))
  const wentUp = rank(present) > rank('publicity')
  const steps = context.stepsOf(askedOf(head), head.facts).filter((step) => step !== 'publicity' || !wentUp || head.publicity !== undefined)
  const now = steps.find((step) => rank(step) >= rank(present))
  return steps.map((step) => {
    if (rank(step) < rank(present)) return { step, state: 'done', ...doneAt(head, step) }
    return { step, state: step === now ? 'now' : 'coming', ...latestOf(head, step) }
  })
}

function doneAt(head: Case, step: StepName): { at?: Instant } {
  const times: Record<StepName, Instant | undefined> = { acceptance: head.acceptedAt, investigation: head.investigatedAt, opinion: head.opinion?.at, publicity: head.publicity?.endedAt, confirmation: head.decision?.at }
  const at = times[step]
  return at === undefined ? {} : { at }
}

/** While a clock stands still nobody can say by when. */
function latestOf(head: Case, step: StepName): { latest?: string } {
  if (isPaused(head)) return {}
  const running = (name: string | undefined) => head.clocks.find((clock) => clock.name === name)
  const latest = (running(clockOfStep[step]) ?? running('total'))?.due
  return latest === undefined ? {} : { latest }
}
