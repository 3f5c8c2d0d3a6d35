import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { singleFields } from '../../functions/domain/application/form'
import { labelKey } from '../../functions/domain/application/word-keys'
import { say, type WordKey } from '../../functions/words'
import { choice } from './resident'
import { base, json, until } from './system'
import { inConfidence } from './told'
import type { OpenContext, Visit } from './visits'

const form = 'apply/pages/form/index'
const receipt = 'apply/pages/receipt/index'
/** a mark that somebody drew with a finger */
const strokes = [[[120, 420, 0], [310, 380, 90], [520, 460, 190]], [[300, 200, 420], [330, 700, 610]]]

interface Telephone {
  context: BrowserContext
  ask<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T>
}

/** The telephone of somebody of the invented city, logged in and proven. */
async function telephoneOf(context: OpenContext, person: string): Promise<Telephone> {
  const { storage } = await json<{ storage: { 'resident-session': string } }>(`/city/people/${person}/sign-in`, { method: 'POST' })
  const { token } = JSON.parse(storage['resident-session']) as { token: string }
  const own = await context()
  await own.addInitScript((session) => {
    // A page that is not there yet (about:blank) has no storage.
    if (location.protocol === 'http:') localStorage.setItem('resident-session', session)
  }, storage['resident-session'])
  const authorization = `Resident ${inConfidence('session token', token)}`
  return {
    context: own,
    ask: (method, path, body) =>
      json(`/api/citizen${path}`, { method, headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') }, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) }),
  }
}

const begin = async ({ ask }: Telephone) => (await ask<{ id: string }>('POST', '/applications')).id
const save = ({ ask }: Telephone, id: string, answers: Record<string, string>) => ask('POST', `/applications/${id}/answers`, { answers: Object.entries(answers).map(([field, value]) => ({ field, value })) })

async function open({ context }: Telephone, path: string, heading: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${base}/#/${path}`)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  return page
}

const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const household = { wish: 'dibao', area: '990101001' }
const money = { monthlyIncome: '1,200', savings: '300', yearlyCosts: '5000' }
const rest = { property: 'none', cause: 'illness', words: '住院半年，家里没有别的收入' }

/** An application of this person with every answer taken away, what was asked for last: it goes on at the beginning. */
async function beginEmpty(telephone: Telephone): Promise<string> {
  const id = await begin(telephone)
  const { answers } = await telephone.ask<{ answers: Record<string, string> }>('GET', `/applications/${id}/draft`)
  const fields = new Set([...Object.keys(answers).filter((field) => field.startsWith('member.')), ...[...singleFields].reverse()])
  await save(telephone, id, Object.fromEntries([...fields].map((field) => [field, ''])))
  return id
}

/** The form of this person with just these answers, opened where it goes on. */
async function formOf(context: OpenContext, person: string, answers: Record<string, string>, heading: WordKey): Promise<Page> {
  const telephone = await telephoneOf(context, person)
  const id = await beginEmpty(telephone)
  if (Object.keys(answers).length > 0) await save(telephone, id, answers)
  return open(telephone, `${form}?application=${id}`, say(heading))
}

/** Somebody who lives alone fills in, signs and sends in, once; every later visit reads the same receipt. */
let sentIn: Promise<string> | undefined
async function sendIn(telephone: Telephone): Promise<string> {
  const { ask } = telephone
  const id = await begin(telephone)
  await save(telephone, id, { ...household, ...money, ...rest, relativeOfStaff: 'no' })
  await ask('POST', `/applications/${id}/signing-rooms`)
  const papers = await until('printed papers', async () => {
    const { papers: all } = await ask<{ papers: { id: string; state: string; purposes: string[] }[] }>('GET', `/applications/${id}/papers`)
    return all.every(({ state }) => state !== 'being-made') && all
  })
  for (const { id: paper, purposes } of papers) await ask('POST', `/applications/${id}/papers/${paper}/signatures`, { strokes, purposes, how: 'read', device: 'own' })
  await ask('POST', `/applications/${id}/submissions`)
  return id
}

const visit = (page: string, state: string, opens: Visit['open']): Visit => ({ page, state, open: opens })

/** The form of an application and its receipt, in the states that a family meets. */
export const formVisits: readonly Visit[] = [
  visit(form, 'begun-for-a-wish', async (context) => {
    const telephone = await telephoneOf(context, 'zeng-1')
    await beginEmpty(telephone)
    const page = await open(telephone, `${form}?wish=dibao`, say('form.step.wish'))
    await page.getByText(say('fill.saved')).waitFor()
    return page
  }),
  visit(form, 'wish-held-back', async (context) => {
    const page = await formOf(context, 'zeng-1', {}, 'form.step.wish')
    await tap(page, say('fill.next'))
    await page.getByRole('alert').first().waitFor()
    return page
  }),
  visit(form, 'household', async (context) => {
    const page = await formOf(context, 'zeng-1', household, 'form.step.household')
    await page.getByText(say('fill.household.alone')).waitFor()
    return page
  }),
  visit(form, 'household-with-somebody-half-named', async (context) => {
    const page = await formOf(context, 'zeng-1', household, 'form.step.household')
    await tap(page, say('fill.household.add'))
    await page.getByLabel(say('form.member.name')).fill('曾小满')
    await page.getByLabel(say('form.member.idNumber')).fill('990101199009')
    await tap(page, say('fill.household.cannot-sign'))
    await tap(page, say('fill.next'))
    await page.getByRole('alert').first().waitFor()
    return page
  }),
  visit(form, 'money', async (context) => formOf(context, 'xiao-1', { ...household, monthlyIncome: '1,200' }, 'form.step.money')),
  visit(form, 'money-without-a-network', async (context) => {
    const page = await formOf(context, 'xiao-1', { ...household, monthlyIncome: '1,200' }, 'form.step.money')
    await page.context().route('**/answers', (route) => route.abort())
    await page.getByLabel(say(labelKey('savings'))).fill('300')
    await page.getByText(say('fill.waiting'), { exact: true }).waitFor()
    return page
  }),
  visit(form, 'property', async (context) => formOf(context, 'xiao-1', { ...household, ...money }, 'form.step.property')),
  visit(form, 'reason', async (context) => formOf(context, 'xiao-1', { ...household, ...money, property: 'none' }, 'form.step.reason')),
  visit(form, 'summary', async (context) => formOf(context, 'xiao-1', { ...household, ...money, ...rest }, 'form.step.summary')),
  visit(form, 'summary-held-back', async (context) => {
    const page = await formOf(context, 'xiao-1', { ...household, ...money, ...rest, relativeOfStaff: 'no', monthlyIncome: '一千二' }, 'form.step.summary')
    await choice(page, say('form.confidential.yes')).click()
    await tap(page, say('fill.sign'))
    await page.getByText(say('fill.not-yet')).waitFor()
    return page
  }),
  visit(form, 'sent-here-by-the-board', async (context) => {
    const telephone = await telephoneOf(context, 'xiao-1')
    const id = await beginEmpty(telephone)
    await save(telephone, id, { ...household, ...money, ...rest, relativeOfStaff: 'no', savings: '三百块' })
    const page = await open(telephone, `${form}?application=${id}&step=money&field=savings`, say('form.step.money'))
    await page.getByRole('alert').waitFor()
    return page
  }),
  visit(form, 'told-by-the-self-check', async (context) => {
    const telephone = await telephoneOf(context, 'xiao-1')
    const id = await beginEmpty(telephone)
    await save(telephone, id, { ...household, monthlyIncome: '1200' })
    const check = JSON.stringify({ answers: { savings: '5000', yearlyCosts: '300' }, at: 'result', keptAt: Number.MAX_SAFE_INTEGER })
    await telephone.context.addInitScript((text) => {
      if (location.protocol === 'http:') localStorage.setItem('self-check', text)
    }, check)
    const page = await open(telephone, `${form}?application=${id}`, say('form.step.money'))
    await page.getByText(say('fill.from-check')).waitFor()
    return page
  }),
  visit(form, 'not-there', async (context) => {
    const page = await open(await telephoneOf(context, 'xiao-1'), `${form}?application=${'0'.repeat(32)}`, say('form.step.wish'))
    await page.getByText(say('fill.gone'), { exact: true }).waitFor()
    return page
  }),
  visit(form, 'without-a-network', async (context) => {
    const telephone = await telephoneOf(context, 'xiao-1')
    await telephone.context.route('**/draft', (route) => route.abort())
    const page = await open(telephone, `${form}?application=${await begin(telephone)}`, say('form.step.wish'))
    await page.getByText(say('kit.no-network'), { exact: true }).waitFor()
    return page
  }),
  visit(receipt, 'sent-in', async (context) => {
    const telephone = await telephoneOf(context, 'wu-1')
    sentIn ??= sendIn(telephone)
    const page = await open(telephone, `${receipt}?application=${await sentIn}`, say('receipt.title'))
    await page.getByText(say('receipt.nothing-to-do'), { exact: true }).waitFor()
    return page
  }),
  visit(receipt, 'not-sent-in', async (context) => {
    const page = await open(await telephoneOf(context, 'xiao-1'), `${receipt}?application=${'0'.repeat(32)}`, say('receipt.paper'))
    await page.getByText(say('receipt.gone'), { exact: true }).waitFor()
    return page
  }),
]
