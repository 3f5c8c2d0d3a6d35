import type { Page } from 'playwright-core'
import { say } from '../../functions/words'
import { sayAct } from '../../functions/words/say-case'
import type { CaseAction } from '../../functions/domain/case-work/actions'
import { registered } from '../../infra/local/city/people/register'
import { deskSize, oneBrowser } from './browser'
import { heading, logsIn, opens, reads, sendsPhoto, signsEverything, tap, telephone, type Telephone } from './by-thumb'
import { logIn, row } from './officer'
import { choice } from './resident'
import { advance, deliveriesSince, serverNow, until, workingHours } from './system'
import { inConfidence } from './told'

const street = ['东川区', '东山街道', '桃园社区'] as const
/** every field from the first question to the sending, for three people */
const MOST_FIELDS = 20

const people = oneBrowser()
let homes: Record<'gu-1' | 'gu-2' | 'mo-1' | 'mo-2', Telephone>
let officers: Record<'township' | 'county' | 'other county', Page>
const numbers: Record<'gu' | 'mo', string> = { gu: '', mo: '' }
let begun = 0

const home = async (): Promise<Telephone> => {
  const context = await people.context()
  return telephone(context, await context.newPage())
}
const nameOf = (person: string): string => registered(person).name

/** Where this household lives, and that one of its wishes is chosen. */
async function saysWhatAndWhere({ page, choose, pick }: Telephone): Promise<void> {
  await heading(page, say('form.step.wish'))
  await choose('wish', say('form.wish.temporary-assistance'))
  await pick(page, say('fill.area.county'), street[0])
  await pick(page, say('fill.area.township'), street[1])
  await pick(page, say('fill.area.village'), street[2])
  await tap(page, say('fill.next'))
}

/** One more person of the household. */
async function addsPerson({ page, typeAt, pick }: Telephone, person: string, at: number): Promise<void> {
  const { name, idNumber, relation } = registered(person)
  await tap(page, say(at === 1 ? 'fill.household.add' : 'fill.household.add-more'))
  const card = page.locator('.group-card').filter({ hasText: say('fill.household.person', { number: at }) })
  await typeAt(card, say('form.member.name'), inConfidence('name', name))
  await typeAt(card, say('form.member.idNumber'), inConfidence('ID number', idNumber))
  await pick(card, say('form.member.relation'), say(`form.relation.${relation as 'child'}`))
}

/** One act of an officer in the open case: the button, what its form asks, and what is told then. */
async function acts(page: Page, action: CaseAction, fill: () => Promise<void> = async () => undefined, told = sayAct(action).done): Promise<void> {
  const { label } = sayAct(action)
  await page.getByRole('region', { name: say('workbench.act.actions') }).getByRole('button', { name: label, exact: true }).click()
  const form = page.locator('#act-form')
  await form.waitFor()
  await fill()
  await form.getByRole('button', { name: label, exact: true }).click()
  await page.getByText(told).first().waitFor()
}

/** Opens a case of the worklist. */
async function openCase(page: Page, number: string): Promise<void> {
  await opens(page, 'workbench/pages/cases/index')
  await page.locator('#case-search').fill(number)
  await row(page, number).click()
  await page.getByRole('region', { name: say('workbench.number', { number }) }).waitFor()
}

const opinion = (page: Page, view: 'grant' | 'refuse') => async () => {
  const form = page.locator('#act-form')
  await form.locator('label', { hasText: say('programme.temporary-assistance') }).locator('input').check({ force: true })
  await choice(page, say(`case.view.${view}`)).check({ force: true })
  if (view === 'refuse') await form.getByLabel(say('workbench.cases.reason', { number: 1 })).fill('家里的收入高于本市规定的标准。')
}

