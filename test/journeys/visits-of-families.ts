import type { Page } from 'playwright-core'
import { say } from '../../functions/words'
import { enter, familyOf, papersOf, readyToSign, sessionIn, signAll, submitted, workOn } from './families'
import { sessionOf } from './officer-session'
import { base, json } from './system'
import { draw } from './thumb'
import type { OpenContext, Visit } from './visits'

const heading = (page: Page, name?: string) => page.getByRole('heading', { level: 1, ...(name !== undefined && { name }) }).waitFor()

/** A browser in which this person is logged in, at one page of theirs. */
async function at(context: OpenContext, storage: Record<string, string>, path: string): Promise<Page> {
  const own = await context()
  await own.addInitScript((kept) => {
    // A page that is not there yet (about:blank) has no storage.
    if (location.protocol !== 'http:') return
    for (const [key, text] of Object.entries(kept)) if (localStorage.getItem(key) === null) localStorage.setItem(key, text)
  }, storage)
  const page = await own.newPage()
  await page.goto(`${base}/#/${path}`)
  await heading(page)
  return page
}

const board = 'sign/pages/board/index'
const room = 'sign/pages/room/index'
const paper = 'sign/pages/paper/index'
const mark = 'sign/pages/mark/index'
const follow = 'case/pages/follow/index'
const supplement = 'case/pages/supplement/index'
const decision = 'case/pages/decision/index'
const progress = 'pages/progress/index'

/** A board on which a husband or wife still has to sign. */
async function waitingBoard(context: OpenContext): Promise<Page> {
  const { id, applicant } = await readyToSign('liu')
  const page = await at(context, applicant.storage, `${board}?application=${id}`)
  await page.getByText(say('board.state.waiting')).first().waitFor()
  return page
}

/** The room of somebody who was invited, has proven who they are and has entered. */
async function insideTheRoom(family: string) {
  const { id, applicant } = await readyToSign(family)
  const second = familyOf(family)[1]
  if (!second) throw new Error(`${family} is one person`)
  const member = await enter(id, applicant, second.id, second.name)
  const papers = await papersOf(id, member)
  return { id, member, papers, document: papers[0]?.id ?? '' }
}

async function beforeTheMark(context: OpenContext, family: string): Promise<Page> {
  const { id, member, papers } = await insideTheRoom(family)
  const withoutTicks = papers.find(({ purposes }) => purposes.length === 0)?.id ?? ''
  const page = await at(context, member.storage, `${paper}?application=${id}&document=${withoutTicks}`)
  await page.getByRole('button', { name: say('room.paper.next') }).click()
  await heading(page, say('mark.title'))
  return page
}

const asked = [
  { what: '住院发票', why: 'source-silent' },
  { what: '房屋的证明', why: 'contested' },
]

async function asksForSupplement(family: string) {
  const sent = await submitted(family)
  await workOn('dongshan.case1', sent.id, 'supplement-requests', { items: asked })
  return sent
}

/** Temporary assistance, which is not shown in public, decided for or against. */
async function decided(family: string, view: 'grant' | 'refuse') {
  const sent = await submitted(family, { wish: 'temporary-assistance', cause: view === 'grant' ? 'accident' : 'other', monthlyIncome: view === 'grant' ? '900' : '98000' })
  const officer = 'dongshan.case1'
  await workOn(officer, sent.id, 'acceptances')
  await workOn(officer, sent.id, 'investigations')
  const reasons = view === 'refuse' ? { reasons: ['家里收入超过了规定的标准'] } : {}
  await workOn(officer, sent.id, 'opinions', { programme: 'temporary-assistance', view, reasons: [], ...reasons })
  if (view === 'refuse') await workOn('dongchuan.review1', sent.id, 'refusals', reasons)
  else await workOn('dongchuan.review1', sent.id, 'confirmations', await amountOf(sent.id))
  return sent
}

async function amountOf(id: string): Promise<{ amount?: number }> {
  const { assessments } = await json<{ assessments: { programme: string; amount?: { fen: number } }[] }>(`/api/workbench/cases/${id}?purpose=handle`, { headers: await sessionOf('dongchuan.review1') })
  const amount = assessments.find(({ programme }) => programme === 'temporary-assistance')?.amount?.fen
  return amount === undefined ? {} : { amount }
}

const opened = async (context: OpenContext, page: string, { id, applicant }: { id: string; applicant: { storage: Record<string, string> } }): Promise<Page> => at(context, applicant.storage, `${page}?application=${id}`)
const visit = (page: string, state: string, open: Visit['open']): Visit => ({ page, state, open })

