import type { BrowserContext, Page, Request } from 'playwright-core'
import { say } from '../../functions/words'
import { oneBrowser } from './browser'
import { answerTheQuestions, openHome, pressOn, sees, send, standsAt } from './resident'
import { base, until, workingHours } from './system'
import { boardOf } from './tickets'

/** The page and its service worker have everything that is needed without a network. */
async function shellIsKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** Counts the presses that leave this telephone, whether they arrive or not, and those that are answered. */
function pressesOf(context: BrowserContext): { sent: number; answered: number } {
  const presses = { sent: 0, answered: 0 }
  const isPress = (request: Request) => request.method() === 'POST' && request.url().endsWith('/api/citizen/urgent-requests')
  context.on('request', (request) => {
    if (isPress(request)) presses.sent += 1
  })
  context.on('response', (response) => {
    if (isPress(response.request())) presses.answered += 1
  })
  return presses
}

/** The signal that a telephone gives when its network is back: what is kept goes at once and waits for no further try. */
const networkIsBack = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('online')))

describe('a press without a network', () => {
  const people = oneBrowser()
  beforeAll(async () => {
    await workingHours()
    await people.start()
  })
  afterAll(() => people.stop())

  const withKey = async (key: string) => (await boardOf('city.duty2')).filter(({ id }) => id === key)

  it('is kept, said to be kept, survives a reload, and is delivered once when the network returns', async () => {
    const context = await people.context()
    const presses = pressesOf(context)
    const page = await context.newPage()
    await openHome(page)
    await shellIsKept(page)
    // Chromium's own switch reaches a page that is just being loaded a moment late, so nothing leaves by the API either.
    await context.route('**/api/**', (route) => route.abort('internetdisconnected'))
    await context.setOffline(true)
    await answerTheQuestions(page, { hardship: 'no-shelter', typedPlace: '老火车站候车室三号门', phone: '19900003002', note: '房东换了锁。' })
    await send(page)
    await sees(page, 'status.not-delivered')
    await page.getByText(say('status.not-delivered.kept')).waitFor()
    await page.getByText(say('status.not-delivered.leave')).waitFor()
    const { key } = await pressOn(page)

    await page.reload()
    await page.getByRole('heading', { level: 1, name: new RegExp(`${say('status.not-delivered')}|${say('status.retrying')}`) }).waitFor()
    await page.goto(`${base}/#/pages/home/index`)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: say('home.title') }).waitFor()
    await page.getByText(say('home.undelivered'), { exact: true }).waitFor()
    expect(presses.sent).toBeGreaterThan(0)
    expect(presses.answered).toBe(0)
    expect(await withKey(key)).toEqual([])

    await context.unroute('**/api/**')
    await context.setOffline(false)
    await networkIsBack(page)
    await page.getByText(say('home.open'), { exact: true }).waitFor()
    expect(await withKey(key)).toHaveLength(1)
    expect(presses.answered).toBe(1)
    await page.getByText(say('home.open'), { exact: true }).click()
    await standsAt(page, say('status.waiting'))
    expect(await people.everyoneLeaves()).toEqual([])
  })

  it('arrives once although the page was closed in between and its first answer was lost', async () => {
    const context = await people.context()
    const page = await context.newPage()
    await openHome(page)
    await answerTheQuestions(page, { hardship: 'ill-or-hurt', phone: '19900003003', note: '腿动不了,门没锁。' })
    // The press reaches the server, its answer does not reach the telephone: the tab is closed first.
    let arrived = false
    await context.route('**/api/citizen/urgent-requests', async (route) => {
      await route.fetch()
      arrived = true
    })
    await send(page)
    const { key } = await until('the press is on the telephone', () => pressOn(page).catch(() => undefined))
    await until('the press reached the server', async () => arrived)
    await page.close()
    await context.unroute('**/api/citizen/urgent-requests')

    const again = await context.newPage()
    await openHome(again)
    await again.getByText(say('home.open'), { exact: true }).waitFor()
    await again.getByText(say('home.open'), { exact: true }).click()
    await sees(again, 'status.delivered', { desk: '东山街道值班室' })
    expect(await withKey(key)).toHaveLength(1)
    expect(await people.everyoneLeaves()).toEqual([])
  })
})
