/** A photo on this phone, made small enough to send. */
export interface TakenPhoto {
  /** bytes */
  size: number
  /** base64 of `length` bytes from `offset` on */
  part(offset: number, length: number): Promise<string>
}

/** Longest side in pixels that is still read on a desk's screen. */
export const LONGEST_SIDE = 1_600
/** per cent */
export const QUALITY = 80
