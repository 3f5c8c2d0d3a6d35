import { startsWith } from './bytes'

const orientationTag = 0x0112
const header = 'Exif\u0000\u0000'

/** How a camera was held (1–8), from the content of an Exif segment; 1, upright, when it does not say. */
export function orientationOf(segment: Uint8Array): number {
  if (!startsWith(segment, header)) return 1
  const tiff = segment.subarray(header.length)
  const little = startsWith(tiff, 'II')
  if (!little && !startsWith(tiff, 'MM')) return 1
  const short = (at: number) => (tiff[at + (little ? 1 : 0)] ?? NaN) * 0x100 + (tiff[at + (little ? 0 : 1)] ?? NaN)
  const long = (at: number) => (little ? short(at + 2) * 0x10000 + short(at) : short(at) * 0x10000 + short(at + 2))
  const directory = long(4)
  const entries = short(directory)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + 12 * entry
    if (!(at + 12 <= tiff.length)) return 1
    if (short(at) !== orientationTag) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** A whole segment that says how the camera was held and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const text = [...header].map((sign) => sign.charCodeAt(0))
  return Uint8Array.from([0xff, 0xe1, 0, 34, ...text, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])
}
