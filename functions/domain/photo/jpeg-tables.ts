export const huffman = 0xc4
export const startOfScan = 0xda
export const quantisation = 0xdb
export const restartInterval = 0xdd

/** Whether a segment holds exactly what its kind holds, with no room for anything else. */
export function isExact(marker: number, segment: Uint8Array): boolean {
  const content = segment.subarray(4)
  if (marker === restartInterval) return content.length === 2
  if (marker === startOfScan) return content.length === 4 + 2 * (content[0] ?? 0) && (content[0] ?? 0) <= 4
  const lengthAt = marker === quantisation ? quantisationLength : huffmanLength
  let at = 0
  while (at < content.length) at += lengthAt(content, at)
  return at === content.length && at > 0
}

/** A table of 64 values of one or two bytes. */
const quantisationLength = (content: Uint8Array, at: number): number => 1 + ((content[at] ?? 0) >= 0x10 ? 128 : 64)

/** A table of sixteen counts and as many codes as they add up to. */
const huffmanLength = (content: Uint8Array, at: number): number => 17 + content.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)
