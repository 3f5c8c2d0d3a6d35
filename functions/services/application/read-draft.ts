import { readDraft } from '../../contract/application'
import { answersOf } from '../../domain/application/said'
import { receivedOf } from '../../domain/photo/photo-parts'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { ApplicationDeps } from './deps'
import { ownOpenDraft, readingFor } from './own-draft'

export const readDraftService = (deps: Pick<ApplicationDeps, 'applications' | 'photos' | 'residents' | 'areas' | 'adultFrom'>) =>
  implement(readDraft, async ({ params, caller, now }) => {
    const draft = await ownOpenDraft(deps, caller, params.id)
    if (!draft.ok) return draft
    const { id, version, startedAt, savedAt, said, lastField, state } = draft.value
    const [photos, { applicant: { name, idTail, adult }, adultAge }] = await Promise.all([deps.photos.of(id), readingFor(deps, caller, now)])
    return ok({
      id,
      version,
      startedAt,
      savedAt,
      answers: answersOf(said),
      lastField,
      applicant: { name, idTail, adult },
      adultFrom: adultAge,
      photos: photos.map((photo) => ({ id: photo.id, state: photo.state, size: photo.size, received: receivedOf(photo) })),
      signing: state === 'signing',
    })
  })
