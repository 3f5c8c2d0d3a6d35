import { type Submission, submit } from '../../domain/case-work/transitions/submit'
import type { ApplicationId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import type { Fragment } from '../../stores/fragment'
import type { CaseDeps } from './deps'

/** What an application's submission writes here: the case with its first event, its place in the worklists and what the applicant is told. Expects no case of that id. */
export function receiveSubmission({ cases, caseContext }: Pick<CaseDeps, 'cases' | 'caseContext'>) {
  return (id: ApplicationId, submission: Submission & { at: Instant }): Fragment[] => cases.create(submit(id, submission, caseContext(submission.at)))
}
