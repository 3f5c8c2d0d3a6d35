/** Largest side and surface of a picture, in pixels: above, it is made to exhaust whoever opens it. */
const mostSide = 12_000
const mostPixels = 50_000_000

export const saneSize = (width: number, height: number): boolean => width > 0 && height > 0 && width <= mostSide && height <= mostSide && width * height <= mostPixels

/** Two and four bytes, the highest first; NaN beyond the end. */
export const word16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? NaN) * 0x100 + (bytes[at + 1] ?? NaN)
export const word32 = (bytes: Uint8Array, at: number): number => word16(bytes, at) * 0x10000 + word16(bytes, at + 2)

export const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean => [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0))

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
