import { sealedStorage } from '@/platform/storage'
import { type PhotoPlace, photoKeeping } from './kept-photos'
import { dropPhoto, keptPhoto } from './photo-file'

/** The photos that this phone keeps. */
export const keeping = photoKeeping({ change: (make) => sealedStorage.change('photos', make), file: keptPhoto, drop: dropPhoto })

const listeners = new Set<(like: Partial<PhotoPlace>) => void>()

/** Calls back before photos are forgotten: whatever sends one of them stops. */
export function onForget(listener: (like: Partial<PhotoPlace>) => void): void {
  listeners.add(listener)
}

/** Nothing of these photos stays on this phone, nor goes out from it any more. */
export async function forgetPhotos(like: Partial<PhotoPlace>): Promise<void> {
  for (const listener of listeners) listener(like)
  await keeping.forget(like)
}
