import type { Page } from 'playwright-core'
import { officerFor } from '../../infra/local/city/families/officer-hand'
import { say } from '../../functions/words'
import { sayAct } from '../../functions/words/say-case'
import { submitted, workOn } from './families'
import { row } from './officer'
import { sessionOf } from './officer-session'
import { json } from './system'
import { pageAs } from './visits-of-officers'
import type { OpenContext, Visit } from './visits'

const page = 'workbench/pages/cases/index'
const visit = (state: string, open: Visit['open']): Visit => ({ page, state, open })

interface Row {
  number: string
  status: string
  area: string
  overdue: boolean
  silent: boolean
  protected: boolean
  clock?: { paused?: object }
}
/** Who opens it: an officer of the case's township, or of the county above it. */
type Office = 'township' | 'county'

async function desk(context: OpenContext, loginName: string): Promise<Page> {
  const tab = await pageAs(loginName, context, page)
  await tab.locator('#case-search').waitFor()
  return tab
}

async function opened(context: OpenContext, loginName: string, { number, status }: Pick<Row, 'number' | 'status'>): Promise<Page> {
  const tab = await desk(context, loginName)
  await tab.locator(status === 'granted' || status === 'refused' ? '.filter-decided' : '.filter-all').click()
  await row(tab, number).click()
  await tab.getByRole('region', { name: say('workbench.number', { number }) }).waitFor()
  return tab
}

const officeOf = (area: string, office: Office): string => officerFor(area.slice(0, 9), { do: office === 'county' ? 'confirms' : 'accepts' })

/** The first case of the invented city that stands like this. */
async function seeded(context: OpenContext, office: Office, like: (row: Row) => boolean): Promise<Page> {
  const { cases } = await json<{ cases: Row[] }>('/api/workbench/cases', { headers: await sessionOf('city.supervisor') })
  const found = cases.find((each) => like(each))
  if (!found) throw new Error('the city has no case that stands like this')
  return opened(context, officeOf(found.area, office), found)
}

const township = 'dongshan.case1'
const grant = { programme: 'dibao', view: 'grant', reasons: [] }
const quiet = (each: Row): boolean => !each.overdue && !each.protected && each.clock?.paused === undefined

/** A case of this visit's own, with an opinion to grant; nothing was put up yet. */
async function withOpinion() {
  const { id, number } = await submitted('chen')
  await workOn(township, id, 'acceptances')
  await workOn(township, id, 'opinions', grant)
  return { id, number, status: 'accepted' }
}

/** A near relative of staff, before the county: a sudden hardship, which is not put up. */
async function relativeBeforeTheCounty() {
  const { id, number } = await submitted('chen', { wish: 'temporary-assistance', cause: 'accident', relativeOfStaff: 'yes' })
  await workOn(township, id, 'acceptances')
  await workOn(township, id, 'opinions', { programme: 'temporary-assistance', view: 'grant', reasons: ['受伤住院，花费已核实'] })
  return { number, status: 'confirming' }
}

async function begun(tab: Page, action: Parameters<typeof sayAct>[0]): Promise<Page> {
  await tab.getByRole('region', { name: say('workbench.act.actions') }).getByRole('button', { name: sayAct(action).label, exact: true }).click()
  await tab.locator('#act-form').waitFor()
  return tab
}

/** Sends the open form as it is: what it lacks is said at its fields. */
async function withMistakes(tab: Page, action: Parameters<typeof sayAct>[0]): Promise<Page> {
  const form = tab.locator('#act-form')
  await form.getByRole('button', { name: sayAct(action).label, exact: true }).click()
  await form.getByRole('alert').first().waitFor()
  return tab
}

/** The case desk of a township and of a county, with their cases in the states that officers meet. */
export const caseDeskVisits: readonly Visit[] = [
  visit('township', (context) => desk(context, township)),
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
  visit('received', (context) => seeded(context, 'township', (each) => each.status === 'submitted' && quiet(each))),
  visit('waiting-for-the-family', (context) => seeded(context, 'township', (each) => each.status === 'supplement' && !each.silent)),
  visit('family-silent', (context) => seeded(context, 'township', (each) => each.silent)),
  visit('accepted', (context) => seeded(context, 'township', (each) => each.status === 'accepted' && quiet(each))),
  visit('late', (context) => seeded(context, 'township', (each) => each.status === 'accepted' && each.overdue)),
  visit('paused', (context) => seeded(context, 'township', (each) => each.clock?.paused !== undefined)),
  visit('protected', (context) => seeded(context, 'township', (each) => each.protected)),
  visit('opinion-given', async (context) => opened(context, township, await withOpinion())),
  visit('put-up', async (context) => {
    const own = await withOpinion()
    await workOn(township, own.id, 'publicities', { place: '村务公开栏' })
    return opened(context, township, own)
  }),
  visit('confirming', (context) => seeded(context, 'county', (each) => each.status === 'confirming')),
  visit('granted', (context) => seeded(context, 'county', (each) => each.status === 'granted')),
  visit('refused', (context) => seeded(context, 'county', (each) => each.status === 'refused')),
  visit('signed-papers', async (context) => {
    const tab = await seeded(context, 'county', (each) => each.status === 'confirming')
    await tab.getByRole('button', { name: say('workbench.cases.papers.look') }).click()
    await tab.getByText(say('workbench.cases.papers.means')).waitFor()
    await tab.locator('#case-papers').scrollIntoViewIfNeeded()
    return tab
  }),
  visit('calculation', async (context) => {
    const tab = await seeded(context, 'county', (each) => each.status === 'confirming')
    await tab.getByRole('button', { name: say('workbench.cases.jump.sheet'), exact: true }).click()
    return tab
  }),
  visit('opinion-form', async (context) => {
    const tab = await begun(await seeded(context, 'township', (each) => each.status === 'accepted' && quiet(each)), 'give-opinion')
    return withMistakes(tab, 'give-opinion')
  }),
  visit('refusal-form', async (context) => begun(await seeded(context, 'county', (each) => each.status === 'confirming'), 'refuse')),
  visit('county-visit-form', async (context) => {
    const tab = await begun(await opened(context, 'dongchuan.review1', await relativeBeforeTheCounty()), 'confirm')
    return withMistakes(tab, 'confirm')
  }),
]
