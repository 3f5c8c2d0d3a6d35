import type { Page } from 'playwright-core'
import { policySnapshot } from '../../functions/policy/book'
import { say } from '../../functions/words'
import { sayProgramme } from '../../functions/words/reasons'
import { sayAct } from '../../functions/words/say-case'
import { qrModules, qrPath } from '../../miniapp/src/ui/qr-modules'
import { officerNamed } from '../../infra/local/city/people/officers'
import { type RegisteredPerson, registered } from '../../infra/local/city/people/register'
import { ask, freshKey } from './at-the-routes'
import { deskSize, oneBrowser } from './browser'
import { inOrder } from './in-order'
import { act, actOnCase, caseForm, isNotOffered, logIn, openCase, rememberToken, toldOfCase } from './officer'
import { sessionOf } from './officer-session'
import { openHome } from './resident'
import { advance, base, codeSince, deliveriesSince, json, serverNow, until, workingHours } from './system'
import { addsMember, type Filled, logsIn, logsInAs, provesToBe, signsEverything, type Thumb, thumbOn } from './thumb'
import { inConfidence } from './told'

const [father, mother, child] = ['ren-1', 'ren-2', 'ren-3'].map(registered) as [RegisteredPerson, RegisteredPerson, RegisteredPerson]
const alone = registered('fang-1')
const reason = inConfidence('words of an officer', '家里每人每月收入高于本市标准，已当面说过。')
const township = 'dongshan.case2'
const counties = ['dongchuan.review1', 'dongchuan.review2'] as const
/** filled or chosen by a family of three, from 申请 to 提交: this many are too many */
const tooMany = 21

async function wantsToApply(thumb: Thumb): Promise<void> {
  await openHome(thumb.page)
  await thumb.press(say('home.apply.hint'))
  await thumb.sees(say('apply.title'))
}

/** From where an application begins to the form; whoever has not logged in does so on the way. */
async function begins(thumb: Thumb, person: RegisteredPerson): Promise<void> {
  await thumb.choose(say('apply.wish'), say('form.wish.temporary-assistance'))
  await thumb.press(say('apply.begin'))
  await logsInAs(thumb, person)
  await thumb.sees(say('form.step.wish'))
}

async function saysWhere(thumb: Thumb): Promise<void> {
  await thumb.pick(say('fill.area.county'), '东川区')
  await thumb.pick(say('fill.area.township'), '东山街道')
  await thumb.press(say('fill.next'))
  await thumb.sees(say('form.step.household'))
}

async function saysHowItCame(thumb: Thumb, cause: string): Promise<void> {
  await thumb.press(say('fill.next'))
  await thumb.sees(say('form.step.property'))
  await thumb.choose(say('form.label.property'), say('property.none'))
  await thumb.press(say('fill.next'))
  await thumb.sees(say('form.step.reason'))
  await thumb.choose(say('form.label.cause'), cause)
}

async function goesToSign(thumb: Thumb): Promise<void> {
  await thumb.press(say('fill.next'))
  await thumb.sees(say('form.step.summary'))
  await thumb.press(say('fill.sign'))
  await thumb.reads(say('field.required'))
  await thumb.choose(say('form.label.relativeOfStaff'), say('form.relativeOfStaff.no'))
  await thumb.press(say('fill.sign'))
  await thumb.sees(say('board.title'))
}

/** Sends it in and gives the number on the receipt. */
async function submits(thumb: Thumb): Promise<string> {
  await thumb.press(say('board.submit'))
  await thumb.sees(say('receipt.title'))
  await thumb.reads(say('receipt.nothing-to-do'))
  const number = /DS\d{4}-\d{6}/.exec((await thumb.page.getByRole('main').filter({ visible: true }).last().textContent()) ?? '')?.[0]
  if (!number) throw new Error('no number on the receipt')
  return number
}

/** Lets requests of this kind go on when so many of them have been sent, each from an own page. */
async function allAtOnce(pages: readonly Page[], pattern: string): Promise<void> {
  let sent = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  for (const page of pages) {
    await page.route(pattern, async (route) => {
      sent += 1
      if (sent === pages.length) open()
      await all
      await route.continue()
    })
  }
}

