import type { Page } from 'playwright-core'
import { say, type WordKey } from '../../functions/words'
import type { Hardship, ReachWay } from '../../functions/domain/urgent-relief/help-request'
import { base } from './system'
import { inConfidence } from './told'

export interface Need {
  hardship?: Hardship
  /** names from county to village */
  place?: readonly string[]
  /** typed in place of the list */
  typedPlace?: string
  way?: ReachWay
  phone?: string
  note?: string
}

/** The radio button or check box of this answer. */
export const choice = (page: Page, answer: string) => page.locator('label', { has: page.getByText(answer, { exact: true }) }).locator('input')

const button = (page: Page, name: string) => page.getByRole('button', { name })

export async function openHome(page: Page): Promise<void> {
  await page.goto(`${base}/`)
  await page.getByRole('heading', { level: 1, name: say('home.title') }).waitFor()
}

/** From home to the last step: the danger question and the three taps, everything answered, not sent. */
export async function answerTheQuestions(page: Page, { hardship = 'no-food', place = ['东川区', '东山街道', '桃园社区'], typedPlace, way = 'call', phone, note }: Need): Promise<void> {
  await button(page, say('home.help.hint')).click()
  await button(page, say('danger.none')).click()
  await button(page, say(`hardship.${hardship}`)).click()
  if (typedPlace) {
    await page.getByLabel(say('press.where.words')).fill(inConfidence('typed place', typedPlace))
    await button(page, say('press.where.words.use', { words: typedPlace })).click()
  } else for (const name of place) await button(page, name).click()
  await choice(page, say(`press.reach.${way}`)).click()
  if (phone) await page.getByLabel(say('press.reach.phone'), { exact: true }).fill(inConfidence('telephone', phone))
  if (note) await page.getByLabel(say('press.note')).fill(inConfidence('note', note))
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('press.send'), exact: true }).click()
}

/** Waits until the page's one heading says this. */
export async function sees(page: Page, key: WordKey, values: Record<string, string | number> = {}): Promise<void> {
  await page.getByRole('heading', { level: 1, name: say(key, values) }).waitFor()
}

/** What lies in this telephone's storage, and the secret of its only press remembered. */
export async function pressOn(page: Page): Promise<{ key: string; secret: string }> {
  const kept = await page.evaluate(() => localStorage.getItem('page-state'))
  const [item] = (JSON.parse(kept ?? '{"items":[]}') as { items: { key?: string; request?: { secret: string }; press?: { key: string; secret: string } }[] }).items
  const key = item?.press?.key ?? item?.key
  const secret = item?.press?.secret ?? item?.request?.secret
  if (!key || !secret) throw new Error(`this telephone keeps no press: ${kept}`)
  return { key, secret: inConfidence('press secret', secret) }
}

/** Waits until the present step of the status says this. */
export async function standsAt(page: Page, words: string): Promise<void> {
  await page.locator('[aria-current=step]', { hasText: words }).waitFor()
}
