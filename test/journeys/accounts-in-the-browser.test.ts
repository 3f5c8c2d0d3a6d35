import { say } from '../../functions/words'
import { codeStep, oneTimeCode } from '../../infra/local/city/people/one-time-code'
import { deskSize, oneBrowser } from './browser'
import { logIn, loginAddress, rememberToken, typeSignIn } from './officer'
import { json, serverNow, workingHours } from './system'
import { inConfidence } from './told'

/** A code of the authenticator now, or of the step after the present one, because the system takes each once. */
async function codeOf(secret: string, ahead = 0): Promise<string> {
  return oneTimeCode(secret, Math.floor((await serverNow()) / codeStep) + ahead)
}

const loginName = inConfidence('log-in name', `linlin.${Date.now().toString(36)}`)
const name = inConfidence('name of an officer', '林琳')

describe('an administrator and a new colleague', () => {
  const people = oneBrowser()
  let firstAdministrator = ''
  beforeAll(async () => {
    await workingHours()
    firstAdministrator = (await json<{ firstAdministrator: string }>('/city/officers')).firstAdministrator
    await people.start()
  })
  afterAll(() => people.stop())

  it('hand over an account, which works for its own township until it is suspended', async () => {
    const administrator = await people.page(deskSize)
    await logIn(administrator, firstAdministrator, 'accounts')
    await administrator.getByRole('button', { name: say('workbench.accounts.add'), exact: true }).click()
    const panel = administrator.locator('#account-panel')
    await panel.getByLabel(say('workbench.accounts.name'), { exact: true }).fill(name)
    await panel.getByLabel(say('workbench.accounts.login-name')).fill(loginName)
    await panel.getByLabel(say('workbench.accounts.phone')).fill(inConfidence('telephone of an officer', '19900001977'))
    await panel.getByLabel(say('workbench.accounts.role')).selectOption('township-duty')
    await panel.getByLabel(say('workbench.act.move.county'), { exact: true }).selectOption('990103')
    await panel.getByLabel(say('workbench.act.move.township'), { exact: true }).selectOption('990103001')
    await panel.getByRole('button', { name: say('workbench.accounts.save') }).click()
    await panel.getByText(say('workbench.accounts.slip.once')).waitFor()
    const values = await panel.locator('.slip-value').allInnerTexts()
    const initialPassword = inConfidence('initial password', values[1]?.trim() ?? '')
    const totpSecret = inConfidence('authenticator key', (values[2] ?? '').replace(/\s/g, ''))
    expect(values[0]?.trim()).toBe(loginName)
    await panel.getByRole('button', { name: say('workbench.accounts.slip.close') }).click()
    expect(await administrator.getByText(initialPassword).count()).toBe(0)

    const officer = await people.page(deskSize)
    await officer.goto(loginAddress)
    await officer.getByLabel(say('workbench.login.name')).waitFor()
    await typeSignIn(officer, { loginName, password: initialPassword, code: await codeOf(totpSecret) })
    await officer.waitForURL(/workbench\/pages\/password/)
    await rememberToken(officer)
    // Nothing else opens before the handed-over password is changed.
    await officer.goto(`${loginAddress.split('#')[0]}#/workbench/pages/board/index`)
    await officer.waitForURL(/workbench\/pages\/password/)
    const own = inConfidence('password', 'xue-shan-song-zhen-1977')
    // The page that was left may still stand behind the one that was led to: the top one is the last that can be seen.
    const field = (label: string) => officer.getByLabel(label, { exact: true }).filter({ visible: true }).last()
    await field(say('workbench.password.present')).fill(initialPassword)
    await field(say('workbench.password.next')).fill(own)
    await field(say('workbench.password.again')).fill(own)
    await officer.getByRole('button', { name: say('workbench.password.save') }).last().click()
    await officer.waitForURL(/workbench\/pages\/(board|login)/)
    if (officer.url().includes('login')) {
      await typeSignIn(officer, { loginName, password: own, code: await codeOf(totpSecret, 1) })
      await officer.waitForURL(/workbench\/pages\/board/)
    }
    await rememberToken(officer)

    // Only the own township stands on the board, although other places have open tickets.
    await officer.locator('button.row-act, .list-state').first().waitFor()
    const places = await officer.locator('.row-place').allInnerTexts()
    const whole = await officer.evaluate(async () => {
      const { token } = JSON.parse(sessionStorage.getItem('doudi.session') ?? '{}') as { token: string }
      const answer = await fetch('/api/workbench/urgent-board', { headers: { authorization: `Session ${token}` } })
      return (await answer.json()) as { tickets: { area: string }[] }
    })
    expect(whole.tickets.length).toBe(places.length)
    expect(whole.tickets.filter(({ area }) => !area.startsWith('990103001'))).toEqual([])

    const line = administrator.locator('tr', { hasText: loginName })
    await line.getByRole('button').click()
    await panel.getByRole('button', { name: say('workbench.accounts.suspend'), exact: true }).first().click()
    await panel.getByText(say('workbench.accounts.suspend.sure', { name })).waitFor()
    await panel.getByRole('button', { name: say('workbench.accounts.suspend'), exact: true }).last().click()
    await administrator.getByText(say('workbench.accounts.suspended', { name })).waitFor()

    // The next thing that the officer's page asks ends the session.
    await officer.waitForURL(/workbench\/pages\/login/)
    expect(await officer.evaluate(() => sessionStorage.getItem('doudi.session'))).toBeNull()
    await typeSignIn(officer, { loginName, password: own, code: await codeOf(totpSecret, 1) })
    await officer.getByText(say('workbench.login.wrong')).waitFor()
    expect(await people.everyoneLeaves()).toEqual([])
  })
})
