import type { PhotoId } from '../ids'
import { type Result, ok, refuse } from '../result'
import type { PhotoType } from './photo-content'

/** Smallest part of a photo that is not its last, in bytes: so that all its parts go in one transaction. */
export const leastPartBytes = 32 * 1024

/** A photo of an application. `arriving` until all of it is here and checked by its content. */
export interface StoredPhoto {
  id: PhotoId
  state: 'arriving' | 'checked' | 'not-readable'
  /** bytes in all, as the phone said with the first part */
  size: number
  /** bytes of each part received, in order */
  parts: readonly number[]
  /** what its content is, once checked */
  type?: PhotoType
}

export interface PartPlace {
  offset: number
  /** bytes of the part */
  length: number
  /** bytes of the whole photo */
  size: number
}

export const receivedOf = ({ parts }: Pick<StoredPhoto, 'parts'>): number => parts.reduce((sum, part) => sum + part, 0)

/**
 * What a part means to a photo: the `next` of it, or one that was received before (`again`). A part of another size of photo, one that overlaps or leaves a gap
 * does not fit; one that would go beyond the end, or is too small, is no part at all.
 */
export function placePart(photo: StoredPhoto | undefined, { offset, length, size }: PartPlace): Result<'next' | 'again', 'part-not-next' | 'photo-not-readable' | 'no-part'> {
  if (length < 1 || offset + length > size || (length < leastPartBytes && offset + length < size)) return refuse('no-part')
  if (!photo) return offset === 0 ? ok('next') : refuse('part-not-next')
  if (photo.state === 'not-readable') return refuse('photo-not-readable')
  if (photo.size !== size) return refuse('part-not-next')
  if (photo.state === 'arriving' && offset === receivedOf(photo)) return ok('next')
  return wasReceived(photo, offset, length) ? ok('again') : refuse('part-not-next')
}

function wasReceived({ parts }: StoredPhoto, offset: number, length: number): boolean {
  let at = 0
  return parts.some((part) => {
    const here = at === offset && part === length
    at += part
    return here
  })
}

/** Where the sealed bytes of a checked photo lie. */
export const photoPlace = (application: string, photo: PhotoId): string => `photos/${application}/${photo}`
