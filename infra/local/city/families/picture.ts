/** A grey JPEG that any viewer opens, of at least so many bytes: every block is the same, so one bit says "no change" and one "end of block". */
export function greyPhoto(bytes = 0, width = 640, height = 480): Buffer {
  const word = (value: number) => [value >> 8, value & 0xff]
  const segment = (marker: number, content: readonly number[]) => Buffer.from([0xff, marker, ...word(content.length + 2), ...content])
  const oneCode = (table: number) => [table, 1, ...Array<number>(15).fill(0), 0]
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(0xc0, [8, ...word(height), ...word(width), 1, 1, 0x11, 0]),
    segment(0xc4, [...oneCode(0x00), ...oneCode(0x10)]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    Buffer.alloc(Math.ceil((2 * blocks) / 8) + bytes),
    Buffer.from([0xff, 0xd9]),
  ])
}
