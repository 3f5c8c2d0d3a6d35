import fs from 'node:fs'
import path from 'node:path'
import { answersOf, memberIdOf } from '../../infra/local/city/families/answers'
import { greyPhoto } from '../../infra/local/city/families/picture'
import { registered } from '../../infra/local/city/people/register'
import { openidOf } from '../../infra/local/city/people/telephones'
import { subscriptionTemplates } from '../../infra/local/city/wechat/templates'
import { ask, caseFor, familyNamed, freshKey, logInByCode, officerDid, officerDoes, onTheirTelephone } from './at-the-routes'
import { sessionOf } from './officer-session'
import { advance, dataDir, deliveriesSince, json, serverNow, until, workingHours } from './system'

interface MyCase {
  status: string
  version: number
  holder: string
  clocks: { name: string; left: number }[]
  supplement?: { items: { id: string }[]; open: boolean }
  decision?: { outcome: string; programme: string; amount?: { fen: number; per: string }; reasons: string[]; remedies: { reconsideration: string; to: string } }
}
interface Inbox {
  unseen: number
  notices: { id: string; kind: string; application?: string }[]
}
type Hand = Awaited<ReturnType<typeof onTheirTelephone>>

const follow = async (hand: Hand, id: string) => (await hand.get(`/applications/${id}`)) as MyCase
const inbox = async (hand: Hand) => (await hand.get('/inbox')) as Inbox
const kinds = async (hand: Hand, id: string) => (await inbox(hand)).notices.filter(({ application }) => application === id).map(({ kind }) => kind).reverse()

/** The file in which the objects' server keeps this paper. */
function storedPaper(id: string, document: string): string {
  const kept = fs.readdirSync(path.join(dataDir, 'objects'), { recursive: true, encoding: 'utf8' })
  const file = kept.find((name) => name.includes(id) && name.includes(document) && fs.statSync(path.join(dataDir, 'objects', name)).isFile())
  if (!file) throw new Error('no such paper on the disk')
  return path.join(dataDir, 'objects', file)
}

/** Lets days go by, and makes it working time. */
async function days(count: number): Promise<void> {
  await advance(`P${count}D`)
  await workingHours()
}

/** Says yes to one message when WeChat asks, and the mini-program reports it. */
async function acceptsNews(hand: Hand, id: string): Promise<void> {
  const openid = openidOf(registered(id).phone ?? '')
  await json('/city/wechat/choices', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ openid, templateId: subscriptionTemplates.caseNews.id, choice: 'accept' }) })
  await hand.post('/me/grants', { template: 'case-news', result: 'accept' })
}

/** Everybody of the household reads and signs on an own telephone; the first of the family for the children. */
async function everybodySigns(hand: Hand, id: string, others: readonly string[]): Promise<void> {
  await hand.openRoom(id)
  const { people } = await hand.board(id)
  for (const other of others) {
    const theirs = await onTheirTelephone(other)
    await theirs.enter(people.find(({ member }) => member === memberIdOf(other))?.invitation ?? '')
    expect((await theirs.sign(id)).length).toBeGreaterThan(0)
  }
  expect((await hand.sign(id)).length).toBeGreaterThan(0)
}

