import type { Page } from 'playwright-core'
import { say } from '../../functions/words'
import { codeSince, json, serverNow } from './system'
import { inConfidence } from './told'
import { fresh } from './visits-of-residents'
import type { OpenContext, Visit } from './visits'

const logIn = 'pages/login/index'
const visit = (state: string, open: Visit['open']): Visit => ({ page: logIn, state, open })

async function telephoneOf(person: string): Promise<string> {
  const { people } = await json<{ people: { id: string; phone?: string }[] }>('/city/people')
  const phone = people.find(({ id }) => id === person)?.phone
  if (phone === undefined) throw new Error(`${person} has no telephone`)
  return inConfidence('telephone', phone)
}

/** The page that asks for the code that was just sent to this person's telephone. */
async function askedForTheCode(context: OpenContext, person: string): Promise<{ page: Page; code: string }> {
  const phone = await telephoneOf(person)
  const page = await fresh(context, logIn)
  const since = await serverNow()
  await page.getByLabel(say('log-in.phone.field')).fill(phone)
  await page.getByRole('button', { name: say('log-in.send-code') }).click()
  await page.getByRole('heading', { level: 1, name: say('log-in.code') }).waitFor()
  return { page, code: await codeSince(phone, since) }
}

/** Each of these telephones asks for one code in a run: a second one has to wait. */
export const logInVisits: readonly Visit[] = [
  visit('phone', (context) => fresh(context, logIn)),
  visit('half-a-number', async (context) => {
    const page = await fresh(context, logIn)
    await page.getByLabel(say('log-in.phone.field')).fill('1990001')
    await page.getByRole('button', { name: say('log-in.send-code') }).click()
    await page.getByRole('alert').first().waitFor()
    return page
  }),
  visit('code', async (context) => (await askedForTheCode(context, 'xiao-1')).page),
  visit('name', async (context) => {
    const { page, code } = await askedForTheCode(context, 'tian-1')
    await page.getByLabel(say('log-in.code.field')).fill(code)
    await page.getByRole('button', { name: say('log-in.next') }).click()
    await page.getByRole('heading', { level: 1, name: say('log-in.name') }).waitFor()
    return page
  }),
]
