import type { PhotoId } from '@domain/ids'

/** A photo on this phone, made small enough to send. */
export interface TakenPhoto {
  /** bytes */
  size: number
  /** base64 of `length` bytes from `offset` on */
  part(offset: number, length: number): Promise<string>
  /** Keeps it beyond the app's closing, to be found by `keptPhoto`. Rejects where this phone has no room. */
  keepAs(id: PhotoId): Promise<void>
}

/** Longest side in pixels that is still read on a desk's screen. */
export const LONGEST_SIDE = 1_600
/** per cent, the next where the one before is still too large to send */
export const QUALITIES = [80, 60, 40] as const