describe('a family of three', () => {
  beforeAll(workingHours)
  const family = familyNamed('liu')
  let hand: Hand
  let id: string

  it('logs in by a code, proves who it is, fills everything in and sends a photo in parts', async () => {
    hand = await logInByCode('liu-1')
    id = await hand.start()
    expect(await hand.start()).toBe(id)
    const photo = freshKey()
    await hand.save(id, answersOf(family, '990101001001', { wish: 'dibao', monthlyIncome: 1_800, savings: 12_000, yearlyCosts: 8_000, cause: 'illness', words: '孩子上学,妈妈病了。' }))
    await hand.sendPhoto(id, photo, greyPhoto(150_000))
    await hand.save(id, { photo })
    expect(await hand.get(`/applications/${id}/draft`)).toMatchObject({ lastField: 'photo', photos: [{ id: photo, state: 'checked' }] })
  })

  it('cannot send it before everybody signed; everything missing is named at once', async () => {
    const early = await ask({ method: 'POST', path: `/api/citizen/applications/${id}/submissions`, body: {}, authorization: `Resident ${hand.token}`, idempotencyKey: freshKey() })
    expect(early.body).toMatchObject({ code: 'not-complete' })
    expect((early.body as { fields: unknown[] }).fields.length).toBeGreaterThan(0)
  })

  it('signs, each on an own telephone, the father for the child', async () => {
    const since = await serverNow()
    await everybodySigns(hand, id, ['liu-2'])
    expect(await hand.board(id)).toMatchObject({ complete: true })
    expect((await hand.board(id)).people.map(({ state }) => state)).toEqual(['signed', 'signed', 'signed'])
    expect(await kinds(hand, id)).toEqual(['all-signed'])
    await until('the father is told that everybody signed', async () => (await deliveriesSince(since)).some(({ channel, to }) => channel === 'sms' && to === registered('liu-1').phone))
  })

  it('can check a paper, and a changed bit is found', async () => {
    const paper = (await hand.printed(id)).find(({ state }) => state === 'signed')
    const verify = () => hand.get(`/applications/${id}/papers/${paper?.id}/verification`)
    expect(await verify()).toMatchObject({ intact: true, broken: [] })
    const file = storedPaper(id, paper?.id ?? '')
    const bytes = fs.readFileSync(file)
    const changed = Buffer.from(bytes)
    const at = Math.floor(changed.length / 2)
    changed[at] = (changed[at] ?? 0) ^ 1
    fs.writeFileSync(file, changed)
    expect(await verify()).toMatchObject({ intact: false, broken: ['pdf'] })
    fs.writeFileSync(file, bytes)
    expect(await verify()).toMatchObject({ intact: true })
  })

  it('sends it and gets a number with the latest day of each step; the township sees it', async () => {
    const receipt = await hand.submit(id)
    expect(receipt.steps.map(({ step }) => step)).toEqual(['acceptance', 'investigation', 'opinion', 'publicity', 'confirmation'])
    expect(receipt.steps[0]?.latest).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(await follow(hand, id)).toMatchObject({ status: 'submitted', number: receipt.number })
    const { cases } = (await ask({ method: 'GET', path: '/api/workbench/cases', authorization: (await sessionOf('dongshan.case1')).authorization })).body as { cases: { id: string; status: string; mine: boolean }[] }
    expect(cases.find((each) => each.id === id)).toMatchObject({ status: 'submitted', mine: true })
    const elsewhere = await ask({ method: 'GET', path: `/api/workbench/cases/${id}?purpose=handle`, authorization: (await sessionOf('heyan.case1')).authorization })
    expect(elsewhere.status).toBe(404)
  })

  it('is asked once for what is missing, and answers with a photo', async () => {
    const since = await serverNow()
    await officerDid('dongshan.case1', id, 'supplement-requests', { items: [{ what: '住院发票', why: 'no-source' }] })
    await until('an SMS that something is asked', async () => (await deliveriesSince(since)).find(({ channel, to }) => channel === 'sms' && to === registered('liu-1').phone))
    const asked = await follow(hand, id)
    expect(asked).toMatchObject({ status: 'supplement', supplement: { open: true } })
    const photo = freshKey()
    await hand.sendPhoto(id, photo, greyPhoto(80_000))
    await hand.answerSupplement(id, [{ item: asked.supplement?.items[0]?.id ?? '', photo, cannot: false }])
    expect((await caseFor('dongshan.case1', id)).photos).toHaveLength(2)
    const opened = await ask({ method: 'GET', path: `/api/workbench/cases/${id}/photos/${photo}?purpose=handle`, authorization: (await sessionOf('dongshan.case1')).authorization })
    expect(opened.body).toMatchObject({ type: 'image/jpeg' })
  })

  it('is accepted, looked at, reckoned and put up by the township', async () => {
    await officerDid('dongshan.case1', id, 'acceptances')
    await officerDid('dongshan.case1', id, 'investigations')
    const { assessments } = await caseFor('dongshan.case1', id)
    expect(assessments.find(({ programme }) => programme === 'dibao')).toMatchObject({ outcome: 'may-fit', amount: { fen: 120_000 } })
    await officerDid('dongshan.case1', id, 'opinions', { programme: 'dibao', view: 'grant', reasons: [] })
    await officerDid('dongshan.case1', id, 'publicities', { place: '东山街道公示栏' })
    expect(await follow(hand, id)).toMatchObject({ status: 'publicity' })
  })

  it('goes up by itself when the days of the notice are over', async () => {
    await days(8)
    hand = await onTheirTelephone('liu-1')
    expect(await until('the county has it', async () => ((await follow(hand, id)).status === 'confirming' ? follow(hand, id) : undefined))).toMatchObject({ status: 'confirming' })
  })

  it('two officers decide at once: one decision, one polite refusal', async () => {
    const { version } = await caseFor('dongchuan.review1', id)
    await caseFor('dongchuan.review2', id)
    const answers = await Promise.all(['dongchuan.review1', 'dongchuan.review2'].map((by) => officerDoes(by, id, 'confirmations', { amount: 120_000 }, version)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'decided-by-other' })
  })

  it('reads the decision, in the inbox and on the telephone, too', async () => {
    const decided = await follow(hand, id)
    expect(decided).toMatchObject({ status: 'granted', decision: { outcome: 'granted', programme: 'dibao', amount: { fen: 120_000, per: 'month' } } })
    expect(decided.decision?.remedies.reconsideration).toMatch(/^\d{4}-/)
    expect(await kinds(hand, id)).toEqual(['all-signed', 'submitted', 'supplement-asked', 'supplement-received', 'accepted', 'publicity-started', 'went-up', 'granted'])
    const { notices, unseen } = await inbox(hand)
    expect(unseen).toBeGreaterThanOrEqual(8)
    await hand.post('/inbox/views', { notices: notices.map((each) => each.id) })
    expect(await inbox(hand)).toMatchObject({ unseen: 0 })
  })
})