/** Pages on which families sign, follow and are told, in the states that people meet. */
export const familyVisits: readonly Visit[] = [
  visit(board, 'waiting', waitingBoard),
  visit(board, 'inviting', async (context) => {
    const page = await waitingBoard(context)
    await page.getByRole('button', { name: say('board.invite', { name: familyOf('liu')[1]?.name ?? '' }) }).click()
    await page.getByText(say('board.invite.only')).waitFor()
    return page
  }),
  visit(board, 'complete', async (context) => {
    const ready = await readyToSign('feng', { area: '990101003' })
    await signAll(ready.id, ready.applicant)
    const page = await opened(context, board, ready)
    await page.getByText(say('board.complete')).waitFor()
    return page
  }),
  visit(room, 'before-proof', async (context) => {
    const { board: read } = await readyToSign('zhao')
    const invitation = (await read()).people.find((each) => each.invitation !== undefined)?.invitation ?? ''
    const page = await at(context, {}, `${room}?i=${invitation}`)
    await page.getByRole('button', { name: say('room.enter') }).waitFor()
    return page
  }),
  visit(room, 'ended', async (context) => {
    const page = await at(context, {}, `${room}?i=${'x'.repeat(22)}`)
    await heading(page, say('room.ended'))
    return page
  }),
  visit(room, 'not-theirs', async (context) => {
    const { board: read } = await readyToSign('han')
    const invitation = (await read()).people.find((each) => each.invitation !== undefined)?.invitation ?? ''
    const page = await at(context, await sessionIn('sun-1'), `${room}?i=${invitation}`)
    await page.getByRole('button', { name: say('room.enter') }).click()
    await heading(page, say('room.not-yours'))
    return page
  }),
  visit(room, 'entered', async (context) => {
    const { id, member } = await insideTheRoom('deng')
    const page = await at(context, member.storage, `${room}?application=${id}`)
    await page.getByRole('button', { name: say('room.read') }).waitFor()
    return page
  }),
  visit(room, 'not-signing', async (context) => {
    const { id, member } = await insideTheRoom('wangyan')
    const page = await at(context, member.storage, `${room}?application=${id}`)
    await page.getByRole('button', { name: say('room.refuse') }).click()
    await heading(page, say('refuse.title'))
    return page
  }),
  visit(paper, 'with-ticks-missing', async (context) => {
    const { id, member, papers } = await insideTheRoom('xu')
    const document = papers.find(({ purposes }) => purposes.length > 0)?.id ?? ''
    const page = await at(context, member.storage, `${paper}?application=${id}&document=${document}`)
    await page.getByRole('button', { name: say('room.paper.next') }).click()
    await page.getByRole('alert').first().waitFor()
    return page
  }),
  visit(paper, 'signed', async (context) => {
    const { id, applicant } = await readyToSign('cao', { area: '990101003' })
    await signAll(id, applicant)
    const [first] = await papersOf(id, applicant)
    const page = await at(context, applicant.storage, `${paper}?application=${id}&document=${first?.id ?? ''}`)
    await page.getByRole('button', { name: say('verify.check') }).click()
    await page.getByText(say('verify.intact')).waitFor()
    return page
  }),
  visit(mark, 'blank', (context) => beforeTheMark(context, 'gao')),
  visit(mark, 'drawn', async (context) => {
    const page = await beforeTheMark(context, 'tang')
    await draw(page)
    await page.getByRole('radio', { name: say('mark.phone.own') }).check()
    return page
  }),
  visit('sign/pages/done/index', 'member', async (context) => {
    const { id, member } = await insideTheRoom('yan')
    await signAll(id, member)
    const page = await at(context, member.storage, `sign/pages/done/index?application=${id}`)
    await heading(page, say('mark.done.all'))
    return page
  }),
  visit(follow, 'submitted', async (context) => {
    const page = await opened(context, follow, await submitted('zhang'))
    await heading(page, say('case.status.submitted'))
    return page
  }),
  visit(follow, 'asked-to-supplement', async (context) => {
    const page = await opened(context, follow, await asksForSupplement('ouyang'))
    await heading(page, say('case.status.supplement'))
    return page
  }),
  visit(supplement, 'nothing-given', async (context) => {
    const page = await opened(context, supplement, await asksForSupplement('chen'))
    await page.getByRole('button', { name: say('supplement.send') }).click()
    await page.getByRole('alert').first().waitFor()
    return page
  }),
  visit(decision, 'refused', async (context) => {
    const page = await opened(context, decision, await decided('wu', 'refuse'))
    await heading(page, say('case.decision.refused'))
    return page
  }),
  visit(decision, 'granted', async (context) => {
    const page = await opened(context, decision, await decided('zhang', 'grant'))
    await heading(page, say('case.decision.granted'))
    return page
  }),
  visit('case/pages/inbox/index', 'some-unseen', async (context) => {
    const { applicant } = await asksForSupplement('wu')
    const page = await at(context, applicant.storage, 'case/pages/inbox/index')
    await page.getByText(say('told.submitted.title')).first().waitFor()
    return page
  }),
  visit(progress, 'with-applications', async (context) => {
    const { applicant } = await submitted('chen')
    const page = await at(context, applicant.storage, progress)
    await page.getByText(say('case.status.submitted')).first().waitFor()
    return page
  }),
]
