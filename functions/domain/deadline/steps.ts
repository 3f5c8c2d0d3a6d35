import type { PlainDate } from '../china-time'
import type { CaseStep, CaseStepName, DeadlineRow, Procedure } from '../policy/procedure'
import { valueOn } from '../policy/value-on'
import type { Asked } from '../programmes/programme'
import { clockOf, deadlineOn } from './clock'

/** A step with the latest day the law allows for it, were every step before it done on its own last day. Without `latest` nobody has fixed one. */
export interface ComingStep {
  step: CaseStepName
  by: CaseStep['by']
  latest?: PlainDate
  /** length of its own deadline, when that counts working days */
  working?: number
  clause: string
}

/** What a case goes through: what is asked, and whether it is for a sudden hardship, which needs no publicity. */
export interface Course {
  asked: Asked
  sudden: boolean
}

/** The steps in their order, by the rule of `on`. Throws when the book names none for what is asked. */
export function stepListOf({ asked, sudden }: Course, on: PlainDate, { book, steps }: Pick<Procedure, 'book' | 'steps'>): CaseStep[] {
  const found = valueOn(steps, on)?.find((list) => list.for.includes(asked))
  if (!found) throw new Error(`policy book ${book}: no steps for ${asked} on ${on}`)
  return found.steps.filter((step) => !(sudden && step.exceptSudden))
}

/** Every step with its latest day for a case submitted on `start`; `done` holds the day on which a step was really done, and what follows counts from there. No step is later than the total allows. */
export function stepsOf(course: Course, start: PlainDate, procedure: Procedure, done: Readonly<Partial<Record<CaseStepName, PlainDate>>> = {}): ComingStep[] {
  const { asked } = course
  const days: Partial<Record<DeadlineRow['after'], PlainDate | undefined>> = { submitted: start }
  let end: PlainDate | undefined
  return stepListOf(course, start, procedure).map(({ step, by, deadline, clause }) => {
    const from = deadline === undefined ? undefined : days[deadlineOn(deadline, asked, start, procedure).after]
    const clock = deadline === undefined || from === undefined ? null : clockOf(deadline, asked, from, procedure)
    const latest = earlier(clock?.due, end)
    const reached = done[step] ?? latest
    for (const event of ends[step]) days[event] = reached
    if (step === 'acceptance' && reached !== undefined) end = clockOf('total', asked, reached, procedure)?.due
    return { step, by, ...(latest === undefined ? {} : { latest }), ...(clock?.unit === 'working' ? { working: clock.length } : {}), clause: clock?.clause ?? clause }
  })
}

/** What the end of a step begins; a case without publicity goes from the opinion straight on. */
const ends: Record<CaseStepName, readonly DeadlineRow['after'][]> = { acceptance: ['accepted'], investigation: [], opinion: ['publicity-started', 'publicity-ended'], publicity: ['publicity-ended'], confirmation: ['decided'] }

const earlier = (a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined => (a !== undefined && b !== undefined ? (a < b ? a : b) : (a ?? b))
