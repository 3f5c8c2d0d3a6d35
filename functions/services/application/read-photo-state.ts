import { readPhotoState } from '../../contract/application'
import { receivedOf } from '../../domain/photo/photo-parts'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { ApplicationDeps } from './deps'
import { ownDraft } from './own-draft'

export const readPhotoStateService = (deps: Pick<ApplicationDeps, 'applications' | 'photos'>) =>
  implement(readPhotoState, async ({ params, caller }) => {
    const draft = await ownDraft(deps, caller, params.id)
    if (!draft.ok) return draft
    const photo = await deps.photos.get(params.id, params.photo)
    return ok(photo ? { received: receivedOf(photo), state: photo.state } : { received: 0, state: 'none' as const })
  })
