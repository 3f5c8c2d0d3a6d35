import { sendPhotoPart } from '../../contract/application'
import { placePart, receivedOf, type StoredPhoto } from '../../domain/photo/photo-parts'
import { type Result, ok, refuse } from '../../domain/result'
import type { StoredDraft } from '../../stores/applications'
import { implement } from '../implement'
import { checkPhoto } from './check-photo'
import type { ApplicationDeps, NewsFromBeside } from './deps'
import { ownDraft } from './own-draft'

const mostTries = 8
/** photos of one application */
const mostPhotos = 40

type Deps = Pick<ApplicationDeps, 'applications' | 'photos' | 'files'> & Pick<NewsFromBeside, 'asksForPhotos'>

/** Each part is stored when it is answered. Once the last one is stored, the photo is what it is: whoever sends that part again has it checked again, if that did not come to its end. */
export const sendPhotoPartService = (deps: Deps) =>
  implement(sendPhotoPart, async ({ params, body: { offset, size, data }, caller, now, commit }) => {
    const bytes = bytesIn(data)
    if (!bytes) return noPart
    const end = offset + bytes.length
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const draft = await ownDraft(deps, caller, params.id)
      if (!draft.ok) return draft
      const before = await deps.photos.get(params.id, params.photo)
      const placed = placePart(before, { offset, length: bytes.length, size })
      if (!placed.ok) return placed.refusal === 'no-part' ? noPart : refuse(placed.refusal)
      let photo: StoredPhoto = before ?? { id: params.photo, state: 'arriving', size, parts: [] }
      if (placed.value === 'next') {
        const open = await mayArrive(deps, draft.value, before)
        if (!open.ok) return open
        const stored = await commit({ received: end, state: 'arriving' }, deps.photos.addPart(params.id, before, { id: params.photo, size }, bytes, now))
        if (!stored.ok) continue
        photo = { ...photo, parts: [...photo.parts, bytes.length] }
      }
      if (photo.state === 'checked') return ok({ received: end, state: 'checked' as const })
      if (end < size || receivedOf(photo) < size) return ok({ received: end, state: 'arriving' as const })
      const outcome = await checkPhoto(deps, params.id, photo, (writes) => commit({ received: end, state: 'checked' }, writes))
      if (outcome === 'checked') return ok({ received: end, state: outcome })
      if (outcome === 'not-readable') return refuse('photo-not-readable')
    }
    return refuse('stale')
  })

const noPart = refuse({ code: 'invalid-input' as const, fields: [{ path: 'data', key: 'field.invalid' }] })

/** The bytes of a base64 text, written as base64 writes them; undefined for any other. */
function bytesIn(data: string): Buffer | undefined {
  const bytes = Buffer.from(data, 'base64')
  return bytes.toString('base64') === data ? bytes : undefined
}

/** An application that was sent takes photos only where it is asked for something. */
async function mayArrive({ photos, asksForPhotos }: Deps, { id, state }: StoredDraft, before: StoredPhoto | undefined): Promise<Result<undefined, 'action-not-available'>> {
  if (state === 'submitted' && !(await asksForPhotos?.(id))) return refuse('action-not-available')
  return before || (await photos.of(id)).length < mostPhotos ? ok(undefined) : refuse('action-not-available')
}
