import { fc } from '../seeded'
import { breakLines } from '../../functions/rendering/break-lines'
import { layOut, pageSize, type Placed, type PrintedPaper } from '../../functions/rendering/lay-out'
import { openFont } from '../../functions/rendering/open-font'
import { MissingSign, paperPrinter } from '../../functions/rendering/paper-pdf'
import { child, family, father, mother, noon, plannedFor } from '../domain/signing/family'
import { font, type Picture, pictures, printed } from './print'

const print = paperPrinter(font)
const { measure } = openFont(font)
/** Rare signs that stand in names: extension A, the end of the basic block, extension E, and one that small fonts lack. */
const rare = ['㛃', '䶮', '𬭊', '龑']
const papers = plannedFor(family({ people: [mother, { ...father, name: `李${rare.join('')}` }, { ...child, name: '欧阳龑' }] })).map(({ source }) => printed(source))

/** Whether every sign of a text left ink where it stands. */
function inkless(picture: Picture, { text, x, y, size }: Placed): string[] {
  return [...text].filter((sign, index) => {
    const before = measure([...text].slice(0, index).join(''), size)
    return sign.trim() !== '' && picture.darkest(x + before, y - size * 0.9, Math.max(2, measure(sign, size)), size * 1.15) < 90
  })
}

describe('a printed paper, looked at', () => {
  it.each(papers.map((paper, index) => [`${index} ${paper.blocks[0]?.text} ${paper.signer}`, paper] as const))('%s has ink for every sign, and none in the margins', async (_, paper) => {
    const pages = pictures(await print(paper, noon))
    const layout = layOut(paper, measure)
    expect(pages).toHaveLength(layout.pages)
    for (const placed of layout.texts) expect([placed.text, inkless(pages[placed.page]!, placed)]).toEqual([placed.text, []])
    for (const page of pages) {
      expect(page.darkest(0, 0, 50, pageSize.height)).toBe(0)
      expect(page.darkest(pageSize.width - 50, 0, 49, pageSize.height)).toBe(0)
    }
  })

  it('draws each rare sign of a name as itself, not as an empty box', async () => {
    const [paper] = papers.filter(({ signer }) => signer.includes('䶮'))
    if (!paper) throw new Error('no such paper')
    const [page] = pictures(await print(paper, noon))
    const line = layOut(paper, measure).texts.find(({ text }) => text.includes(rare.join('')))
    if (!page || !line) throw new Error('the name is not on the first page')
    const shapes = rare.map((sign) => page.shape(line.x + measure(line.text.slice(0, line.text.indexOf(sign)), line.size), line.y - line.size, line.size, line.size * 1.2))
    expect(new Set(shapes).size).toBe(rare.length)
    // A box is a frame with nothing in its middle; a sign of twelve strokes and more fills it.
    for (const shape of shapes) expect(shape.split('\n').slice(8, 20).join('').replace(/[^#]/g, '').length).toBeGreaterThan(30)
  })

  it('says on every page which paper it is, of how many pages, and the digest of its words', async () => {
    for (const paper of papers) {
      const { pages, texts } = layOut(paper, measure)
      for (let page = 0; page < pages; page += 1) {
        const foot = texts.filter((each) => each.page === page && each.y > pageSize.height - 50).map(({ text }) => text)
        expect(foot.join()).toContain(paper.document)
        expect(foot.join()).toContain(paper.digest)
        expect(foot.join()).toContain(`第${page + 1}页，共${pages}页`)
      }
    }
  })

  it('leaves room for a mark, never alone on its page', () => {
    for (const paper of papers) {
      const { texts, frames } = layOut(paper, measure)
      const mark = frames.find(({ width }) => width > 100)
      if (!mark) throw new Error('no place for the mark')
      expect(texts.filter(({ page, quiet, y }) => page === mark.page && !quiet && y < mark.y)).not.toEqual([])
      expect(mark.y + mark.height).toBeLessThan(pageSize.height - 60)
      expect(frames.filter(({ width }) => width < 20)).toHaveLength(paper.blocks.filter(({ purpose }) => purpose).length)
    }
  })
})

describe('printing', () => {
  const [paper] = papers as [PrintedPaper]

  it('gives the same bytes for the same paper', async () => {
    expect(Buffer.from(await print(paper, noon)).equals(Buffer.from(await print(paper, noon)))).toBe(true)
  })

  it('fails loudly for a sign that the font lacks, and names the sign but no person', async () => {
    const name = `李${String.fromCodePoint(0x2a6d0)}`
    const fails = print({ ...paper, signer: name }, noon)
    await expect(fails).rejects.toBeInstanceOf(MissingSign)
    await expect(fails).rejects.toThrow(/^the font lacks U\+2A6D0$/)
  })

  it('stays small enough to be sent to a phone', async () => {
    for (const each of papers) expect((await print(each, noon)).length).toBeLessThan(200_000)
  })
})

describe('lines', () => {
  const text = fc.array(fc.constantFrom('家', '里', '，', '。', '（', '）', '《', '》', '“', '”', '1', '2', 'A', '-', ' ', '㛃', '𬭊'), { minLength: 1, maxLength: 120 }).map((signs) => signs.join(''))

  it('lose no sign, fit the page, and neither begin with a closing sign nor end with an opening one', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 400 }), (paragraph, width) => {
        const lines = breakLines(paragraph, 12, width, measure)
        expect(lines.join('')).toBe(paragraph)
        for (const line of lines) expect(measure(line, 12) <= width || [...line].length === 1).toBe(true)
      }),
    )
    const lines = breakLines('申请（社会救助）的“家庭”，可以来看一看。'.repeat(6), 12, 130, measure)
    for (const line of lines) expect(line).not.toMatch(/^[，。）”]|[（“]$/u)
  })

  it('keep a number together', () => expect(breakLines('电话0990-12349都能办', 12, 80, measure).some((line) => line.includes('0990-12349'))).toBe(true))
})
