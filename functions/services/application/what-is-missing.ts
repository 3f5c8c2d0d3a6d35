import type { KnownResident } from '../../domain/access/caller'
import type { ApplicationContent } from '../../domain/application/content'
import { membersIn } from '../../domain/application/members'
import { readAnswers } from '../../domain/application/read-answers'
import { answersOf } from '../../domain/application/said'
import { type ApplicationId, type MemberId, type PhotoId, PhotoIdSchema } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type Result, ok, refuse } from '../../domain/result'
import type { StoredDraft } from '../../stores/applications'
import type { ApplicationDeps, SignaturesState, SubmissionPorts } from './deps'
import { readingFor } from './own-draft'

interface Field {
  path: string
  key: string
}

type Deps = Pick<ApplicationDeps, 'photos' | 'residents' | 'areas' | 'adultFrom'> & Pick<SubmissionPorts, 'signingState'>

/** The application as it would be sent, with the signatures that go with it and the members whose signature it goes `without`; or everything that is still missing of answers, photo (`photo`) and signatures (`signature.<member>`), at once. */
export async function whatIsMissing(deps: Deps, draft: StoredDraft, caller: KnownResident, now: Instant, without: readonly MemberId[] = []): Promise<Result<{ content: ApplicationContent; signing: SignaturesState; unsigned: readonly MemberId[] }, Field[]>> {
  const { id, applicant } = draft
  const answers = answersOf(draft.said)
  const read = readAnswers(answers, await readingFor(deps, caller, now))
  const content = read.ok ? read.value : undefined
  const [photo, signing] = await Promise.all([photoFault(deps, id, answers.photo), deps.signingState({ id, applicant, members: ['applicant', ...membersIn(answers)], content }, now)])
  const unsigned = signing.waitedFor.filter((member) => without.includes(member))
  const missing = [...(read.ok ? [] : read.refusal), ...photo, ...signing.missing.filter((member) => !unsigned.includes(member)).map((member) => ({ path: `signature.${member}`, key: 'field.signature-missing' }))]
  return content && missing.length === 0 ? ok({ content, signing, unsigned }) : refuse(missing)
}

async function photoFault({ photos }: Deps, id: ApplicationId, answer: string | undefined): Promise<Field[]> {
  const named = PhotoIdSchema.safeParse(answer)
  if (!named.success) return []
  const photo: PhotoId = named.data
  const state = (await photos.get(id, photo))?.state
  if (state === 'checked') return []
  return [{ path: 'photo', key: state === 'arriving' ? 'field.photo-arriving' : 'field.photo-again' }]
}
