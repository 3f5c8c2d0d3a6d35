import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { phoneSize, deskSize, oneBrowser } from '../../test/journeys/browser'
import { workingHours } from '../../test/journeys/system'
import { hasTextSizes, isDesk, setTextSize, visits, type Visit } from '../../test/journeys/visits'

type Size = readonly [name: string, width: number, height: number, scale: 1 | 1.3 | 1.75]
const onPhones: readonly Size[] = [
  ['320', 320, 640, 1],
  ['390', phoneSize.width, phoneSize.height, 1],
  ['390-elder', phoneSize.width, phoneSize.height, 1.3],
  ['390-largest', phoneSize.width, phoneSize.height, 1.75],
]
const onDesks: readonly Size[] = [
  ['1280', deskSize.width, deskSize.height, 1],
  ['1440', 1440, 900, 1],
]

const sizesFor = (visit: Visit): readonly Size[] => [...(isDesk(visit) || !hasTextSizes(visit) ? onDesks : []), ...onPhones.filter(([, , , scale]) => scale === 1 || hasTextSizes(visit))]

/** The height in which nothing has to be scrolled: the app scrolls inside its own frame, which a picture of the whole page would cut. */
const wholeHeight = (page: Page): Promise<number> => page.evaluate(() => Math.min(4_000, Math.max(...[document.documentElement, ...document.querySelectorAll('body *')].map((each) => each.scrollHeight))))

/** `node infra/tools/run.mjs infra/tools/pictures.ts <folder> [part of a page's name]`: a picture of every page in every state and size of the running system (SYSTEM_BASE). */
async function main([folder, only = '']: readonly string[]): Promise<void> {
  if (!folder) throw new Error('usage: pictures.ts <folder> [part of a name]')
  fs.mkdirSync(folder, { recursive: true })
  await workingHours()
  const people = oneBrowser()
  await people.start()
  try {
    for (const visit of visits) {
      const name = `${visit.page.replace(/^\//, '').replace(/pages\//, '').replace(/\/index$/, '').replace(/\//g, '-')}--${visit.state}`
      if (!name.includes(only)) continue
      const page = await visit.open((size) => people.context(size))
      for (const [size, width, height, scale] of sizesFor(visit)) {
        await page.setViewportSize({ width, height })
        if (hasTextSizes(visit)) await setTextSize(page, scale)
        if (!isDesk(visit) || width < 700) await page.setViewportSize({ width, height: Math.max(height, await wholeHeight(page)) })
        await page.screenshot({ path: path.join(folder, `${name}--${size}.png`), fullPage: true })
      }
      await people.everyoneLeaves()
      console.log(name)
    }
  } finally {
    await people.stop()
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
  process.exitCode = 1
})
