import type { BrowserContext, Locator, Page } from 'playwright-core'
import { labelKey } from '../../functions/domain/application/word-keys'
import { say, type WordKey } from '../../functions/words'
import { greyPhoto } from '../../infra/local/city/families/picture'
import { registered } from '../../infra/local/city/people/register'
import { base, deliveriesSince, serverNow, until } from './system'
import { inConfidence } from './told'

/** Whatever is on top: a page that was left may still stand behind it. */
const top = (found: Locator): Locator => found.filter({ visible: true }).last()
const button = (page: Page, name: string): Locator => top(page.getByRole('button', { name, exact: true }))

export const heading = (page: Page, words: string): Promise<void> => top(page.getByRole('heading', { level: 1, name: words })).waitFor()
export const tap = (page: Page, name: string): Promise<void> => button(page, name).click()
export const reads = (page: Page, words: string): Promise<void> => top(page.getByText(words)).waitFor()

/** One person's telephone: counts every field that is filled or chosen in the form. */
export function telephone(context: BrowserContext, page: Page) {
  let fields = 0
  const named = (name: string): Locator => top(page.getByLabel(name))
  const option = (question: string, answer: string): Locator => top(page.getByRole('group', { name: question })).locator('label', { hasText: answer }).locator('input')
  return {
    context,
    page,
    filled: () => fields,
    async type(field: string, text: string): Promise<void> {
      fields += 1
      await named(say(labelKey(field as Parameters<typeof labelKey>[0]))).fill(text)
    },
    async typeAt(within: Locator, label: string, text: string): Promise<void> {
      fields += 1
      await within.getByLabel(label).fill(text)
    },
    async choose(field: string, answer: string): Promise<void> {
      fields += 1
      await option(say(labelKey(field as Parameters<typeof labelKey>[0])), answer).check({ force: true })
    },
    async pick(within: Locator | Page, label: string, answer: string): Promise<void> {
      fields += 1
      await top(within.getByLabel(label)).selectOption({ label: answer })
    },
  }
}
export type Telephone = ReturnType<typeof telephone>

/** Logs in where the page asks for it: the telephone, the code that came by SMS, name and ID number. */
export async function logsIn(page: Page, person: string): Promise<void> {
  const { name, idNumber, phone } = registered(person)
  if (phone === undefined) throw new Error(`${person} has no telephone`)
  const since = await serverNow()
  await heading(page, say('log-in.phone'))
  await top(page.getByLabel(say('log-in.phone.field'))).fill(inConfidence('telephone', phone))
  await tap(page, say('log-in.send-code'))
  const code = await until('a code by SMS', async () => (await deliveriesSince(since)).filter(({ channel, to }) => channel === 'sms' && to === phone).map(({ text }) => /\d{6}/.exec(text)?.[0]).at(-1))
  await top(page.getByLabel(say('log-in.code.field'))).fill(code)
  await tap(page, say('log-in.next'))
  await heading(page, say('log-in.name'))
  await top(page.getByLabel(say('log-in.name.field'))).fill(inConfidence('name', name))
  await top(page.getByLabel(say('log-in.name.id'))).fill(inConfidence('ID number', idNumber))
  await tap(page, say('log-in.name.prove'))
}

/** Opens a page of the browser build. */
export async function opens(page: Page, path: string): Promise<void> {
  await page.goto(`${base}/#/${path}`)
}

/** A photo is chosen where the button says so, and arrives whole. */
export async function sendsPhoto(page: Page, take: WordKey, arrived: WordKey): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, say(take))])
  await chooser.setFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: greyPhoto(120_000) })
  await reads(page, say(arrived))
}

/** Reads every paper that waits, ticks each agreement by hand, draws a mark and signs it, until none is left. */
export async function signsEverything(page: Page, papers: number): Promise<void> {
  await tap(page, say('room.read'))
  for (let paper = 0; paper < papers; paper += 1) {
    const next = button(page, say('room.paper.next'))
    await next.waitFor()
    await until('the paper is printed', async () => await next.isEnabled())
    for (const tick of await page.getByRole('checkbox').all()) if ((await tick.isVisible()) && !(await tick.isChecked())) await tick.check({ force: true })
    await next.click()
    await heading(page, say('mark.title'))
    const pad = await top(page.locator('canvas')).boundingBox()
    if (!pad) throw new Error('there is no pad to draw on')
    await page.mouse.move(pad.x + pad.width * 0.2, pad.y + pad.height * 0.4)
    await page.mouse.down()
    for (const [x, y] of [[0.35, 0.7], [0.5, 0.3], [0.8, 0.6]] as const) await page.mouse.move(pad.x + pad.width * x, pad.y + pad.height * y, { steps: 4 })
    await page.mouse.up()
    const own = top(page.getByRole('radio', { name: say('mark.phone.own') }))
    if (!(await own.isChecked())) await own.check({ force: true })
    await tap(page, say('mark.sign'))
    if (paper + 1 < papers) await until('the next paper', async () => (await next.isVisible()) && !(await top(page.locator('canvas')).isVisible().catch(() => false)))
  }
  await heading(page, say('mark.done.all'))
}
