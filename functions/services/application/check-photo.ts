import type { CommitAnswer } from '../../contract/service'
import type { ApplicationId } from '../../domain/ids'
import { cleanPhoto } from '../../domain/photo/photo-content'
import { photoPlace, type StoredPhoto } from '../../domain/photo/photo-parts'
import type { Fragment } from '../../stores/fragment'
import type { ApplicationDeps } from './deps'

/**
 * Checks a photo that is all here by its content and keeps nothing of it but the picture; what is none is removed. `moved-on`: somebody else did it meanwhile.
 * The picture is stored before the photo counts as checked: doing it twice stores the same picture twice in one place.
 */
export async function checkPhoto({ photos, files }: Pick<ApplicationDeps, 'photos' | 'files'>, application: ApplicationId, photo: StoredPhoto, commit: (writes: readonly Fragment[]) => Promise<CommitAnswer>): Promise<'checked' | 'not-readable' | 'moved-on'> {
  const bytes = await photos.bytesOf(application, photo)
  const clean = bytes && cleanPhoto(bytes)
  if (clean) await files.put(photoPlace(application, photo.id), clean.bytes)
  const state = clean ? 'checked' : 'not-readable'
  const done = await commit(photos.settle(application, photo, { state, type: clean?.type }))
  return done.ok ? state : 'moved-on'
}
