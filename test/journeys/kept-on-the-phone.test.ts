import type { BrowserContext, Page } from 'playwright-core'
import { greyPhoto } from '../../infra/local/city/families/picture'
import { say } from '../../functions/words'
import { oneBrowser } from './browser'
import { familyOf, filledIn, sessionIn } from './families'
import { base, until, workingHours } from './system'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Puts this storage into a browser that knows nobody yet. */
async function logIn(context: BrowserContext, storage: Record<string, string>): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${base}/#/pages/home/index`)
  await page.evaluate((kept) => {
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text)
  }, storage)
  await page.close()
}

async function reasonPage(context: BrowserContext, application: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${base}/#/apply/pages/form/index?application=${application}&step=reason&field=photo`)
  await heading(page, say('form.step.reason'))
  return page
}

/** Photos that this browser keeps. */
const keptPhotos = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('photos', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('photos')
        opening.onerror = () => reject(new Error('no store'))
        opening.onsuccess = () => {
          const counting = opening.result.transaction('photos').objectStore('photos').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )

describe('what a phone keeps for somebody', () => {
  const people = oneBrowser()
  beforeAll(async () => {
    await workingHours()
    await people.start()
  })
  afterAll(() => people.stop())

  /** Takes a photo where no part of it leaves the phone, and closes the page. */
  async function takenWithoutNetwork(family: string) {
    const { id, applicant } = await filledIn(family, { area: '990101001', photo: '' })
    const context = await people.context()
    await logIn(context, applicant.storage)
    await context.route('**/parts', (route) => route.abort())
    const page = await reasonPage(context, id)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, say('fill.photo.take'))])
    await chooser.setFiles({ name: 'receipt.jpg', mimeType: 'image/jpeg', buffer: greyPhoto() })
    await page.getByText(say('fill.photo.waiting')).waitFor()
    expect(await keptPhotos(page)).toBe(1)
    await page.close()
    const photo = async () => (await applicant.read<{ answers: { photo?: string } }>(`/applications/${id}/draft`)).answers.photo
    return { id, context, photo }
  }

  it('a photo that did not go out goes out by itself when its page is opened again, and answers the question', async () => {
    const { id, context, photo } = await takenWithoutNetwork('tao')
    expect(await photo()).toBeUndefined()
    await context.unroute('**/parts')
    const page = await reasonPage(context, id)
    await page.getByText(say('fill.photo.arrived')).waitFor()
    await until('the photo is the answer', photo)
    await until('nothing of it stays on the phone', async () => (await keptPhotos(page)) === 0)
    expect(await people.everyoneLeaves()).toEqual([])
  })

  it('whoever logs out leaves nothing of theirs behind, and is logged out at the server when there is a network', async () => {
    const { context } = await takenWithoutNetwork('tao')
    const page = await context.newPage()
    await page.goto(`${base}/#/pages/progress/index`)
    await tap(page, say('leave.open'))
    await page.getByText(say('leave.goes')).waitFor()
    const session = await page.evaluate(() => localStorage.getItem('resident-session'))
    const { token } = JSON.parse(session ?? '{}') as { token?: string }
    await context.route('**/sessions/current', (route) => route.abort())
    await tap(page, say('leave.sure'))
    await page.getByText(say('leave.done')).waitFor()
    expect(await keptPhotos(page)).toBe(0)
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /^(resident-session|photos|answers-.*|self-check|kept-here)$/.test(key)))).toEqual([])
    await context.unroute('**/sessions/current')
    await page.evaluate(() => void window.dispatchEvent(new Event('online')))
    await until('the session is over', async () => (await fetch(`${base}/api/citizen/me`, { headers: { authorization: `Resident ${token}` } })).status === 401)
    await until('the phone forgets the session', () => page.evaluate(() => localStorage.getItem('sessions-to-end') === null))
    expect(await people.everyoneLeaves()).toEqual([])
  })

  it('another person on the same phone sees nothing of a photo that is not theirs', async () => {
    const { context } = await takenWithoutNetwork('tao')
    const other = await filledIn('pan', { area: '990101001', photo: '' })
    await logIn(context, await sessionIn(familyOf('pan')[0]?.id ?? ''))
    await context.unroute('**/parts')
    const page = await reasonPage(context, other.id)
    await page.getByRole('button', { name: say('fill.photo.take'), exact: true }).waitFor()
    expect(await keptPhotos(page)).toBe(1)
    expect(await people.everyoneLeaves()).toEqual([])
  })
})
