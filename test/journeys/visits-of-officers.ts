import type { Page } from 'playwright-core'
import { say } from '../../functions/words'
import { deskSize } from './browser'
import { row, typeSignIn } from './officer'
import { tokenOf } from './officer-session'
import { base, json } from './system'
import { pressedBySomebody } from './tickets'
import { inConfidence } from './told'
import type { OpenContext, Visit } from './visits'

const page = (name: string) => `workbench/pages/${name}/index`
const visit = (name: string, state: string, open: Visit['open']): Visit => ({ page: page(name), state, open })
const board = page('board')

/** A tab in which this officer is logged in. */
export async function pageAs(loginName: string, context: OpenContext, path: string): Promise<Page> {
  const token = await tokenOf(loginName)
  const own = await context(deskSize)
  await own.addInitScript((text) => {
    // A page that is not there yet (about:blank) has no storage.
    if (location.protocol === 'http:') sessionStorage.setItem('doudi.session', text)
  }, JSON.stringify({ token }))
  const tab = await own.newPage()
  await tab.goto(`${base}/#/${path}`)
  await tab.locator('main').waitFor()
  return tab
}

const cityDesk = async (context: OpenContext): Promise<Page> => {
  const { number } = await pressedBySomebody()
  const tab = await pageAs('city.duty1', context, board)
  await row(tab, number).waitFor()
  return tab
}

/** A ticket of this visit's own, which nobody has taken: everything can still be done to it. */
async function openedTicket(context: OpenContext, loginName = 'city.duty1'): Promise<Page> {
  const { number } = await pressedBySomebody()
  const tab = await pageAs(loginName, context, board)
  await row(tab, number).click()
  await tab.getByRole('region', { name: say('workbench.number', { number }) }).waitFor()
  return tab
}

async function openedForm(context: OpenContext, action: 'record-aid' | 'move' | 'rank'): Promise<Page> {
  const tab = await openedTicket(context)
  await tab.getByRole('button', { name: say(`workbench.act.${action}`), exact: true }).click()
  const form = tab.locator('#act-form')
  await form.getByRole('button', { name: say('workbench.send') }).click()
  await form.getByRole('alert').first().waitFor()
  return tab
}

let administrator: Promise<string> | undefined
const firstAdministrator = (): Promise<string> => (administrator ??= json<{ firstAdministrator: string }>('/city/officers').then((answer) => answer.firstAdministrator))

async function accounts(context: OpenContext): Promise<Page> {
  const tab = await pageAs(await firstAdministrator(), context, page('accounts'))
  await tab.locator('table').waitFor()
  return tab
}

async function login(context: OpenContext): Promise<Page> {
  const tab = await (await context()).newPage()
  await tab.goto(`${base}/#/${page('login')}`)
  await tab.getByLabel(say('workbench.login.name')).waitFor()
  return tab
}

async function filledAccount(context: OpenContext): Promise<Page> {
  const tab = await accounts(context)
  await tab.getByRole('button', { name: say('workbench.accounts.add'), exact: true }).click()
  const panel = tab.locator('#account-panel')
  await panel.getByLabel(say('workbench.accounts.name'), { exact: true }).fill(inConfidence('name of an officer', '方宁'))
  await panel.getByLabel(say('workbench.accounts.login-name')).fill(inConfidence('log-in name', `ning.${Date.now().toString(36)}`))
  await panel.getByLabel(say('workbench.accounts.role')).selectOption('township-duty')
  await panel.getByLabel(say('workbench.act.move.county'), { exact: true }).selectOption('990103')
  await panel.getByLabel(say('workbench.act.move.township'), { exact: true }).selectOption('990103002')
  return tab
}

/** Every page of the workbench, logged in as the role that works on it. */
export const officerVisits: readonly Visit[] = [
  visit('login', 'first', login),
  visit('login', 'refused', async (context) => {
    const tab = await login(context)
    await typeSignIn(tab, { loginName: 'nobody.here', password: 'not-a-password-1', code: '000000' })
    await tab.getByRole('alert').waitFor()
    return tab
  }),
  visit('password', 'with-mistakes', async (context) => {
    const tab = await pageAs('dongchuan.county1', context, page('password'))
    await tab.getByLabel(say('workbench.password.next'), { exact: true }).fill('one')
    await tab.getByLabel(say('workbench.password.again')).fill('two')
    await tab.getByRole('button', { name: say('workbench.password.save') }).click()
    await tab.getByRole('alert').first().waitFor()
    return tab
  }),
  visit('board', 'list', cityDesk),
  visit('board', 'nothing-found', async (context) => {
    const tab = await cityDesk(context)
    await tab.locator('#board-search').fill('没有这个村')
    return tab
  }),
  visit('board', 'keys', async (context) => {
    const tab = await cityDesk(context)
    await tab.keyboard.press('?')
    await tab.getByText(say('workbench.help.title')).waitFor()
    return tab
  }),
  visit('board', 'wall', async (context) => {
    const tab = await cityDesk(context)
    await tab.getByRole('button', { name: say('workbench.wall.on') }).click()
    await tab.getByText(say('workbench.wall.title', { desk: '示例市' })).waitFor()
    return tab
  }),
  visit('board', 'ticket', (context) => openedTicket(context)),
  visit('board', 'aid-form', (context) => openedForm(context, 'record-aid')),
  visit('board', 'move-form', (context) => openedForm(context, 'move')),
  visit('board', 'rank-form', (context) => openedForm(context, 'rank')),
  visit('board', 'who-looked', async (context) => {
    const tab = await openedTicket(context, 'city.supervisor')
    await tab.getByRole('button', { name: say('workbench.records'), exact: true }).click()
    await tab.getByText(say('workbench.purpose.supervise')).first().waitFor()
    return tab
  }),
  visit('accounts', 'list', accounts),
  visit('accounts', 'adding-with-mistakes', async (context) => {
    const tab = await filledAccount(context)
    await tab.locator('#account-panel').getByRole('button', { name: say('workbench.accounts.save') }).click()
    await tab.getByRole('alert').first().waitFor()
    return tab
  }),
  visit('accounts', 'handing-over', async (context) => {
    const tab = await filledAccount(context)
    const panel = tab.locator('#account-panel')
    await panel.getByLabel(say('workbench.accounts.phone')).fill(inConfidence('telephone of an officer', '19900001988'))
    await panel.getByRole('button', { name: say('workbench.accounts.save') }).click()
    await panel.getByText(say('workbench.accounts.slip.once')).waitFor()
    for (const value of (await panel.locator('.slip-value').allInnerTexts()).slice(1)) inConfidence('credential', value.replace(/\s/g, ''))
    return tab
  }),
  visit('accounts', 'moving-a-colleague', async (context) => {
    const tab = await accounts(context)
    await tab.locator('tr', { hasText: 'heyan.duty1' }).getByRole('button').click()
    await tab.locator('#account-panel').getByRole('button', { name: say('workbench.accounts.move'), exact: true }).first().click()
    return tab
  }),
  visit('rota', 'shown', async (context) => {
    const tab = await pageAs('dongchuan.county1', context, page('rota'))
    await tab.locator('table').first().waitFor()
    return tab
  }),
]
