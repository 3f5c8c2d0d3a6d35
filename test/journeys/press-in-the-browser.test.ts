import type { Page, Response } from 'playwright-core'
import { ticketNumber } from '../../functions/domain/ids'
import { familyName } from '../../functions/domain/staff/family-name'
import { say } from '../../functions/words'
import { officerNamed } from '../../infra/local/city/people/officers'
import { deskSize, oneBrowser } from './browser'
import { act, fillForm, logIn, row } from './officer'
import { answerTheQuestions, openHome, pressOn, sees, send, standsAt } from './resident'
import { workingHours } from './system'
import { inConfidence } from './told'

interface Look {
  /** when the browser asked, milliseconds */
  at: number
  text: string
}

/** Every look of this page at the board from now on, in the order in which it asked. */
function looksAtTheBoard(page: Page): () => Promise<Look[]> {
  const answers: Response[] = []
  page.on('response', (response) => {
    if (response.url().includes('/urgent-board')) answers.push(response)
  })
  return async () => {
    const looks = await Promise.all(answers.map(async (answer) => ({ at: answer.request().timing().startTime, text: await answer.text() })))
    return looks.sort((one, other) => one.at - other.at)
  }
}

/** Sends the press and gives the moment, by the browser's own clock, at which the telephone had its acknowledgement. */
async function acknowledgedAt(page: Page): Promise<number> {
  const acknowledged = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/urgent-requests') && response.status() === 201)
  await send(page)
  const answer = await acknowledged
  await answer.finished()
  const { startTime, responseEnd } = answer.request().timing()
  return startTime + responseEnd
}

