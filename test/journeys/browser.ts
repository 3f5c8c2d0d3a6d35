import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../../infra/tools/chromium'

export const phoneSize = { width: 390, height: 844 }
export const deskSize = { width: 1280, height: 800 }

/** One browser for a file of journeys; every person in it has a context of their own, as on a telephone or desk of their own. */
export function oneBrowser() {
  let browser: Browser | undefined
  const faults: string[] = []
  const contexts: BrowserContext[] = []
  return {
    async start(): Promise<void> {
      browser = await launchBrowser()
    },
    /** A telephone (touch, narrow) or, at `deskSize`, a computer. */
    async context(size: { width: number; height: number } = phoneSize): Promise<BrowserContext> {
      if (!browser) throw new Error('the browser was not started')
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: size.width < 700 })
      context.setDefaultTimeout(45_000)
      contexts.push(context)
      context.on('weberror', (fault) => faults.push(fault.error().stack ?? fault.error().message))
      return context
    },
    async page(size?: { width: number; height: number }): Promise<Page> {
      return (await this.context(size)).newPage()
    },
    /** Everyone goes home: contexts are closed, and what broke in a page is told. */
    async everyoneLeaves(): Promise<string[]> {
      for (const context of contexts.splice(0)) await context.close()
      return faults.splice(0)
    },
    async stop(): Promise<void> {
      await browser?.close()
    },
  }
}
