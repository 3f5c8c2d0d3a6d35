import { checkPage } from './page-checks'
import { deskSize, oneBrowser, phoneSize } from './browser'
import { workingHours } from './system'
import { hasTextSizes, isDesk, setTextSize, visits, type Visit } from './visits'

interface AppConfiguration {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** The pages that the app itself lists. */
async function pagesOfTheApp(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (configuration: AppConfiguration) => configuration })
  const { default: configuration } = (await import('../../miniapp/src/app.config')) as { default: AppConfiguration }
  return [...configuration.pages, ...configuration.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}

const narrow = { width: 320, height: 640 }
/** Smallest side of what can be pressed, CSS px: standard, and elder mode. */
const standard = 44
const elder = 60

describe('every page', () => {
  const people = oneBrowser()
  beforeAll(async () => {
    await workingHours()
    await people.start()
  })
  afterAll(() => people.stop())

  it('of the app is visited', async () => {
    const visited = new Set(visits.map(({ page }) => page))
    expect((await pagesOfTheApp()).filter((page) => !visited.has(page))).toEqual([])
  })

  it.each(visits.map((visit) => [visit.page, visit.state, visit] as const))('%s, %s: can be read, reached and pressed at every size', async (_page, _state, visit) => {
    const findings = await findingsOf(visit)
    expect([...findings, ...(await people.everyoneLeaves())]).toEqual([])
  })

  async function findingsOf(visit: Visit): Promise<string[]> {
    const page = await visit.open((size) => people.context(size))
    const found: string[] = []
    const look = async (size: { width: number; height: number }, target: number, name: string) => {
      await page.setViewportSize(size)
      for (const { check, what } of await checkPage(page, target)) found.push(`${name}: ${check}: ${what}`)
    }
    if (isDesk(visit) || !hasTextSizes(visit)) await look(deskSize, standard, '1280')
    await look(phoneSize, standard, '390')
    await look(narrow, standard, '320')
    if (!hasTextSizes(visit)) return found
    await page.setViewportSize(phoneSize)
    await setTextSize(page, 1.3)
    await look(phoneSize, elder, '390 × 1.3')
    await setTextSize(page, 1.75)
    await look(phoneSize, elder, '390 × 1.75')
    return found
  }
})
