import type { Block } from '../domain/signing/document'
import { say } from '../words'
import { breakLines, type TextMeasure } from './break-lines'

/** A paper as it is printed. */
export interface PrintedPaper {
  /** paper's own number */
  document: string
  version: string
  /** SM3 of the canonical words */
  digest: string
  /** names under the mark */
  signer: string
  child?: string
  /** from an invented book: said on every page */
  example: boolean
  blocks: readonly Block[]
}

/** A piece of text on a page; points from the top left, `y` at its foot. */
export interface Placed {
  page: number
  x: number
  y: number
  size: number
  text: string
  /** less black than the words themselves */
  quiet: boolean
}
export interface Frame {
  page: number
  x: number
  y: number
  width: number
  height: number
}
export interface Layout {
  pages: number
  texts: Placed[]
  frames: Frame[]
}

/** A4 in points. */
export const pageSize = { width: 595, height: 842 } as const
const left = 62
const width = pageSize.width - 2 * left
const top = 66
const bottom = pageSize.height - 70
const shapes = {
  title: { size: 21, line: 32, before: 0, after: 12, indent: 0 },
  heading: { size: 13.5, line: 22, before: 9, after: 2, indent: 0 },
  text: { size: 12, line: 20, before: 1, after: 3, indent: 0 },
  item: { size: 12, line: 20, before: 0, after: 2, indent: 18 },
} as const
const small = 8
const mark = { width: 230, height: 96 } as const
/** a heading never stands alone at the foot of a page */
const belowHeading = 2 * shapes.text.line
const noteLine = 14

/** Places every word of a paper on A4 pages, with room for the mark at the end, and number, page and digest at every foot. */
export function layOut(paper: PrintedPaper, measure: TextMeasure): Layout {
  const texts: Placed[] = []
  const frames: Frame[] = []
  let page = 0
  let y = top
  const note = breakLines(say('paper.electronic'), small + 1, width, measure)
  const markHeight = 18 + mark.height + 10 + note.length * noteLine
  const keepTogether = (height: number) => {
    if (y + height <= bottom) return
    page += 1
    y = top
  }
  const put = (text: string, x: number, size: number, quiet = false) => texts.push({ page, x, y, size, text, quiet })

  for (const [at, { kind, text, purpose }] of paper.blocks.entries()) {
    const { size, line, before, after, indent } = shapes[kind]
    y += before
    if (kind === 'heading') keepTogether(line + belowHeading)
    const lines = breakLines(text, size, width - indent, measure)
    // Nobody signs on a page that says nothing.
    if (at === paper.blocks.length - 1) keepTogether(lines.length * line + after + markHeight)
    else if (lines.length <= 3) keepTogether(lines.length * line)
    lines.forEach((each, index) => {
      keepTogether(line)
      y += line
      put(each, kind === 'title' ? left + (width - measure(each, size)) / 2 : left + indent, size)
      if (index > 0 || indent === 0) return
      if (purpose) frames.push({ page, x: left + 1, y: y - 9.5, width: 10, height: 10 })
      else put('·', left + 5, size)
    })
    y += after
  }
  placeMark()
  const pages = page + 1
  for (let each = 0; each < pages; each += 1) placeFoot(each)
  return { pages, texts, frames }

  function placeMark(): void {
    keepTogether(markHeight)
    y += 18
    frames.push({ page, x: left, y, ...mark })
    const from = y
    y = from + 15
    put(say('paper.mark'), left + 8, small + 1, true)
    const beside = [say('paper.signer', { name: paper.signer }), ...(paper.child === undefined ? [] : [say('paper.child', { name: paper.child })]), say('paper.day'), say('paper.handler')]
    y = from
    for (const text of beside)
      for (const line of breakLines(text, shapes.text.size, width - mark.width - 20, measure)) {
        y += 24
        put(line, left + mark.width + 20, shapes.text.size)
      }
    y = from + mark.height + 8
    for (const line of note) {
      y += noteLine
      put(line, left, small + 1, true)
    }
  }

  function placeFoot(each: number): void {
    const number = say('paper.page', { page: each + 1, pages })
    const foot = (y_: number, text: string, x = left) => texts.push({ page: each, x, y: y_, size: small, text, quiet: true })
    const line = [say('paper.number', { document: paper.document }), say('paper.version', { version: paper.version }), ...(paper.example ? [say('paper.example')] : [])].join('\u3000')
    foot(pageSize.height - 46, line)
    foot(pageSize.height - 46, number, pageSize.width - left - measure(number, small))
    foot(pageSize.height - 32, say('paper.digest', { digest: paper.digest }))
  }
}

/** Every sign that stands on the pages, once. */
export const signsOf = ({ texts }: Layout): string => [...new Set(texts.flatMap(({ text }) => [...text]))].sort().join('')