describe('two families on their telephones and three officers at their desks', () => {
  beforeAll(async () => {
    await workingHours()
    begun = await serverNow()
    await people.start()
    homes = { 'gu-1': await home(), 'gu-2': await home(), 'mo-1': await home(), 'mo-2': await home() }
    const desk = async (loginName: string): Promise<Page> => {
      const page = await people.page(deskSize)
      await logIn(page, loginName)
      return page
    }
    officers = { township: await desk('dongshan.case1'), county: await desk('dongchuan.review1'), 'other county': await desk('dongchuan.review2') }
  })
  afterAll(() => people.stop())

  it('both begin where an application begins, and prove who they are on the way', async () => {
    await Promise.all(
      (['gu-1', 'mo-1'] as const).map(async (person) => {
        const { page } = homes[person]
        await opens(page, 'pages/apply/index')
        await heading(page, say('apply.title'))
        await choice(page, say('form.wish.temporary-assistance')).check({ force: true })
        await tap(page, say('apply.begin'))
        await logsIn(page, person)
        await heading(page, say('form.step.wish'))
      }),
    )
  })

  it('the family of three fills in at most twenty fields, half of them without a network, and nothing is lost', async () => {
    const phone = homes['gu-1']
    const { page, context, type, choose } = phone
    await saysWhatAndWhere(phone)
    await heading(page, say('form.step.household'))
    await addsPerson(phone, 'gu-2', 1)
    await addsPerson(phone, 'gu-3', 2)
    await tap(page, say('fill.next'))
    await reads(page, say('fill.saved'))

    await context.route('**/api/**', (route) => route.abort('internetdisconnected'))
    await type('monthlyIncome', '2600')
    await type('savings', '12000')
    await type('yearlyCosts', '30000')
    await reads(page, say('fill.waiting'))
    await tap(page, say('fill.next'))
    await choose('property', say('property.none'))
    await tap(page, say('fill.next'))
    await choose('cause', say('cause.accident'))
    await context.unroute('**/api/**')
    await reads(page, say('fill.saved'))

    await sendsPhoto(page, 'fill.photo.take', 'fill.photo.arrived')
    await tap(page, say('fill.next'))
    await heading(page, say('form.step.summary'))
    await tap(page, say('fill.sign'))
    await reads(page, say('fill.not-yet'))
    await choose('relativeOfStaff', say('form.relativeOfStaff.no'))
    process.stdout.write(`fields filled or chosen by a family of three: ${phone.filled()}\n`)
    expect(phone.filled()).toBeLessThanOrEqual(MOST_FIELDS)
    await tap(page, say('fill.sign'))
    await heading(page, say('board.title'))
    await reads(page, say('board.left', { count: 3 }))
  })

  it('the other closes the telephone in the middle and goes on at the same field on another', async () => {
    const phone = homes['mo-1']
    await saysWhatAndWhere(phone)
    await addsPerson(phone, 'mo-2', 1)
    await tap(phone.page, say('fill.next'))
    await phone.type('monthlyIncome', '98000')
    await reads(phone.page, say('fill.saved'))
    await phone.context.close()

    const other = await home()
    homes['mo-1'] = other
    const { page, type, choose } = other
    // A code was sent to this number a moment ago; the next one has to wait.
    await advance('PT2M')
    await opens(page, 'pages/apply/index')
    await tap(page, say('apply.begin'))
    await logsIn(page, 'mo-1')
    await heading(page, say('form.step.money'))
    await expect(page.getByLabel(say('form.label.monthlyIncome')).filter({ visible: true }).last().inputValue()).resolves.toBe('98000')
    await type('savings', '400000')
    await type('yearlyCosts', '9000')
    await tap(page, say('fill.next'))
    await choose('property', say('property.vehicle'))
    await tap(page, say('fill.next'))
    await choose('cause', say('cause.other'))
    await tap(page, say('fill.next'))
    await choose('relativeOfStaff', say('form.relativeOfStaff.no'))
    await tap(page, say('fill.sign'))
    await heading(page, say('board.title'))
  })

  it('every adult signs on an own telephone, the father for the child, and both boards see it', async () => {
    const invited = async (applicant: Telephone, person: string): Promise<string> => {
      await tap(applicant.page, say('board.invite', { name: nameOf(person) }))
      await applicant.context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await tap(applicant.page, say('board.invite.copy'))
      await reads(applicant.page, say('board.invite.copied'))
      return applicant.page.evaluate(() => navigator.clipboard.readText())
    }
    const family = async (applicant: 'gu-1' | 'mo-1', member: 'gu-2' | 'mo-2', papers: number): Promise<void> => {
      const address = await invited(homes[applicant], member)
      expect(address).not.toContain(nameOf(applicant))
      const { page } = homes[member]
      await page.goto(address)
      await tap(page, say('room.enter'))
      await logsIn(page, member)
      await signsEverything(page, 3)
      await tap(homes[applicant].page, say('board.mine'))
      await signsEverything(homes[applicant].page, papers)
      await tap(homes[applicant].page, say('room.board'))
      await reads(homes[applicant].page, say('board.complete'))
    }
    // One clipboard for the whole browser: one family after the other copies, reads and opens.
    await family('gu-1', 'gu-2', 6)
    await family('mo-1', 'mo-2', 3)
  })

  it('both send it in, and get a number with the coming steps', async () => {
    for (const family of ['gu', 'mo'] as const) {
      const { page } = homes[`${family}-1`]
      await tap(page, say('board.submit'))
      await heading(page, say('receipt.title'))
      numbers[family] = /DS\d{4}-\d{6}/.exec((await page.getByText(/DS\d{4}-\d{6}/).filter({ visible: true }).first().textContent()) ?? '')?.[0] ?? ''
      expect(numbers[family]).not.toBe('')
      await reads(page, say('receipt.steps'))
    }
  })

  it('the township takes both in, asks one for a paper once, and gives its opinion on the sheet', async () => {
    const desk = officers.township
    await openCase(desk, numbers.gu)
    await acts(desk, 'accept')
    await acts(desk, 'start-investigation')
    await acts(desk, 'give-opinion', opinion(desk, 'grant'))

    await openCase(desk, numbers.mo)
    await acts(desk, 'ask-supplement', async () => {
      const form = desk.locator('#act-form')
      await form.getByLabel(say('workbench.cases.item', { number: 1 })).locator('visible=true').last().fill('住院发票')
      await form.getByLabel(say('workbench.cases.item.why')).selectOption({ index: 1 })
    })
    const { page } = homes['mo-1']
    await tap(page, say('receipt.follow'))
    await tap(page, say('follow.supplement'))
    await sendsPhoto(page, 'supplement.take', 'supplement.photo.sent')
    await tap(page, say('supplement.send'))
    await heading(page, say('case.status.submitted'))

    await openCase(desk, numbers.mo)
    await acts(desk, 'accept')
    await acts(desk, 'start-investigation')
    await acts(desk, 'give-opinion', opinion(desk, 'refuse'))
  })

  it('two officers of the county decide at once: one decision, one polite word', async () => {
    const both = [officers.county, officers['other county']]
    const { label, done } = sayAct('confirm')
    for (const desk of both) {
      await openCase(desk, numbers.gu)
      await desk.getByRole('region', { name: say('workbench.act.actions') }).getByRole('button', { name: label, exact: true }).click()
      await desk.locator('#act-form').waitFor()
    }
    await Promise.all(both.map((desk) => desk.locator('#act-form').getByRole('button', { name: label, exact: true }).click()))
    const byOther = new RegExp(say('case.act.by-other', { name: '.+', time: '.*' }).replace(/[()]/g, '.'))
    const told = await Promise.all(both.map(async (desk) => Promise.race([desk.getByText(done).first().waitFor().then(() => 'done'), desk.getByText(byOther).first().waitFor().then(() => 'by other')])))
    expect([...told].sort()).toEqual(['by other', 'done'])
  })

  it('whoever gave the opinion cannot decide, and nobody refuses without a reason', async () => {
    await openCase(officers.township, numbers.mo)
    for (const action of ['confirm', 'refuse'] as const) await expect(officers.township.getByRole('button', { name: sayAct(action).label, exact: true }).count()).resolves.toBe(0)
    const desk = officers.county
    await openCase(desk, numbers.mo)
    const reason = desk.locator('#act-form').getByLabel(say('workbench.cases.reason', { number: 1 }))
    await desk.getByRole('region', { name: say('workbench.act.actions') }).getByRole('button', { name: sayAct('refuse').label, exact: true }).click()
    await reason.fill('')
    await desk.locator('#act-form').getByRole('button', { name: sayAct('refuse').label, exact: true }).click()
    await desk.locator('#act-form').getByRole('alert').first().waitFor()
    await reason.fill('家里的收入高于本市规定的标准。')
    await desk.locator('#act-form').getByRole('button', { name: sayAct('refuse').label, exact: true }).click()
    await desk.getByText(sayAct('refuse').done).first().waitFor()
  })

  it('both read how it was decided, why, and what is open to them; the inbox told each step', async () => {
    await homes['gu-1'].page.goto('about:blank')
    await opens(homes['gu-1'].page, 'case/pages/inbox/index')
    await tapNotice(homes['gu-1'].page, say('told.granted.title'))
    await heading(homes['gu-1'].page, say('case.decision.granted'))
    await homes['mo-1'].page.goto('about:blank')
    await opens(homes['mo-1'].page, 'case/pages/inbox/index')
    for (const title of [say('told.supplement-asked.title', { count: 1 }), say('told.accepted.title')]) await reads(homes['mo-1'].page, title)
    await tapNotice(homes['mo-1'].page, say('told.refused.title'))
    await heading(homes['mo-1'].page, say('case.decision.refused'))
    await reads(homes['mo-1'].page, '家里的收入高于本市规定的标准。')
    await reads(homes['mo-1'].page, say('decision.remedies'))
  })

  it('no message on a telephone said who they are or what they asked for', async () => {
    const texts = (await deliveriesSince(begun)).filter(({ channel }) => channel === 'sms').map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) for (const word of [...(['gu-1', 'gu-2', 'gu-3', 'mo-1', 'mo-2'].map(nameOf)), say('programme.temporary-assistance'), '低保']) expect(text).not.toContain(word)
  })

  it('an hour on another page ends the log-in, and not a letter of what was typed', async () => {
    const phone = homes['mo-2']
    const { page } = phone
    await page.goto('about:blank')
    await opens(page, 'pages/apply/index')
    await tap(page, say('apply.begin'))
    await saysWhatAndWhere(phone)
    await tap(page, say('fill.next'))
    await phone.type('monthlyIncome', '800')
    await reads(page, say('fill.saved'))
    await advance('PT1H')
    await phone.type('savings', '450')
    await page.reload()
    await logsIn(page, 'mo-2')
    await heading(page, say('form.step.money'))
    const value = (field: 'monthlyIncome' | 'savings') => page.getByLabel(say(`form.label.${field}`)).filter({ visible: true }).last().inputValue()
    expect([await value('monthlyIncome'), await value('savings')]).toEqual(['800', '450'])
    await until('everything typed reached the server', async () => page.getByText(say('fill.saved')).filter({ visible: true }).last().isVisible())
    expect(await people.everyoneLeaves()).toEqual([])
  })
})

/** Opens what was told, read or not. */
const tapNotice = (page: Page, title: string): Promise<void> => page.getByRole('button', { name: new RegExp(title) }).filter({ visible: true }).first().click()
