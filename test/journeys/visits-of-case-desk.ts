import type { Page } from 'playwright-core'
import { say } from '../../functions/words'
import { pageAs } from './visits-of-officers'
import type { OpenContext, Visit } from './visits'

const page = 'workbench/pages/cases/index'
const visit = (state: string, open: Visit['open']): Visit => ({ page, state, open })

async function desk(context: OpenContext, loginName: string): Promise<Page> {
  const tab = await pageAs(loginName, context, page)
  await tab.locator('#case-search').waitFor()
  return tab
}

/** The case desk of a township and of a county, whether or not it has cases. */
export const caseDeskVisits: readonly Visit[] = [
  visit('township', (context) => desk(context, 'dongshan.case1')),
  visit('county', (context) => desk(context, 'dongchuan.review1')),
  visit('nothing-found', async (context) => {
    const tab = await desk(context, 'heyan.case1')
    await tab.locator('#case-search').fill('没有这个编号')
    return tab
  }),
  visit('keys', async (context) => {
    const tab = await desk(context, 'heyan.case1')
    await tab.keyboard.press('?')
    await tab.getByText(say('workbench.help.title')).waitFor()
    return tab
  }),
]
