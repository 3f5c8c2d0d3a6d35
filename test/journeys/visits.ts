import type { BrowserContext, Page } from 'playwright-core'
import { say } from '../../functions/words'
import { formVisits } from './visits-of-form'
import { familyVisits } from './visits-of-families'
import { applyVisits } from './visits-of-apply'
import { caseDeskVisits } from './visits-of-case-desk'
import { logInVisits } from './visits-of-log-in'
import { residentVisits } from './visits-of-residents'
import { officerVisits } from './visits-of-officers'
import { base } from './system'

/** Opens contexts as `oneBrowser` does; the page's size is set afterwards. */
export type OpenContext = (size?: { width: number; height: number }) => Promise<BrowserContext>

/** One page in one state that matters. */
export interface Visit {
  /** as in the app's configuration; `/city` for the invented city's own page */
  page: string
  state: string
  open(context: OpenContext): Promise<Page>
}

const city: Visit = {
  page: '/city',
  state: 'opened',
  open: async (context) => {
    const page = await (await context()).newPage()
    await page.goto(`${base}/city`)
    await page.locator('#messages .line').first().waitFor()
    return page
  },
}

export const visits: readonly Visit[] = [...residentVisits, ...logInVisits, ...applyVisits, ...formVisits, ...familyVisits, ...officerVisits, ...caseDeskVisits, city]

export const hasTextSizes = ({ page }: Visit): boolean => page !== '/city'
export const isDesk = ({ page }: Visit): boolean => page.startsWith('workbench/')

/** Presses the page's own button until its text has this size; what stands on the page stays. */
export async function setTextSize(page: Page, scale: 1 | 1.3 | 1.75): Promise<void> {
  const names = [say('kit.text-size.elder.label'), say('kit.text-size.more.label'), say('kit.text-size.standard.label')]
  for (let tap = 0; tap < 5; tap += 1) {
    const now = await page.evaluate(() => Number(localStorage.getItem('text-scale') ?? 1))
    if (now === scale) return
    await page.getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) }).click()
  }
  throw new Error(`the page does not come to text size ${scale}`)
}