/** Holds back every look at the board, so that what two officers see stays as it is while both press. */
async function holdTheBoard(page: Page): Promise<() => Promise<void>> {
  const pattern = '**/api/workbench/urgent-board*'
  await page.route(pattern, () => undefined)
  return () => page.unroute(pattern)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** By keyboard alone: down the list to its end with j, then up with k until the focus is on this ticket. */
async function walkTo(officer: Page, number: string): Promise<void> {
  const rows = await officer.locator('button.row-act').count()
  for (let step = 0; step < rows; step += 1) await officer.keyboard.press('j')
  for (let step = 0; step < rows + 2; step += 1) {
    await officer.evaluate(() => new Promise(requestAnimationFrame))
    if ((await focused(officer)).includes(number)) return
    await officer.keyboard.press('k')
  }
  throw new Error(`the keyboard does not reach ${number}`)
}

const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()

describe('a press in the browser, from a thumb to two officers and back', () => {
  const people = oneBrowser()
  beforeAll(async () => {
    await workingHours()
    await people.start()
  })
  afterAll(() => people.stop())

  it('is seen, taken once, answered, helped, asked about, closed and opened again', async () => {
    const names = ['dongshan.duty1', 'dongshan.duty2'] as const
    const resident = await people.page()
    const officers = [await people.page(deskSize), await people.page(deskSize)] as const
    for (const [at, officer] of officers.entries()) await logIn(officer, names[at]!)
    const looks = looksAtTheBoard(officers[0])
    for (const officer of officers) await officer.locator('button.row-act, .list-state').first().waitFor()

    await openHome(resident)
    await answerTheQuestions(resident, { hardship: 'no-food', phone: '19900003001', note: '米缸见底,孙女还在上学。' })
    const acknowledged = await acknowledgedAt(resident)
    await sees(resident, 'status.delivered', { desk: '东山街道值班室' })
    const { key } = await pressOn(resident)
    const number = ticketNumber(key)
    await resident.getByText(number).first().waitFor()
    await standsAt(resident, say('status.waiting'))

    // Both see it, at the latest by the second look after the acknowledgement; both open it by keyboard alone.
    for (const officer of officers) await row(officer, number).waitFor()
    const later = (await looks()).filter(({ at }) => at > acknowledged)
    expect(later.findIndex(({ text }) => text.includes(key))).toBeLessThan(2)
    for (const officer of officers) {
      await walkTo(officer, number)
      await officer.keyboard.press('Enter')
      await officer.getByRole('region', { name: say('workbench.number', { number }) }).waitFor()
      await officer.getByText(say('workbench.ticket.watched.handle')).waitFor()
      await officer.getByText('米缸见底,孙女还在上学。').first().waitFor()
    }

    // Two officers at once: one owner, the other is told who.
    const letGo = await Promise.all(officers.map(holdTheBoard))
    await Promise.all(officers.map((officer) => officer.keyboard.press('c')))
    const first = await Promise.race(officers.map(async (officer, at) => told(officer, say('workbench.act.done.claim')).then(() => at)))
    const owner = officerNamed(names[first]!)
    const [winner, loser] = first === 0 ? officers : [officers[1], officers[0]]
    await loser.getByText(new RegExp(`${owner.name}.*${say('workbench.act.taken', { name: '', time: '' }).trim()}`)).waitFor()
    await loser.getByText(say('workbench.ticket.owner.other', { name: owner.name, since: '', until: '' }).split('，')[0]!).first().waitFor()
    for (const go of letGo) await go()

    // The person reads who took it, with the same due time that the officer has.
    await sees(resident, 'status.taken', { name: familyName(owner.name) })
    const contactClock = winner.locator('.clock', { hasText: say('workbench.clock.contact', { span: '' }).split('，').pop()! })
    const dueBy = (await contactClock.locator('.clock-by').textContent())?.match(/\d{1,2}:\d{2}/)?.[0]
    expect(dueBy).toBeDefined()
    await resident.getByText(say('status.taken.until', { time: dueBy ?? '' })).waitFor()

    await act(winner, say('workbench.act.record-contact'))
    await fillForm(winner, [say('workbench.contact.reached')], '说话有气无力,马上送粥过去。', say('workbench.act.done.record-contact'))
    await act(winner, say('workbench.act.record-aid'))
    await fillForm(winner, [say('workbench.aid.food'), say('workbench.aid.clothing')], '米十斤,被子一床。', say('workbench.act.done.record-aid'))
    await sees(resident, 'status.aided', { aid: [say('aid.food'), say('aid.clothing')].join(say('status.and')) })

    await act(winner, say('workbench.act.ask-safety'))
    await told(winner, say('workbench.act.done.ask-safety'))
    await sees(resident, 'status.safe.ask')
    await resident.getByText(say('status.safe.promise')).waitFor()
    await resident.getByRole('button', { name: say('status.safe.yes') }).click()
    await resident.getByText(say('status.safe.answered.safe')).waitFor()

    await winner.getByText(say('workbench.event.safety-answered', { answer: say('workbench.answer.safe') })).waitFor()
    await act(winner, say('workbench.act.close'))
    await fillForm(winner, [say('workbench.outcome.helped-and-safe')], undefined, say('workbench.act.done.close'))
    await row(winner, number).waitFor({ state: 'detached' })

    await sees(resident, 'status.closed')
    await resident.getByText(say('status.closed.until', { days: 30 })).waitFor()
    await resident.getByRole('button', { name: say('status.reopen') }).click()
    await resident.getByLabel(say('status.add.label')).fill(inConfidence('addition', '夜里又断粮了,孩子发烧。'))
    await resident.getByRole('button', { name: say('status.add.send') }).click()
    await sees(resident, 'status.delivered', { desk: '东山街道值班室' })
    await row(winner, number).click()
    await winner.getByText('夜里又断粮了,孩子发烧。').first().waitFor()

    expect(await people.everyoneLeaves()).toEqual([])
  })

  it('of someone who is hurt by another stays off home and off the progress page', async () => {
    const resident = await people.page()
    await openHome(resident)
    await answerTheQuestions(resident, { hardship: 'violence', way: 'none' })
    await send(resident)
    await sees(resident, 'protected.received')
    expect(resident.url()).not.toMatch(/[0-9a-f]{32}/)
    expect(await resident.title()).toBe(say('kit.app'))
    expect(await resident.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/[0-9a-f]{32}/)

    await resident.getByRole('button', { name: say('kit.back') }).click()
    await openHome(resident)
    expect(await resident.getByText(say('home.open')).count()).toBe(0)
    await resident.getByRole('button', { name: say('home.progress.hint') }).click()
    await resident.getByText(say('progress.presses.none'), { exact: true }).waitFor()
    expect(await people.everyoneLeaves()).toEqual([])
  })
})
