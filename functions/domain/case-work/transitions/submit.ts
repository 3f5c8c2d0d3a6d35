import type { ApplicationId } from '../../ids'
import type { CaseEvent } from '../case'
import { caseNumber } from '../case-number'
import type { CaseContext } from '../context'
import { tellApplicant } from '../notices'
import { transition, type CaseTransition } from '../transition'

export type Submission = Omit<Extract<CaseEvent, { type: 'submitted' }>, 'type' | 'at' | 'clocks' | 'number'>

/** An application becomes a case. No legal clock runs yet: they begin when the township accepts it. */
export function submit(id: ApplicationId, submission: Submission, context: CaseContext): CaseTransition {
  return transition(undefined, id, [{ type: 'submitted', at: context.now, ...submission, number: caseNumber(id, context.today) }], (after) => tellApplicant(after, 'submitted', context))
}
