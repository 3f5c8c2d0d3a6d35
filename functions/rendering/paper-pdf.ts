import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, rgb } from 'pdf-lib'
import subsetFont from 'subset-font'
import type { Instant } from '../domain/instant'
import { type Layout, layOut, pageSize, type PrintedPaper, signsOf } from './lay-out'
import { openFont } from './open-font'

/** Ink of the words, of what stands around them, and of frames. */
const ink = rgb(0.11, 0.125, 0.137)
const quietInk = rgb(0.29, 0.32, 0.345)
const line = rgb(0.55, 0.52, 0.467)

/** A sign that the font does not have: the paper must not be printed with a box in a name. */
export class MissingSign extends Error {
  constructor(readonly codePoints: readonly number[]) {
    super(`the font lacks ${codePoints.map((each) => `U+${each.toString(16).toUpperCase()}`).join(' ')}`)
    this.name = 'MissingSign'
  }
}

/** Opens the whole font once; answers the printing of one paper as PDF bytes. Throws `MissingSign` rather than print a box. */
export function paperPrinter(font: Uint8Array): (paper: PrintedPaper, at: Instant) => Promise<Uint8Array> {
  const { measure, lacking } = openFont(font)
  return async (paper, at) => {
    const layout = layOut(paper, measure)
    const signs = signsOf(layout)
    const missing = lacking(signs)
    if (missing.length > 0) throw new MissingSign(missing)
    return draw(layout, await subsetFont(Buffer.from(font), signs, { targetFormat: 'truetype', dropTables: ['GSUB', 'GPOS'] }), titleOf(paper), new Date(at))
  }
}

/**
 * The part of the font is made beforehand: cut by the PDF library itself, most of the signs would not be drawn. It comes without rules of substitution
 * and kerning, so that every sign is exactly as wide as it was measured: with them a line that begins with digits is drawn in wide ones.
 */
async function draw({ pages, texts, frames }: Layout, fontPart: Uint8Array, title: string, at: Date): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.registerFontkit(fontkit)
  pdf.setTitle(title)
  pdf.setLanguage('zh-CN')
  pdf.setCreationDate(at)
  pdf.setModificationDate(at)
  const font = await pdf.embedFont(fontPart, { subset: false })
  const sheets = Array.from({ length: pages }, () => pdf.addPage([pageSize.width, pageSize.height]))
  for (const { page, x, y, size, text, quiet } of texts) sheets[page]?.drawText(text, { x, y: pageSize.height - y, size, font, color: quiet ? quietInk : ink })
  for (const { page, x, y, width, height } of frames) sheets[page]?.drawRectangle({ x, y: pageSize.height - y - height, width, height, borderColor: line, borderWidth: 0.8 })
  return pdf.save()
}

const titleOf = ({ blocks }: PrintedPaper): string => blocks.find(({ kind }) => kind === 'title')?.text ?? ''
