import type { ApplicationId } from '../../ids'
import type { CaseEvent } from '../case'
import type { CaseContext } from '../context'
import { tellApplicant } from '../notices'
import { clocksFrom } from '../start-clocks'
import { transition, type CaseTransition } from '../transition'

/** What is sent, with its printed number. */
export type Submission = Omit<Extract<CaseEvent, { type: 'submitted' }>, 'type' | 'at' | 'clocks'>

/** An application becomes a case. The township has its days to accept it; the legal clocks begin when it does. */
export function submit(id: ApplicationId, submission: Submission, context: CaseContext): CaseTransition {
  return transition(undefined, id, [{ ...submission, type: 'submitted', at: context.now, clocks: clocksFrom(['acceptance'], submission, context) }], (after) => tellApplicant(after, 'submitted', context))
}
