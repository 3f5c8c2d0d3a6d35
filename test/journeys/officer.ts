import type { Page } from 'playwright-core'
import type { CaseAction } from '../../functions/domain/case-work/actions'
import { say } from '../../functions/words'
import { sayAct } from '../../functions/words/say-case'
import { choice } from './resident'
import { signInOf } from './officer-session'
import { base } from './system'
import { inConfidence } from './told'

export const loginAddress = `${base}/#/workbench/pages/login/index`

/** Types name, password and code into the log-in page and sends them with enter. */
export async function typeSignIn(page: Page, { loginName, password, code }: Awaited<ReturnType<typeof signInOf>>): Promise<void> {
  // A page that was left may still stand behind this one: the top one is the last that can be seen.
  const field = (label: string) => page.getByLabel(label).filter({ visible: true }).last()
  await field(say('workbench.login.name')).fill(loginName)
  await field(say('workbench.login.password')).fill(inConfidence('password', password))
  await field(say('workbench.login.code')).fill(code)
  await page.keyboard.press('Enter')
}

/** Logs in through the page and waits for `first`, the page on which this role begins. */
export async function logIn(page: Page, loginName: string, first: 'board' | 'cases' | 'accounts' = 'board'): Promise<void> {
  await page.goto(loginAddress)
  await page.getByLabel(say('workbench.login.name')).waitFor()
  await typeSignIn(page, await signInOf(loginName))
  await page.waitForURL(new RegExp(`/workbench/pages/${first}/`))
  await rememberToken(page)
}

export async function rememberToken(page: Page): Promise<string> {
  const held = await page.evaluate(() => sessionStorage.getItem('doudi.session'))
  return inConfidence('session token', (JSON.parse(held ?? '{"token":""}') as { token: string }).token)
}

export const row = (page: Page, number: string) => page.locator('button.row-act').filter({ hasText: number })

/** Presses one of the ticket's buttons. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: say('workbench.act.actions') }).getByRole('button', { name, exact: true }).click()
}

/** Chooses answers in the open form, with a note, and sends it; waits for what it says then. */
export async function fillForm(page: Page, answers: readonly string[], note: string | undefined, told: string): Promise<void> {
  const form = page.locator('#act-form')
  for (const answer of answers) await choice(page, answer).click()
  if (note) await form.getByLabel(say('workbench.act.note')).fill(inConfidence('note of an officer', note))
  await form.getByRole('button', { name: say('workbench.send') }).click()
  await page.getByText(told).waitFor()
}

/** Finds a case by its number on the case desk and opens it; the list is asked every few seconds. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.getByLabel(say('workbench.cases.search')).fill(number)
  await row(page, number).click()
  await page.getByRole('region', { name: say('workbench.number', { number }) }).getByText(say('workbench.ticket.watched.handle')).waitFor()
}

/** The open form of a case, and its answers by the words beside them. */
export const caseForm = (page: Page) => {
  const form = page.locator('#act-form')
  return {
    form,
    pick: (answer: string) => form.locator('label', { has: page.getByText(answer, { exact: true }) }).locator('input').click(),
    write: (label: string, text: string) => form.getByRole('textbox', { name: label }).fill(text),
    send: (action: CaseAction) => form.getByRole('button', { name: sayAct(action).label, exact: true }).click(),
  }
}

/** One act on the opened case: its button, what its form asks, and what is said when it was done. */
export async function actOnCase(page: Page, action: CaseAction, fill: (form: ReturnType<typeof caseForm>) => Promise<void> = async () => undefined): Promise<void> {
  await act(page, sayAct(action).label)
  const form = caseForm(page)
  await fill(form)
  await form.send(action)
  await toldOfCase(page, sayAct(action).done)
}

/** Waits until the case desk says this about the last act. */
export const toldOfCase = (page: Page, words: string | RegExp) => page.locator('.told', { hasText: words }).first().waitFor()

/** Waits until the opened case has no button for this act. */
export const isNotOffered = (page: Page, action: CaseAction) =>
  page.getByRole('region', { name: say('workbench.act.actions') }).getByRole('button', { name: sayAct(action).label, exact: true }).waitFor({ state: 'detached' })