describe('two families and three officers', () => {
  const step = inOrder()
  const people = oneBrowser()
  const filled: Filled = { fields: [] }
  let his: Thumb
  let elsewhere: Thumb
  let hers: Thumb
  let single: Thumb
  let officer: Page
  let reviewers: [Page, Page]
  let invitation = ''
  let since = 0
  const number = { family: '', single: '' }

  beforeAll(async () => {
    await workingHours()
    since = await serverNow()
    await people.start()
    his = thumbOn(await people.page(), filled)
    single = thumbOn(await people.page())
  })
  afterAll(() => people.stop())

  const idOf = (thumb: Thumb) => /application=([0-9a-f]{32})/.exec(thumb.page.url())?.[1] ?? ''

  step('begin at the same time: one straight away, the other after asking what may fit', async () => {
    const checks = async () => {
      await wantsToApply(single)
      await single.press(say('apply.check.hint'))
      for (const [question, label, text] of [['people', say('self-check.people.label'), '1'], ['monthlyIncome', say('self-check.yuan.label'), '98000'], ['savings', say('self-check.yuan.label'), '2000']] as const) {
        await single.sees(say(`question.${question}`))
        await single.type(label, text)
        await single.press(say('self-check.next'))
      }
      await single.sees(say('question.property'))
      await single.choose(say('question.property'), say('property.none'))
      await single.press(say('self-check.next'))
      await single.sees(say('question.cause'))
      await single.choose(say('question.cause'), say('cause.education'))
      await single.press(say('self-check.next'))
      await single.sees(say('question.yearlyCosts'))
      await single.press(say('self-check.yuan.none'))
      await single.sees(say('self-check.result.does-not-fit'))
      await single.press(say('self-check.apply'))
      await single.sees(say('apply.title'))
    }
    await Promise.all([
      wantsToApply(his).then(() => begins(his, father)).then(() => saysWhere(his)),
      checks().then(() => begins(single, alone)).then(() => saysWhere(single)),
    ])
  })

  step('fill in; without a network nothing that was typed is lost', async () => {
    await Promise.all([
      (async () => {
        await addsMember(his, mother, 0)
        await addsMember(his, child, 1)
        await his.press(say('fill.next'))
        await his.sees(say('form.step.money'))
        await his.reads(say('fill.saved'))
        const context = his.page.context()
        await context.setOffline(true)
        await his.type(say('form.label.monthlyIncome'), '1900')
        await his.type(say('form.label.savings'), '3000')
        await his.reads(say('fill.waiting'))
        await context.setOffline(false)
        await his.reads(say('fill.saved'))
      })(),
      (async () => {
        await single.press(say('fill.next'))
        await single.sees(say('form.step.money'))
        await single.type(say('form.label.monthlyIncome'), '98000')
        await single.type(say('form.label.savings'), '2000')
        await single.type(say('form.label.yearlyCosts'), '0')
        await saysHowItCame(single, say('cause.education'))
        await goesToSign(single)
      })(),
    ])
  })

  step('go on where it was left, on another telephone, and add a photo', async () => {
    // A second code may be asked for only after a while.
    await advance('PT2M')
    elsewhere = thumbOn(await people.page())
    await openHome(elsewhere.page)
    await elsewhere.press(say('home.progress.hint'))
    await elsewhere.press(say('progress.log-in.hint'))
    await logsInAs(elsewhere, father)
    await elsewhere.press(say('progress.application.draft'))
    await elsewhere.sees(say('form.step.money'))
    expect(await Promise.all([say('form.label.monthlyIncome'), say('form.label.savings'), say('form.label.yearlyCosts')].map(elsewhere.valueOf))).toEqual(['1900', '3000', ''])

    elsewhere = thumbOn(elsewhere.page, filled)
    await elsewhere.type(say('form.label.yearlyCosts'), '15000')
    await saysHowItCame(elsewhere, say('cause.accident'))
    await elsewhere.takePhoto(say('fill.photo.take'))
    await elsewhere.reads(say('fill.photo.arrived'))
    await goesToSign(elsewhere)
    elsewhere = thumbOn(elsewhere.page)
  })

  step('invite by an address, which the picture holds, too', async () => {
    await elsewhere.reads(say('board.left', { count: 2 }))
    await elsewhere.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base })
    await elsewhere.press(say('board.invite', { name: mother.name }))
    await elsewhere.press(say('board.invite.copy'))
    await elsewhere.reads(say('board.invite.copied'))
    invitation = await elsewhere.page.evaluate(() => navigator.clipboard.readText())
    expect(invitation).toMatch(/^http:\/\/[^/]+\/#\/sign\/pages\/room\/index\?i=[\w-]{22}$/)
    const picture = elsewhere.page.getByRole('img', { name: say('board.invite.qr.label', { name: mother.name }) })
    expect(await picture.locator('path').getAttribute('d')).toBe(qrPath(qrModules(invitation)))
  })

  step('sign, each adult on an own telephone, and see on the board how far everybody is', async () => {
    hers = thumbOn(await people.page())
    await hers.page.goto(invitation)
    await hers.sees(say('room.title'))
    for (const { name } of [father, mother, child]) expect(await hers.page.getByText(name).count()).toBe(0)
    await hers.press(say('room.enter'))
    await logsInAs(hers, mother)
    await Promise.all([
      signsEverything(hers),
      (async () => {
        await single.press(say('board.mine'))
        await signsEverything(single)
        await single.press(say('room.board'))
        await single.reads(say('board.complete'))
      })(),
    ])
    await elsewhere.reads(say('board.left', { count: 1 }))
    expect(await elsewhere.page.getByRole('button', { name: say('board.submit') }).count()).toBe(0)
    await elsewhere.press(say('board.mine'))
    await elsewhere.reads(say('room.for-child', { name: child.name }))
    await signsEverything(elsewhere)
    await elsewhere.press(say('room.board'))
    await elsewhere.reads(say('board.complete'))
  })

  step('cannot send it in with something missing: everything is named at once', async () => {
    // On his first telephone the form still stands open.
    const first = thumbOn(his.page)
    await first.type(say('form.label.monthlyIncome'), '')
    await first.type(say('form.label.savings'), '')
    await first.reads(say('fill.saved'))
    await elsewhere.press(say('board.submit'))
    await elsewhere.reads(say('problem.not-complete'))
    expect(await elsewhere.page.getByText(say('field.required')).count()).toBe(2)
    await first.type(say('form.label.monthlyIncome'), '1900')
    await first.type(say('form.label.savings'), '3000')
    await first.reads(say('fill.saved'))
  })

  step('send it in and get a number, after fewer fields than people are willing to fill', async () => {
    number.family = await submits(elsewhere)
    number.single = await submits(single)
    console.log(`measured: a family of three fills or chooses ${filled.fields.length} fields from 申请 to 提交, log-in and photo among them, signatures aside`)
    expect(filled.fields.length).toBeLessThan(tooMany)
  })

  step('are seen by the township, which asks the one for what is missing and takes the other in', async () => {
    officer = await people.page(deskSize)
    reviewers = [await people.page(deskSize), await people.page(deskSize)]
    await logIn(officer, township, 'cases')
    await openCase(officer, number.single)
    await actOnCase(officer, 'ask-supplement', async ({ form, write, send }) => {
      await send('ask-supplement')
      await form.getByRole('alert').first().waitFor()
      await write(say('workbench.cases.item', { number: 1 }), '住院发票')
      await form.getByLabel(say('workbench.cases.item.why')).selectOption({ label: say('case.why.no-source') })
    })
    await isNotOffered(officer, 'ask-supplement')
    await openCase(officer, number.family)
    await actOnCase(officer, 'accept')
    await actOnCase(officer, 'start-investigation')
  })

  step('follow: the step, who has it, how many working days are left', async () => {
    await elsewhere.press(say('receipt.follow'))
    await elsewhere.sees(say('case.status.accepted'))
    await elsewhere.reads(/还有 \d+ 个工作日/)
    await elsewhere.reads(/^现在由东山街道.*办$/)
    expect(await elsewhere.page.locator('[aria-current=step]').filter({ visible: true }).count()).toBe(1)
  })

  step('answer what was asked with a photo', async () => {
    await single.press(say('receipt.follow'))
    await single.sees(say('case.status.supplement'))
    await single.press(say('follow.supplement'))
    await single.sees(say('case.supplement.title', { count: 1 }))
    await single.press(say('supplement.send'))
    await single.reads(say('supplement.missing'))
    await single.takePhoto(say('supplement.take'))
    await single.reads(say('supplement.photo.sent'))
    await single.press(say('supplement.send'))
    await single.sees(say('case.status.submitted'))
    await single.reads(say('follow.supplement.seen'))
  })

  step('get an opinion on the calculation sheet; one against says why, or is none', async () => {
    await openCase(officer, number.family)
    await officer.getByRole('region', { name: say('workbench.cases.sheet') }).getByText(sayProgramme('temporary-assistance')).first().waitFor()
    await actOnCase(officer, 'give-opinion', async ({ pick }) => {
      await pick(sayProgramme('temporary-assistance'))
      await pick(say('case.view.grant'))
    })
    await officer.getByRole('region', { name: say('workbench.cases.opinion'), exact: true }).getByText(say('workbench.cases.opinion.amount', { amount: '' }).trim()).waitFor()
    await openCase(officer, number.single)
    await officer.getByText(say('workbench.cases.supplement.photo', { number: 1 })).waitFor()
    await actOnCase(officer, 'accept')
    await actOnCase(officer, 'start-investigation')
    await actOnCase(officer, 'give-opinion', async ({ form, pick, write, send }) => {
      await pick(sayProgramme('temporary-assistance'))
      await pick(say('case.view.refuse'))
      await send('give-opinion')
      await form.getByRole('alert').filter({ hasText: say('field.reason') }).waitFor()
      await write(say('workbench.cases.reason', { number: 1 }), reason)
    })
  })

  step('are decided by somebody else than who gave the opinion, also when that officer has moved up', async () => {
    const family = idOf(elsewhere)
    const decides = ['confirm', 'refuse'] as const
    for (const action of decides) await isNotOffered(officer, action)
    const { firstAdministrator } = await json<{ firstAdministrator: string }>('/city/officers')
    const headers = { ...(await sessionOf(firstAdministrator)), 'content-type': 'application/json' }
    const { accounts } = await json<{ accounts: { id: string; loginName: string }[] }>('/api/workbench/staff', { headers })
    const account = accounts.find(({ loginName }) => loginName === township)?.id ?? ''
    const moves = (role: string, area: string) => json(`/api/workbench/staff/${account}/moves`, { method: 'POST', headers, body: JSON.stringify({ role, area }) })
    await moves('county-officer', officerNamed(counties[0]).area)
    try {
      // A computer of the new office: the former page may still be saying that its session ended.
      officer = await people.page(deskSize)
      await logIn(officer, township, 'cases')
      await openCase(officer, number.family)
      for (const action of decides) await isNotOffered(officer, action)
      const authorization = `Session ${await rememberToken(officer)}`
      const { version: seen } = await json<{ version: number }>(`/api/workbench/cases/${family}?purpose=handle`, { headers: { authorization } })
      const refused = await ask({ method: 'POST', path: `/api/workbench/cases/${family}/confirmations`, body: { seen }, authorization, idempotencyKey: freshKey() })
      expect(refused.body).toMatchObject({ code: 'same-officer' })
    } finally {
      await moves('township-officer', officerNamed(township).area)
    }
  })

  step('are decided once, though two decide at once: the second is told who was first', async () => {
    for (const [at, page] of reviewers.entries()) {
      await logIn(page, counties[at]!, 'cases')
      await openCase(page, number.family)
      await act(page, sayAct('confirm').label)
    }
    await allAtOnce(reviewers, '**/confirmations')
    await Promise.all(reviewers.map((page) => caseForm(page).send('confirm')))
    const first = await Promise.race(reviewers.map(async (page, at) => toldOfCase(page, sayAct('confirm').done).then(() => at)))
    const later = reviewers[1 - first]!
    await toldOfCase(later, new RegExp(`${officerNamed(counties[first]!).name}.*${say('case.act.by-other', { name: '', time: '' }).trim()}`))
  })

  step('cannot be refused without a reason', async () => {
    const [page] = reviewers
    await openCase(page, number.single)
    let sent = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/refusals')) sent += 1
    })
    await actOnCase(page, 'refuse', async ({ form, write, send }) => {
      await write(say('workbench.cases.reason', { number: 1 }), '')
      await send('refuse')
      await form.getByRole('alert').filter({ hasText: say('field.reason') }).waitFor()
      expect(sent).toBe(0)
      await write(say('workbench.cases.reason', { number: 1 }), reason)
    })
    expect(sent).toBe(1)
  })

  step('are told of each change, and read what was decided, why, and what they can do', async () => {
    const looks = async (thumb: Thumb, titles: readonly string[], decision: string) => {
      await thumb.press(say('follow.inbox'))
      await thumb.sees(say('inbox.title'))
      for (const title of titles) await thumb.reads(say('inbox.new-title', { title }))
      await thumb.press(say('inbox.new-title', { title: decision }))
      await thumb.sees(decision)
      await thumb.reads(say('decision.remedies'))
      await thumb.reads(say('decision.rules'))
    }
    await looks(elsewhere, [say('told.all-signed.title'), say('told.submitted.title'), say('told.accepted.title'), say('told.granted.title')], say('case.decision.granted'))
    await elsewhere.reads(say('decision.arithmetic'))
    await looks(single, [say('told.submitted.title'), say('told.supplement-asked.title', { count: 1 }), say('told.supplement-received.title'), say('told.accepted.title'), say('told.refused.title')], say('case.decision.refused'))
    await single.reads(reason)
    await single.reads(/行政复议/)
    // She reads that it was decided, and no more.
    await hers.press(say('kit.home'))
    await hers.press(say('home.progress.hint'))
    await hers.press(say('follow.decided.member'))
    await hers.sees(say('follow.decided.member'))
    expect(await hers.page.getByRole('button', { name: say('follow.decision') }).count()).toBe(0)
  })

  step('got messages on their telephones that say neither who they are nor what they asked for', async () => {
    const messages = (await deliveriesSince(since)).filter(({ channel, to }) => channel === 'sms' && [father, mother, alone].some(({ phone }) => phone === to))
    expect(messages.length).toBeGreaterThan(3)
    const telling = /低保|生活保障|救助|特困|补助/
    const names = [father, mother, child, alone].map(({ name }) => name)
    expect(messages.filter(({ text }) => telling.test(text) || names.some((name) => text.includes(name)))).toEqual([])
    expect(await people.everyoneLeaves()).toEqual([])
  })
})

