import { oneBrowser, phoneSize } from './browser'
import { checkPage } from './page-checks'

const good = '<button>求助</button><p>有难处，跟我们说</p>'

/** A page that is all right but for this. */
const pageWith = (body: string): string => `<!doctype html><html lang="zh-CN"><head><title>页</title><style>button,a{display:inline-block;min-width:60px;min-height:60px}:focus-visible{outline:3px solid #000}</style></head><body><main><h1>页</h1>${good}${body}</main></body></html>`

describe('what is asked of every page', () => {
  const people = oneBrowser()
  beforeAll(() => people.start())
  afterAll(() => people.stop())

  const checksOf = async (body: string): Promise<string[]> => {
    const page = await people.page(phoneSize)
    await page.setContent(pageWith(body))
    const findings = await checkPage(page, 44)
    await people.everyoneLeaves()
    return [...new Set(findings.map(({ check }) => check))]
  }

  it('finds nothing on a page that is all right, nor in a frame that scrolls', async () => {
    expect(await checksOf('')).toEqual([])
    expect(await checksOf('<div style="height:40px;overflow:auto" tabindex="0"><p style="height:200px">长长的一段话</p><p>末尾</p></div>')).toEqual(['target below 44'])
    expect(await checksOf('<div style="height:60px;overflow:hidden"><div style="height:60px;overflow-y:auto" tabindex="0"><p style="height:200px">长长的一段话</p><p>末尾</p></div></div>')).toEqual([])
  })

  it.each([
    ['text cut by its own box', '<p style="height:10px;overflow:hidden">看不全的一句话</p>', ['clipped text']],
    ['text cut by a box around it', '<div style="height:12px;overflow:hidden"><div><p style="margin:0">看不全的一句话</p></div></div>', ['clipped text']],
    ['text cut at the side by a box around it', '<div style="width:60px;overflow:hidden"><p style="width:300px">看不全的一句很长的话</p></div>', ['clipped text']],
    ['a page that is too wide', '<p style="width:900px">宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽</p>', ['horizontal scroll', 'text outside the page']],
    ['a button that is too small', '<button style="min-width:0;min-height:0;width:30px;height:60px">小</button>', ['target below 44']],
    ['a picture without words', '<img alt="" role="button" tabindex="0" style="width:60px;height:60px">', ['axe']],
    ['a focus that cannot be seen', '<button style="outline:none;box-shadow:none">看不见</button>', ['focus cannot be seen']],
    ['a button that Tab does not reach', '<div role="button" style="width:60px;height:60px">到不了</div>', ['not reached by Tab']],
  ])('finds %s', async (_what, body, checks) => {
    expect(await checksOf(body)).toEqual(checks)
  })
})
