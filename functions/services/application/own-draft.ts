import type { KnownResident } from '../../domain/access/caller'
import { chinaTime } from '../../domain/china-time'
import type { ApplicationId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type Applicant, provenApplicant } from '../../domain/application/read-members'
import type { AnswerReading } from '../../domain/application/read-answers'
import { type Result, ok, refuse } from '../../domain/result'
import type { StoredDraft } from '../../stores/applications'
import type { ApplicationDeps } from './deps'

/** The application of this person; anybody else's is as if it were not there. */
export async function ownDraft({ applications }: Pick<ApplicationDeps, 'applications'>, { person }: KnownResident, id: ApplicationId): Promise<Result<StoredDraft, 'not-found'>> {
  const draft = await applications.get(id)
  return draft?.applicant === person ? ok(draft) : refuse('not-found')
}

/** The same, while it may still be filled in. */
export async function ownOpenDraft(deps: Pick<ApplicationDeps, 'applications'>, caller: KnownResident, id: ApplicationId): Promise<Result<StoredDraft, 'not-found' | 'action-not-available'>> {
  const draft = await ownDraft(deps, caller, id)
  return draft.ok && draft.value.state === 'submitted' ? refuse('action-not-available') : draft
}

/** With what the answers of this person's application are read today. */
export async function readingFor({ residents, areas, adultFrom }: Pick<ApplicationDeps, 'residents' | 'areas' | 'adultFrom'>, { person }: Pick<KnownResident, 'person'>, now: Instant): Promise<AnswerReading & { applicant: Applicant }> {
  const resident = await residents.get(person)
  if (!resident) throw new Error('a session of a person who is not there')
  const today = chinaTime(now).date
  const adultAge = adultFrom(now)
  return { today, areas, adultAge, applicant: provenApplicant(resident, today, adultAge) }
}