describe('a family that asks for help with a bill', () => {
  beforeAll(workingHours)

  it('is refused with reasons and told where to turn; WeChat brings what was agreed to', async () => {
    const family = familyNamed('gao')
    const hand = await onTheirTelephone('gao-1')
    const since = await serverNow()
    const id = await hand.start()
    await hand.save(id, answersOf(family, '990101002001', { wish: 'temporary-assistance', monthlyIncome: 16_000, savings: 300_000, yearlyCosts: 9_000, cause: 'education', unreachable: { 'gao-3': 'in-hospital' } }))
    await everybodySigns(hand, id, ['gao-2'])
    for (let accepted = 0; accepted < 2; accepted += 1) await acceptsNews(hand, 'gao-1')
    await hand.submit(id)
    await until('WeChat says that it came in', async () => (await deliveriesSince(since)).some(({ channel, to, text }) => channel === 'wechat' && to === registered('gao-1').name && text.includes('已收到')))
    await officerDid('heyan.case1', id, 'certifications', { member: memberIdOf('gao-3'), reason: '在市医院住院,已核实。' })
    await officerDid('heyan.case1', id, 'acceptances')
    await officerDid('heyan.case1', id, 'investigations')
    const { assessments } = await caseFor('heyan.case1', id)
    expect(assessments.find(({ programme }) => programme === 'temporary-assistance')).toMatchObject({ outcome: 'does-not-fit' })
    await officerDid('heyan.case1', id, 'opinions', { programme: 'temporary-assistance', view: 'refuse', reasons: ['家里每人每月收入高于本市标准。'] })
    const silent = await officerDoes('dongchuan.review1', id, 'refusals', { reasons: [] })
    expect(silent.status).toBe(422)
    await officerDid('dongchuan.review1', id, 'refusals', { reasons: ['家里每人每月收入高于本市标准。', '存款够用。'] })
    const told = await follow(hand, id)
    expect(told).toMatchObject({ status: 'refused', decision: { outcome: 'refused', reasons: ['家里每人每月收入高于本市标准。', '存款够用。'] } })
    expect(told.decision?.remedies.to).not.toBe('')
    expect((await kinds(hand, id)).at(-1)).toBe('refused')
  })
})
