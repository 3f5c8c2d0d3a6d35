import { joined, saneSize, startsWith, word16, word32 } from './bytes'
import { crc32 } from './crc32'
import type { CleanPhoto } from './photo-content'

const signature = '\u0089PNG\r\n\u001a\n'
/** bit depths by colour type */
const depths: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
const drawn = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']
/** a chunk whose name begins with a small letter may be left out by whoever does not know it */
const isSpare = (name: string) => name >= 'a'

interface Chunk {
  name: string
  data: Uint8Array
  whole: Uint8Array
}

/** Every chunk up to the end of the picture; undefined when one is cut off, or changed on the way. */
function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const chunks: Chunk[] = []
  for (let at = signature.length; ; ) {
    const length = word32(bytes, at)
    const end = at + 12 + length
    if (!(end <= bytes.length)) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const chunk = { name, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) }
    if (!/^[A-Za-z]{4}$/.test(name) || crc32(bytes.subarray(at + 4, end - 4)) !== word32(bytes, end - 4)) return undefined
    chunks.push(chunk)
    if (name === 'IEND') return chunks
    at = end
  }
}

function sizeOf({ name, data }: Chunk): { width: number; height: number } | undefined {
  if (name !== 'IHDR' || data.length !== 13) return undefined
  const size = { width: word32(data, 0), height: word32(data, 4) }
  const [depth = 0, colour = 0, compression, filter, interlace = 2] = data.subarray(8)
  const known = depths[colour]?.includes(depth) && compression === 0 && filter === 0 && interlace <= 1
  return known && saneSize(size.width, size.height) ? size : undefined
}

/** A PNG without anything but its picture; texts, time, place and whatever stands behind its end are left out. Undefined when it is none, or a broken one. */
export function cleanPng(bytes: Uint8Array): CleanPhoto | undefined {
  if (!startsWith(bytes, signature)) return undefined
  const chunks = chunksOf(bytes)
  const [first] = chunks ?? []
  const size = first && sizeOf(first)
  if (!chunks || !size) return undefined
  const kept = chunks.filter(({ name }) => drawn.includes(name))
  const pixels = kept.filter(({ name }) => name === 'IDAT')
  const foreign = chunks.some(({ name }, index) => (name === 'IHDR' && index > 0) || (!drawn.includes(name) && !isSpare(name)))
  if (foreign || !pixels[0] || !isDeflated(pixels[0].data)) return undefined
  return { type: 'image/png', ...size, bytes: joined([bytes.subarray(0, signature.length), ...kept.map(({ whole }) => whole)]) }
}

/** Two bytes that begin a zlib stream. */
const isDeflated = (data: Uint8Array): boolean => ((data[0] ?? 0) & 0x0f) === 8 && word16(data, 0) % 31 === 0
