import { submitApplication } from '../../contract/application'
import { applicationNumber } from '../../domain/application/application-number'
import type { ApplicationContent } from '../../domain/application/content'
import { chinaTime } from '../../domain/china-time'
import type { MemberId } from '../../domain/ids'
import { ok, refuse } from '../../domain/result'
import { numberTaken } from '../../stores/applications'
import { implement } from '../implement'
import type { ApplicationDeps, SignaturesState, SubmissionPorts, Submitted } from './deps'
import { ownOpenDraft } from './own-draft'
import { whatIsMissing } from './what-is-missing'

const mostTries = 12

/** The case, the fixed application, its number and this answer are stored together or not at all. */
export const submitApplicationService = (deps: Omit<ApplicationDeps, 'files'> & SubmissionPorts) =>
  implement(submitApplication, async ({ params: { id }, body, caller, now, commit }) => {
    let taken = 0
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const draft = await ownOpenDraft(deps, caller, id)
      if (!draft.ok) return draft
      const whole = await whatIsMissing(deps, draft.value, caller, now, body.unsigned)
      if (!whole.ok) return refuse({ code: 'not-complete', fields: whole.refusal })
      const { content, signing, unsigned } = whole.value
      const { year } = chinaTime(now)
      const number = applicationNumber(id, year, taken)
      const answer = { id, number, at: now, area: content.area, steps: deps.comingSteps(content, now) }
      const done = await commit(answer, [...deps.applications.submit(draft.value, { number, at: now, content }), ...deps.openCase(id, submittedOf(draft.value.applicant, content, { persons: signing.persons, unsigned }, number, now)), ...signing.unchanged])
      if (done.ok) return ok(answer)
      if (done.conflicts.includes(numberTaken)) taken += 1
    }
    return refuse('stale')
  })

function submittedOf(applicant: string, content: ApplicationContent, { persons, unsigned }: Pick<SignaturesState, 'persons'> & { unsigned: readonly MemberId[] }, number: string, at: number): Submitted {
  const { members, area, wish, facts, words, photo, relativeOfStaff, confidential } = content
  const people = [{ member: 'applicant', person: applicant }, ...members.map(({ id, unreachable }) => ({ member: id, person: persons[id], unreachable, ...(unsigned.includes(id) && { unsigned: true as const }) }))]
  return { type: 'submitted', at, applicant, people, area, wish, facts, words, photo, relativeOfStaff, protected: confidential, number }
}
