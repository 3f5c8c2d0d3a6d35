import type { ApplicationId } from '../../ids'
import type { CaseEvent } from '../case'
import type { CaseContext } from '../context'
import { tellApplicant } from '../notices'
import { transition, type CaseTransition } from '../transition'

/** What is sent, with its printed number. */
export type Submission = Omit<Extract<CaseEvent, { type: 'submitted' }>, 'type' | 'at' | 'clocks'>

/** An application becomes a case. No legal clock runs yet: they begin when the township accepts it. */
export function submit(id: ApplicationId, submission: Submission, context: CaseContext): CaseTransition {
  return transition(undefined, id, [{ ...submission, type: 'submitted', at: context.now }], (after) => tellApplicant(after, 'submitted', context))
}
