import type { CommitAnswer } from '../contract/service'
import type { Case } from '../domain/case-work/case'
import type { CaseTransition } from '../domain/case-work/transition'
import type { ApplicationId } from '../domain/ids'
import { ok, refuse, type Result } from '../domain/result'
import { caseMovedOn, type CaseStore } from '../stores/cases'
import type { Fragment } from '../stores/fragment'

const mostTries = 6

export interface AdvanceCase<Refused> {
  id: ApplicationId
  /** Whether the case is there for whoever acts. */
  visible: (head: Case) => boolean
  /** Decides on the case as it is at that moment; asked again when somebody else was faster. */
  step: (head: Case) => Result<CaseTransition, Refused> | Promise<Result<CaseTransition, Refused>>
  send: (after: Case, writes: readonly Fragment[]) => Promise<CommitAnswer>
}

/** Takes a case one step on. When it moved on meanwhile, the step is decided anew on what it has become: of two officers at once one does it, and the other is told. */
export async function advanceCase<Refused>(cases: Pick<CaseStore, 'get' | 'advance'>, { id, visible, step, send }: AdvanceCase<Refused>): Promise<Result<Case, Refused | 'not-found' | 'stale'>> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const head = await cases.get(id)
    if (!head || !visible(head)) return refuse('not-found')
    const act = await step(head)
    if (!act.ok) return act
    const done = await send(act.value.after, cases.advance(head, act.value))
    if (done.ok) return ok(act.value.after)
    if (!done.conflicts.includes(caseMovedOn)) throw new Error(`a step that cannot be stored: ${done.conflicts.join(', ')}`)
  }
  return refuse('stale')
}
