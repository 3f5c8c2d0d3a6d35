import { joined, saneSize, startsWith, word16 } from './bytes'
import { orientationOf, orientationSegment } from './exif-orientation'
import { huffman, isExact, quantisation, restartInterval, startOfScan } from './jpeg-tables'
import type { CleanPhoto } from './photo-content'

const startOfImage = 0xd8
const endOfImage = 0xd9
const exif = 0xe1
const adobe = 0xee
/** baseline, extended and progressive, with Huffman codes: what phones write */
const frames = [0xc0, 0xc1, 0xc2]
/** application data and comments: left out, but for how the camera was held and how colours are meant */
const isTalk = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

interface Segment {
  marker: number
  start: number
  end: number
}

/** The segment at `start`, or undefined when there is none. Fill bytes before it are skipped. */
function segmentAt(bytes: Uint8Array, from: number): Segment | undefined {
  let start = from
  if (bytes[start] !== 0xff) return undefined
  while (bytes[start + 1] === 0xff) start += 1
  const marker = bytes[start + 1] ?? 0
  if (marker === endOfImage) return { marker, start, end: start + 2 }
  const length = word16(bytes, start + 2)
  const end = start + 2 + length
  return length >= 2 && end <= bytes.length ? { marker, start, end } : undefined
}

/** Where the coded pixels that begin at `from` end: the next marker that is neither a stuffed byte nor a restart. */
function endOfPixels(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** The size that a frame names; undefined for one that no phone writes. */
function sizeOf(frame: Uint8Array): { width: number; height: number } | undefined {
  const components = frame[9] ?? 0
  if (frame[4] !== 8 || ![1, 3, 4].includes(components) || frame.length !== 10 + 3 * components) return undefined
  const size = { height: word16(frame, 5), width: word16(frame, 7) }
  return saneSize(size.width, size.height) ? size : undefined
}

/** A JPEG without anything but its picture; whatever stands behind its end is cut off. Undefined when it is none, or a broken one. */
export function cleanJpeg(bytes: Uint8Array): CleanPhoto | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return undefined
  const kept: Uint8Array[] = []
  const seen = new Set<number>()
  let size: { width: number; height: number } | undefined
  let orientation = 1
  let at = 2
  for (;;) {
    const segment = segmentAt(bytes, at)
    if (!segment) return undefined
    const { marker } = segment
    const whole = bytes.subarray(segment.start, segment.end)
    at = segment.end
    if (marker === endOfImage) break
    if (marker === exif && orientation === 1) orientation = orientationOf(whole.subarray(4))
    if (marker === adobe && whole.length === 16 && startsWith(whole, 'Adobe', 4)) kept.push(whole)
    if (isTalk(marker)) continue
    if (frames.includes(marker)) {
      if (size) return undefined
      size = sizeOf(whole)
      if (!size) return undefined
    } else if (marker === startOfScan) {
      at = endOfPixels(bytes, segment.end)
      if (!size || !seen.has(quantisation) || !seen.has(huffman) || !isExact(marker, whole) || at === segment.end) return undefined
    } else if (![quantisation, huffman, restartInterval].includes(marker) || !isExact(marker, whole)) return undefined
    seen.add(marker)
    kept.push(bytes.subarray(segment.start, at))
  }
  if (!size || !seen.has(startOfScan)) return undefined
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)]
  return { type: 'image/jpeg', ...size, bytes: joined([Uint8Array.of(0xff, startOfImage), ...turned, ...kept, Uint8Array.of(0xff, endOfImage)]) }
}
