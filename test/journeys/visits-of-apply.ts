import type { Page } from 'playwright-core'
import { say } from '../../functions/words'
import { choice } from './resident'
import { base, json } from './system'
import type { OpenContext, Visit } from './visits'

const selfCheck = 'pages/self-check/index'
const apply = 'pages/apply/index'
const answers = { people: '3', monthlyIncome: '2400', savings: '5000', property: 'none', cause: 'illness', yearlyCosts: '0' }

/** A telephone with this in its storage, at a page that says this. */
async function at(context: OpenContext, path: string, title: string, storage: Readonly<Record<string, string>> = {}): Promise<Page> {
  const own = await context()
  await own.addInitScript((kept) => {
    if (location.protocol !== 'http:') return
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text)
  }, storage)
  const page = await own.newPage()
  await page.goto(`${base}/#/${path}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return page
}

/** A self-check that was left at this place. */
const leftAt = (context: OpenContext, place: keyof typeof answers | 'result', title: string, change: Partial<typeof answers> = {}) =>
  at(context, selfCheck, title, { 'self-check': JSON.stringify({ answers: { ...answers, ...change }, at: place, keptAt: Number.MAX_SAFE_INTEGER }) })

const next = (page: Page) => page.getByRole('button', { name: say('self-check.next'), exact: true }).click()

/** The telephone of somebody who has proven who they are and has begun a form. */
async function withAForm(context: OpenContext): Promise<Page> {
  const { storage } = await json<{ storage: Record<string, string> }>('/city/people/wu-1/sign-in', { method: 'POST' })
  const { token } = JSON.parse(storage['resident-session'] ?? '{}') as { token?: string }
  const headers = { 'content-type': 'application/json', authorization: `Resident ${token}`, 'idempotency-key': 'a1'.repeat(16) }
  await json('/api/citizen/applications', { method: 'POST', headers, body: '{}' })
  const page = await at(context, apply, say('apply.title'), storage)
  await page.getByRole('button', { name: say('apply.continue'), exact: true }).waitFor()
  return page
}

const visit = (page: string, state: string, open: Visit['open']): Visit => ({ page, state, open })

/** The self-check and the place where an application begins. */
export const applyVisits: readonly Visit[] = [
  visit(selfCheck, 'first', (context) => at(context, selfCheck, say('question.people'))),
  visit(selfCheck, 'an-amount', (context) => leftAt(context, 'monthlyIncome', say('question.monthlyIncome'))),
  visit(selfCheck, 'an-answer-that-says-nothing', async (context) => {
    const page = await leftAt(context, 'monthlyIncome', say('question.monthlyIncome'), { monthlyIncome: '' })
    await next(page)
    await page.getByRole('alert').waitFor()
    return page
  }),
  visit(selfCheck, 'one-of-a-few', async (context) => {
    const page = await leftAt(context, 'cause', say('question.cause'))
    await choice(page, say('cause.illness')).waitFor()
    return page
  }),
  visit(selfCheck, 'may-fit', async (context) => {
    const page = await leftAt(context, 'result', say('self-check.result.may-fit'))
    await page.getByRole('button', { name: say('self-check.basis') }).first().click()
    await page.getByRole('button', { name: say('self-check.basis.close') }).waitFor()
    return page
  }),
  visit(selfCheck, 'does-not-fit', (context) => leftAt(context, 'result', say('self-check.result.does-not-fit'), { monthlyIncome: '90000', cause: 'education' })),
  visit(apply, 'first', async (context) => {
    const page = await at(context, apply, say('apply.title'))
    await page.getByRole('button', { name: say('apply.begin'), exact: true }).waitFor()
    return page
  }),
  visit(apply, 'with-a-form-begun', withAForm),
  visit(apply, 'without-a-network', async (context) => {
    const page = await at(context, apply, say('apply.title'), { 'resident-session': JSON.stringify({ token: 'f'.repeat(64) }) })
    await page.route('**/api/citizen/applications', (route) => route.abort())
    await page.reload()
    await page.getByText(say('apply.unheard')).waitFor()
    return page
  }),
]
