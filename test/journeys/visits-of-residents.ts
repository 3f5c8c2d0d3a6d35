import type { BrowserContext, Page } from 'playwright-core'
import { say } from '../../functions/words'
import { answerTheQuestions, openHome, sees, send } from './resident'
import { base, json } from './system'
import type { OpenContext, Visit } from './visits'

const address = (page: string) => `${base}/#/${page}`
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor()

async function fresh(context: OpenContext, path: string): Promise<Page> {
  const page = await (await context()).newPage()
  await page.goto(address(path))
  await heading(page)
  return page
}

/** A browser that became the telephone of somebody of the invented city. */
async function telephoneOf(context: OpenContext, resident: string, path?: string): Promise<Page> {
  const { storage, address: status } = await json<{ storage: Record<string, string>; address: string }>(`/city/residents/${resident}/telephone`)
  const own = await context()
  await own.addInitScript((kept) => {
    // A page that is not there yet (about:blank) has no storage.
    if (location.protocol !== 'http:') return
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text)
  }, storage)
  const page = await own.newPage()
  await page.goto(path === undefined ? base + status : address(path))
  await heading(page)
  return page
}

const noDelivery = (context: BrowserContext) => context.route('**/api/citizen/urgent-requests', (route) => route.abort())

async function undelivered(context: OpenContext, hardship: 'no-food' | 'violence'): Promise<Page> {
  const own = await context()
  await noDelivery(own)
  const page = await own.newPage()
  await openHome(page)
  await answerTheQuestions(page, hardship === 'violence' ? { hardship, way: 'none' } : { hardship, phone: '19900003009' })
  await send(page)
  await sees(page, 'status.not-delivered')
  return page
}

const tap = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

async function pressAt(context: OpenContext, ...taps: readonly string[]): Promise<Page> {
  const page = await fresh(context, 'pages/urgent/press/index')
  for (const name of taps) await tap(page, name)
  return page
}

const chooseTownship = async (page: Page): Promise<Page> => {
  await page.getByLabel(say('officers.county')).selectOption('990103')
  await page.getByLabel(say('officers.township')).selectOption('990103001')
  await page.getByText(say('officers.above')).waitFor()
  return page
}

const visit = (page: string, state: string, open: Visit['open']): Visit => ({ page, state, open })
const status = 'pages/urgent/status/index'
const press = 'pages/urgent/press/index'
const toReach = [say('hardship.no-food'), '东川区', '东山街道', '桃园社区'] as const

/** Every page of a resident, without a log-in, in the states that people meet. */
export const residentVisits: readonly Visit[] = [
  visit('pages/home/index', 'first', (context) => fresh(context, 'pages/home/index')),
  visit('pages/home/index', 'with-an-open-press', async (context) => {
    const page = await telephoneOf(context, 'empty-pot', 'pages/home/index')
    await page.getByText(say('home.open'), { exact: true }).waitFor()
    return page
  }),
  visit('pages/urgent/danger/index', 'asked', (context) => fresh(context, 'pages/urgent/danger/index')),
  visit(press, 'what', (context) => pressAt(context)),
  visit(press, 'what-for-another', (context) => pressAt(context, say('press.for-other'))),
  visit(press, 'where', (context) => pressAt(context, say('hardship.no-food'))),
  visit(press, 'where-in-a-township', (context) => pressAt(context, ...toReach.slice(0, 3))),
  visit(press, 'where-typed', async (context) => {
    const page = await pressAt(context, say('hardship.no-food'))
    await page.getByLabel(say('press.where.words')).fill('新民')
    await page.getByText(say('press.where.words.use', { words: '新民' })).waitFor()
    return page
  }),
  visit(press, 'reach', (context) => pressAt(context, ...toReach)),
  visit(press, 'reach-with-a-wrong-number', async (context) => {
    const page = await (await context()).newPage()
    await openHome(page)
    await answerTheQuestions(page, { phone: '12345' })
    await send(page)
    await page.getByRole('alert').waitFor()
    return page
  }),
  visit(status, 'undelivered', (context) => undelivered(context, 'no-food')),
  visit(status, 'undelivered-and-protected', (context) => undelivered(context, 'violence')),
  visit(status, 'waiting', (context) => telephoneOf(context, 'empty-pot')),
  visit(status, 'stepped-up', (context) => telephoneOf(context, 'nobody-yet')),
  visit(status, 'taken', (context) => telephoneOf(context, 'fell-on-the-stairs')),
  visit(status, 'asked-whether-safe', (context) => telephoneOf(context, 'night-shift-cook')),
  visit(status, 'closed', (context) => telephoneOf(context, 'roof-in-the-wind')),
  visit(status, 'saying-more', async (context) => {
    const page = await telephoneOf(context, 'empty-pot')
    await tap(page, say('status.add'))
    await page.getByLabel(say('status.add.label')).waitFor()
    return page
  }),
  visit(status, 'protected', async (context) => {
    const page = await (await context()).newPage()
    await openHome(page)
    await answerTheQuestions(page, { hardship: 'violence', way: 'none' })
    await send(page)
    await sees(page, 'protected.received')
    return page
  }),
  visit(status, 'nothing-here', (context) => fresh(context, status)),
  visit('pages/apply/index', 'first', (context) => fresh(context, 'pages/apply/index')),
  visit('pages/apply/index', 'place-chosen', async (context) => chooseTownship(await fresh(context, 'pages/apply/index'))),
  visit('pages/progress/index', 'empty', (context) => fresh(context, 'pages/progress/index')),
  visit('pages/progress/index', 'with-a-press', async (context) => {
    const page = await telephoneOf(context, 'empty-pot', 'pages/progress/index')
    await page.getByText(say('progress.press.open'), { exact: true }).waitFor()
    return page
  }),
  visit('pages/officers/index', 'first', (context) => fresh(context, 'pages/officers/index')),
  visit('pages/officers/index', 'place-chosen', async (context) => chooseTownship(await fresh(context, 'pages/officers/index'))),
]