describe('somebody whose telephone changes, or who was away', () => {
  const step = inOrder()
  const people = oneBrowser()
  const person = registered('hou-1')
  let old: Thumb
  beforeAll(async () => {
    await workingHours()
    await people.start()
    old = thumbOn(await people.page())
  })
  afterAll(() => people.stop())

  const buys = (phone: string, owner?: string) => json('/city/telephones', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ phone, owner }) })
  const money = [say('form.label.monthlyIncome'), say('form.label.savings'), say('form.label.yearlyCosts')] as const
  const values = (thumb: Thumb) => Promise.all(money.map(thumb.valueOf))
  const opensTheDraft = async (thumb: Thumb) => {
    await thumb.press(say('progress.application.draft'))
    await thumb.sees(say('form.step.money'))
  }

  step('finds every field as it was typed after the session ended by itself', async () => {
    await wantsToApply(old)
    await begins(old, person)
    await saysWhere(old)
    await old.press(say('fill.next'))
    await old.sees(say('form.step.money'))
    await old.type(money[0], '800')
    await old.reads(say('fill.saved'))
    await advance('PT31M')
    await old.type(money[1], '500')
    await logsInAs(old, person)
    await old.sees(say('form.step.money'))
    expect(await values(old)).toEqual(['800', '500', ''])
    await old.reads(say('fill.saved'))
  })

  step('goes on from a new number after proving who they are; the session of before is dead', async () => {
    const since = await serverNow()
    await buys('19900030021', person.id)
    const fresh = thumbOn(await people.page())
    await openHome(fresh.page)
    await fresh.press(say('home.progress.hint'))
    await fresh.press(say('progress.log-in.hint'))
    await logsIn(fresh, '19900030021')
    await provesToBe(fresh, person)
    await opensTheDraft(fresh)
    expect(await values(fresh)).toEqual(['800', '500', ''])

    await old.type(money[2], '0')
    await old.sees(say('log-in.phone'))
    expect(await old.page.getByText(person.name).count()).toBe(0)
    const warning = say('notice.sms.numberMoved', { hotline: policySnapshot.city.hotline })
    await until('the number of before is told', async () => (await deliveriesSince(since)).some(({ to, text }) => to === person.phone && text.includes(warning)))
  })

  step('goes on from a number in another name with the code that came to the number of before', async () => {
    await buys('19900030022')
    const borrowed = thumbOn(await people.page())
    await openHome(borrowed.page)
    await borrowed.press(say('home.progress.hint'))
    await borrowed.press(say('progress.log-in.hint'))
    await logsIn(borrowed, '19900030022')
    await provesToBe(borrowed, person)
    await borrowed.reads(say('problem.old-number-needed'))
    await borrowed.reads(say('log-in.old.lost', { hotline: policySnapshot.city.hotline }))
    await advance('PT2M')
    const since = await serverNow()
    await borrowed.press(say('log-in.old.send'))
    await borrowed.reads(say('log-in.old.sent', { tail: '21' }))
    await borrowed.type(say('log-in.old.field'), await codeSince('19900030021', since))
    await borrowed.press(say('log-in.name.prove'))
    await opensTheDraft(borrowed)
    expect(await values(borrowed)).toEqual(['800', '500', ''])
    expect(await people.everyoneLeaves()).toEqual([])
  })
})
