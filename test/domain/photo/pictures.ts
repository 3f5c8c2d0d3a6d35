import { deflateSync } from 'node:zlib'
import { crc32 } from '../../../functions/domain/photo/crc32'

const word = (value: number) => [value >> 8, value & 0xff]

/** A segment of a JPEG with its length in front. */
export const segment = (marker: number, content: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(content as string, 'latin1')
  return Buffer.concat([Buffer.from([0xff, marker, ...word(bytes.length + 2)]), bytes])
}

/** An Exif segment as a telephone writes it: how it was held, and where (GPS as readable text). */
export function exifSegment(orientation: number, order: 'MM' | 'II' = 'MM'): Buffer {
  const turn = (bytes: number[]) => (order === 'MM' ? bytes : [...bytes].reverse())
  const entry = [...turn([0x01, 0x12]), ...turn([0, 3]), ...turn([0, 0, 0, 1]), ...turn([0, orientation]), 0, 0]
  const place = [...turn([0x88, 0x25]), ...turn([0, 4]), ...turn([0, 0, 0, 1]), ...turn([0, 0, 0, 40])]
  const tiff = Buffer.from([...Buffer.from(order), ...turn([0, 42]), ...turn([0, 0, 0, 8]), ...turn([0, 2]), ...place, ...entry, 0, 0, 0, 0])
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 31.9210N 119.4020E', 'latin1')]))
}

export interface JpegMake {
  width?: number
  height?: number
  /** further segments before the tables */
  before?: Buffer[]
  /** what stands behind the end */
  behind?: Buffer
  /** bytes of coded pixels beyond what the size needs */
  padding?: number
}

/** A grey JPEG that any viewer opens: every block is the same, so one bit says "no change" and one "end of block". */
export function jpeg({ width = 64, height = 48, before = [], behind = Buffer.alloc(0), padding = 0 }: JpegMake = {}): Buffer {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  const oneCode = (table: number) => [table, 1, ...Array<number>(15).fill(0), 0]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...before,
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)])),
    segment(0xc0, Buffer.from([8, ...word(height), ...word(width), 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.from([...oneCode(0x00), ...oneCode(0x10)])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(Math.ceil((2 * blocks) / 8) + padding),
    Buffer.from([0xff, 0xd9]),
    behind,
  ])
}

export function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A grey PNG; `more` are chunks before its pixels. */
export function png({ width = 20, height = 10, more = [], behind = Buffer.alloc(0) }: { width?: number; height?: number; more?: Buffer[]; behind?: Buffer } = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const pixels = deflateSync(Buffer.alloc(Math.min((width + 1) * height, 1_000_000)))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), ...more, chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0)), behind])
}
