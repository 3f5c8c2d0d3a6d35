import type { Page } from 'playwright-core'
import { say } from '../../functions/words'
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
export async function logIn(page: Page, loginName: string, first: 'board' | 'accounts' = 'board'): Promise<void> {
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
