import { readAnswers } from '../../domain/application/read-answers'
import { answersOf } from '../../domain/application/said'
import type { ApplicationContent } from '../../domain/application/content'
import type { ApplicationId, PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import type { Fragment } from '../../stores/fragment'
import type { ApplicationDeps } from './deps'
import { readingFor } from './own-draft'

type Deps = Pick<ApplicationDeps, 'applications' | 'residents' | 'areas' | 'adultFrom'>

type Found = { outcome: 'none' } | { outcome: 'submitted' } | { outcome: 'not-complete'; fields: readonly { path: string; key: string }[] } | { outcome: 'complete'; content: ApplicationContent; hold: readonly Fragment[] }

/** The drafts of applications, as the signing room needs them: whole, or what is missing; once papers are out, the draft says so. */
export const draftsToSign = (deps: Deps) => ({
  readHousehold: async (application: ApplicationId, person: PersonId, now: Instant): Promise<Found> => {
    const draft = await deps.applications.get(application)
    if (draft?.applicant !== person) return { outcome: 'none' }
    if (draft.state === 'submitted') return { outcome: 'submitted' }
    const read = readAnswers(answersOf(draft.said), await readingFor(deps, { person }, now))
    if (!read.ok) return { outcome: 'not-complete', fields: read.refusal }
    const hold = draft.state === 'signing' ? deps.applications.unchanged(draft) : deps.applications.change(draft, { state: 'signing' })
    return { outcome: 'complete', content: read.value, hold: [hold] }
  },
  linkMember: deps.applications.linkMember,
})
