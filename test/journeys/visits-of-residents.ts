import type { BrowserContext, Page } from 'playwright-core'
import { familyName } from '../../functions/domain/staff/family-name'
import { say } from '../../functions/words'
import { officerNamed } from '../../infra/local/city/people/officers'
import { answerTheQuestions, openHome, sees, send, standsAt } from './resident'
import { advance, base, json } from './system'
import { actOn, answerSafe, pressedBySomebody, type Pressed } from './tickets'
import type { OpenContext, Visit } from './visits'

const address = (page: string) => `${base}/#/${page}`
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor()

async function fresh(context: OpenContext, path: string): Promise<Page> {
  const page = await (await context()).newPage()
  await page.goto(address(path))
  await heading(page)
  return page
}

/** A browser that became a telephone with this in its storage. */
async function telephone(context: OpenContext, storage: Record<string, string>, path: string): Promise<Page> {
  const own = await context()
  await own.addInitScript((kept) => {
    // A page that is not there yet (about:blank) has no storage.
    if (location.protocol !== 'http:') return
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text)
  }, storage)
  const page = await own.newPage()
  await page.goto(address(path))
  await heading(page)
  return page
}

/** The telephone of somebody of the invented city, whose press is open as long as no test closes it. */
async function telephoneOf(context: OpenContext, resident: string, path: string): Promise<Page> {
  const { storage } = await json<{ storage: Record<string, string> }>(`/city/residents/${resident}/telephone`)
  return telephone(context, storage, path)
}

/** The status page of a press made just now: no state of it comes from what other tests did, or from how late it is. */
async function statusOf(context: OpenContext, { key, secret }: Pressed): Promise<Page> {
  const followed = { press: { version: 1, key, secret, keptAt: Date.now() }, open: true }
  return telephone(context, { 'page-state': JSON.stringify({ version: 1, items: [followed] }) }, `${status}?key=${key}`)
}

const officer = 'city.duty2'
const ownDesk = '东山街道值班室'

async function waiting(context: OpenContext): Promise<Page> {
  const page = await statusOf(context, await pressedBySomebody())
  await sees(page, 'status.delivered', { desk: ownDesk })
  await standsAt(page, say('status.waiting'))
  return page
}

async function taken(): Promise<Pressed> {
  const press = await pressedBySomebody()
  await actOn(officer, press.key, 'claims')
  return press
}

async function askedWhetherSafe(): Promise<Pressed> {
  const press = await taken()
  await actOn(officer, press.key, 'contacts', { result: 'reached' })
  await actOn(officer, press.key, 'aid', { aid: ['food', 'shelter'] })
  await actOn(officer, press.key, 'safety-questions')
  return press
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
    await answerTheQuestions(page, { phone: '1990000300' })
    await send(page)
    await page.getByRole('alert').waitFor()
    return page
  }),
  visit(status, 'undelivered', (context) => undelivered(context, 'no-food')),
  visit(status, 'undelivered-and-protected', (context) => undelivered(context, 'violence')),
  visit(status, 'waiting', waiting),
  visit(status, 'stepped-up', async (context) => {
    const press = await pressedBySomebody()
    await advance('PT15M')
    const page = await statusOf(context, press)
    await sees(page, 'status.stepped-up', { from: ownDesk, to: '东山街道副班' })
    await page.getByText(say('status.stepped-up.sorry')).waitFor()
    return page
  }),
  visit(status, 'taken', async (context) => {
    const page = await statusOf(context, await taken())
    await sees(page, 'status.taken', { name: familyName(officerNamed(officer).name) })
    return page
  }),
  visit(status, 'call-missed', async (context) => {
    const press = await taken()
    await actOn(officer, press.key, 'contacts', { result: 'no-answer' })
    const page = await statusOf(context, press)
    await sees(page, 'status.missed')
    return page
  }),
  visit(status, 'asked-whether-safe', async (context) => {
    const page = await statusOf(context, await askedWhetherSafe())
    await sees(page, 'status.safe.ask')
    await page.getByRole('button', { name: say('status.safe.yes') }).waitFor()
    return page
  }),
  visit(status, 'closed', async (context) => {
    const press = await askedWhetherSafe()
    await answerSafe(press)
    await actOn(officer, press.key, 'closings', { outcome: 'helped-and-safe' })
    const page = await statusOf(context, press)
    await sees(page, 'status.closed')
    await page.getByText(say('status.closed.until', { days: 30 })).waitFor()
    return page
  }),
  visit(status, 'saying-more', async (context) => {
    const page = await waiting(context)
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
  visit(status, 'nothing-here', async (context) => {
    const page = await fresh(context, status)
    await sees(page, 'status.gone')
    return page
  }),
  visit('pages/progress/index', 'empty', (context) => fresh(context, 'pages/progress/index')),
  visit('pages/progress/index', 'with-a-press', async (context) => {
    const page = await telephoneOf(context, 'empty-pot', 'pages/progress/index')
    await page.getByText(say('progress.press.open'), { exact: true }).waitFor()
    return page
  }),
  visit('pages/officers/index', 'first', (context) => fresh(context, 'pages/officers/index')),
  visit('pages/officers/index', 'place-chosen', async (context) => chooseTownship(await fresh(context, 'pages/officers/index'))),
]
