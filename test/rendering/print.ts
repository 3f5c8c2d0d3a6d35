import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PrintedPaper } from '../../functions/rendering/lay-out'
import { blocksOf, childOf, readSource } from '../../functions/domain/signing/paper-source'
import { sm3 } from '../domain/signing/family'

export const font = fs.readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))

/** A paper as the renderer prints it. */
export function printed(source: string, document = '00112233445566aa'): PrintedPaper {
  const read = readSource(source)
  const child = childOf(read)
  return { document, version: read.version, digest: sm3(source), signer: read.values.signer ?? '', ...(child === undefined ? {} : { child }), example: true, blocks: blocksOf(read) }
}

/** One page as grey pixels, at `dpi` dots an inch. */
export interface Picture {
  width: number
  height: number
  /** darkness of the darkest dot in a rectangle given in points from the top left, 0 white to 255 black */
  darkest: (x: number, y: number, width: number, height: number) => number
  /** dots of a rectangle, `#` where there is ink */
  shape: (x: number, y: number, width: number, height: number) => string
}

/** Renders the pages as a printer would and reads their dots. */
export function pictures(pdf: Uint8Array, dpi = 144): Picture[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-pdf-'))
  try {
    fs.writeFileSync(path.join(folder, 'paper.pdf'), pdf)
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), path.join(folder, 'paper.pdf'), path.join(folder, 'page')])
    return fs
      .readdirSync(folder)
      .filter((file) => file.endsWith('.pgm'))
      .sort()
      .map((file) => pictureOf(fs.readFileSync(path.join(folder, file)), dpi / 72))
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

function pictureOf(file: Buffer, scale: number): Picture {
  const [, size = '', w = '', h = ''] = /^(P5\s+(\d+)\s+(\d+)\s+255\s)/.exec(file.subarray(0, 40).toString('latin1')) ?? []
  const [width, height] = [Number(w), Number(h)]
  const dots = file.subarray(size.length)
  const rows = (x: number, y: number, wide: number, high: number) =>
    Array.from({ length: Math.round(high * scale) }, (_, row) => {
      const from = (Math.round(y * scale) + row) * width + Math.round(x * scale)
      return [...dots.subarray(from, from + Math.round(wide * scale))]
    })
  return {
    width,
    height,
    darkest: (...at) => rows(...at).reduce((all, row) => row.reduce((most, dot) => Math.max(most, 255 - dot), all), 0),
    shape: (...at) => rows(...at).map((row) => row.map((dot) => (dot < 140 ? '#' : ' ')).join('')).join('\n'),
  }
}
