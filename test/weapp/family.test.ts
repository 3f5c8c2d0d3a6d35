import { say } from '../../functions/words'
import { greyPhoto } from '../../infra/local/city/families/picture'
import { registered } from '../../infra/local/city/people/register'
import type { Phone } from '../../infra/local/city/phone/phone'
import type { ShareCard } from '../../infra/local/city/phone/share-card'
import { openCard, scanAddress, share } from '../../infra/local/city/phone/ways-in'
import { caseFor, officerDid } from '../journeys/at-the-routes'
import { deliveriesSince, serverNow, until, workingHours } from '../journeys/system'
import { inConfidence } from '../journeys/told'
import { phoneOf, provesByCode, provesWhoItIs, signsEverything } from './hands'

const [father, mother, child] = ['qin-1', 'qin-2', 'qin-3'].map(registered) as [ReturnType<typeof registered>, ReturnType<typeof registered>, ReturnType<typeof registered>]
const words = inConfidence('words of the form', '路上被车撞了，住了十天院。')
const room = 'sign/pages/room/index'

describe('a family with the compiled mini-program, each on an own phone', () => {
  beforeAll(workingHours)
  const his = phoneOf('qin-1')
  const hers = phoneOf('qin-2')
  const stranger = phoneOf('wu-1')
  let id = ''
  let card: ShareCard
  /** when he agreed to one message of WeChat's */
  let agreed = 0
  afterAll(() => {
    for (const phone of [his, hers, stranger]) phone.kill()
  })

  const applications = ({ network }: Phone) => network.journal.flatMap(({ path }) => /\/applications\/([0-9a-f]{32})\//.exec(path)?.[1] ?? [])
  const next = () => his.screen.tap(say('fill.next'))
  const opensTheForm = async () => {
    await his.launch()
    await his.screen.tap(say('home.apply'))
    await his.see(say('apply.draft'))
    await his.screen.tap(say('apply.continue'))
  }

  test('begins from the first page, proves who it is on the way, and lands in the form with the wish kept', async () => {
    await his.launch()
    await his.screen.tap(say('home.apply'))
    await his.see(say('apply.begin'))
    await his.screen.tap(say('form.wish.temporary-assistance'))
    await his.screen.tap(say('apply.begin'))
    await provesWhoItIs(his, father.id)
    await his.see(say('form.step.wish'))
    await his.see(say('fill.saved'))
    await his.screen.pick(say('fill.area.county'), '东川区')
    await his.screen.pick(say('fill.area.township'), '河沿镇')
    await his.screen.pick(say('fill.area.village'), '上渡村')
    await next()
    await his.see(say('form.step.household'))
    await his.see(father.name)
    id = applications(his).at(-1) ?? ''
    expect(id).not.toBe('')
  })

  test('names wife and child; what is missing is said under its field', async () => {
    await his.screen.tap(say('fill.household.add'))
    await his.screen.type(say('form.member.name'), inConfidence('name', mother.name), 0)
    await his.screen.type(say('form.member.idNumber'), '12345', 0)
    await his.screen.pick(say('form.member.relation'), say('form.relation.spouse'), 0)
    await next()
    await his.see(say('form.step.household'))
    await his.screen.type(say('form.member.idNumber'), inConfidence('ID number', mother.idNumber), 0)
    await his.screen.tap(say('fill.household.add-more'))
    await his.screen.type(say('form.member.name'), inConfidence('name', child.name), 1)
    await his.screen.type(say('form.member.idNumber'), inConfidence('ID number', child.idNumber), 1)
    await his.screen.pick(say('form.member.relation'), say('form.relation.child'), 1)
    await next()
    await his.see(say('form.step.money'))
  })

  test('fills in without a network, closes the app, and finds the same page with every word', async () => {
    await his.see(say('fill.saved'))
    his.network.setOnline(false)
    await his.screen.type(say('form.label.monthlyIncome'), '1900')
    await his.screen.type(say('form.label.savings'), '3000')
    await his.see(say('fill.waiting'))
    his.kill()
    his.network.setOnline(true)
    await opensTheForm()
    await his.see(say('form.step.money'))
    expect([say('form.label.monthlyIncome'), say('form.label.savings'), say('form.label.yearlyCosts')].map((label) => his.screen.values(label))).toEqual([['1900'], ['3000'], ['']])
    await his.see(say('fill.saved'))
    await his.screen.type(say('form.label.yearlyCosts'), '15000')
    await next()
    await his.see(say('form.step.property'))
    await his.screen.tap(say('property.none'))
    await next()
    await his.see(say('form.step.reason'))
  })

  test('sends a photo that the network cuts in the middle, and it goes on where it stopped', async () => {
    await his.screen.tap(say('cause.accident'))
    await his.screen.type(say('form.label.words'), words)
    await his.screen.tap(say('fill.photo.take'))
    await his.see(say('fill.photo.not-taken'))
    his.state.album.push(greyPhoto(700_000, 3_000, 2_000))
    const parts = /\/photos\/[0-9a-f]{32}\/parts$/
    his.network.cutAfter('POST', parts, 1)
    await his.screen.tap(say('fill.photo.take'))
    await his.see(say('fill.photo.waiting'))
    his.network.setOnline(true)
    await his.see(say('fill.photo.arrived'))
    const arrived = his.network.journal.filter(({ method, path, status }) => method === 'POST' && parts.test(path) && status === 201)
    expect(arrived).toHaveLength(3)
    expect(new Set(arrived.map(({ path }) => path)).size).toBe(1)
    await his.see(say('fill.saved'))
    await next()
  })

  test('begins on another phone of his that knows nothing of him, and finds everything as it was', async () => {
    await his.see(say('form.step.summary'))
    const other = phoneOf(father.id)
    await other.launch('pages/apply/index')
    await other.see(say('apply.begin'))
    await other.screen.tap(say('apply.begin'))
    await other.see(say('form.step.summary'))
    await other.see(say('form.wish.temporary-assistance'))
    await other.see(words)
    other.kill()
  })

  test('reads the whole once more and goes to the board, which shows who is to sign and nothing else', async () => {
    await his.see(say('form.step.summary'))
    for (const line of ['河沿镇', `${mother.name}，${say('form.relation.spouse')}`, '1900', say('cause.accident'), words, say('fill.summary.photo')]) expect(his.screen.text().replace(/,(?=\d)/g, '')).toContain(line)
    await his.screen.tap(say('fill.sign'))
    await his.see(say('field.required'))
    await his.screen.tap(say('form.relativeOfStaff.no'))
    await his.screen.tap(say('fill.sign'))
    await his.see(say('board.left', { count: 2 }))
    for (const { name } of [father, mother, child]) await his.see(name)
    await his.see(say('board.by', { name: father.name }))
    for (const secret of [mother.idNumber, mother.idNumber.slice(-4), child.idNumber, '1900', words]) expect(his.screen.has(secret)).toBe(false)
  })

  test('invites the wife by a card that says nothing of anybody', async () => {
    await his.screen.tap(say('board.invite', { name: mother.name }))
    await his.see(say('board.invite.card'))
    card = share(his, say('board.invite.card'))
    expect(card).toMatchObject({ title: say('board.card'), path: expect.stringMatching(/^\/sign\/pages\/room\/index\?i=[\w-]{22}$/) })
    expect(card.picture).toEqual({ file: expect.stringMatching(/\.(png|jpg)$/) })
  })

  test('the picture of the invitation opens nothing for a stranger who proves who they are, by a code in place of the number that WeChat has', async () => {
    await scanAddress(stranger, room, `https://doudi.example.cn/#${card.path}`)
    await stranger.see(say('room.enter'))
    await stranger.screen.tap(say('room.enter'))
    await provesByCode(stranger, 'wu-1')
    await stranger.see(say('room.not-yours'))
    await stranger.see(say('room.you', { name: registered('wu-1').name }))
    for (const { name } of [father, mother, child]) expect(stranger.screen.has(name)).toBe(false)
    stranger.kill()
  })

  test('the card opens the room on her own phone: before she has proven who she is it says no name', async () => {
    await openCard(hers, card)
    expect(hers.state.entered.scene).toBe(1007)
    await hers.see(say('room.enter'))
    for (const { name } of [father, mother, child]) expect(hers.screen.has(name)).toBe(false)
    await hers.screen.tap(say('room.enter'))
    await provesWhoItIs(hers, mother.id)
    await hers.see(say('room.read'))
    expect(hers.screen.has(child.name)).toBe(false)
  })

  test('she closes the app in the middle, opens the card again, and reads, draws and signs', async () => {
    await hers.screen.tap(say('room.read'))
    await hers.see(say('room.paper.next'))
    hers.kill()
    await openCard(hers, card, 'card-from-group')
    await hers.see(say('room.enter'))
    await hers.screen.tap(say('room.enter'))
    await hers.see(say('room.read'))
    expect(await signsEverything(hers)).toBeGreaterThan(0)
    await hers.see(say('mark.next.submit'))
    await his.see(say('board.left', { count: 1 }))
  })

  test('he signs for himself and for the child, and sends it in', async () => {
    await his.screen.tap(say('board.mine'))
    await his.see(say('room.for-child', { name: child.name }))
    expect(await signsEverything(his)).toBeGreaterThan(1)
    await his.see(say('room.board'))
    await his.screen.tap(say('room.board'))
    await his.see(say('board.complete'))
    his.network.loseAnswers('POST', `/api/citizen/applications/${id}/submissions`, 1)
    await his.screen.tap(say('board.submit'))
    await his.see(say('kit.no-network'))
    await his.screen.tap(say('board.submit'))
    await his.see(say('receipt.title'))
    expect(his.screen.text()).toMatch(/\d{4}/)
    await his.see(say('receipt.steps.why'))
  })

  test('agrees to be told by WeChat, follows the case, and finds the notices in the inbox', async () => {
    agreed = await serverNow()
    await his.screen.tap(say('receipt.news'))
    await his.see(say('receipt.news.accept'))
    await his.screen.tap(say('receipt.follow'))
    await his.see(say('case.status.submitted'))
    await his.screen.tap(say('follow.inbox'))
    await his.see(say('inbox.title'))
    await his.see(say('told.submitted.title'))
    await his.back()
    await his.see(say('case.status.submitted'))
  })

  test('can open a signed paper as it was printed, and have it checked', async () => {
    await his.screen.tap(say('follow.paper'))
    await his.see(say('mark.done.keep'))
    const papers = his.screen.buttons().filter((button) => button.includes(say('room.paper.signed', { when: '' })))
    await his.screen.tap(papers[0] ?? '')
    await his.see(say('room.paper.file'))
    await his.screen.tap(say('room.paper.file'))
    await until('the paper is in front of him', async () => his.state.shown.some(({ kind, bytes }) => kind === 'pdf' && bytes.length > 1_000))
    await his.screen.tap(say('verify.check'))
    await his.see(say('verify.intact'))
    await his.back()
    await his.back()
    await his.see(say('case.status.submitted'))
  })

  test('is asked for one thing more, and answers with a photo', async () => {
    await officerDid('heyan.case1', id, 'supplement-requests', { items: [{ what: '住院发票', why: 'no-source' }] })
    await his.see(say('case.status.supplement'))
    await until('WeChat brings the message that he agreed to', async () => (await deliveriesSince(agreed)).some(({ channel, to }) => channel === 'wechat' && to === father.name))
    await his.screen.tap(say('follow.supplement'))
    await his.see('住院发票')
    await his.screen.tap(say('supplement.take'))
    await his.see(say('supplement.photo.sent'))
    await his.screen.tap(say('supplement.send'))
    await his.see(say('follow.supplement.seen'))
    expect((await caseFor('heyan.case1', id)).photos).toHaveLength(2)
  })

  test('the township accepts, the county confirms, and the phone shows the decision', async () => {
    await officerDid('heyan.case1', id, 'acceptances')
    await his.see(say('case.status.accepted'))
    await officerDid('heyan.case1', id, 'investigations')
    const sum = (await caseFor('heyan.case1', id)).assessments.find(({ programme }) => programme === 'temporary-assistance')?.amount?.fen ?? 0
    await officerDid('heyan.case1', id, 'opinions', { programme: 'temporary-assistance', view: 'grant', reasons: ['突发意外，花费已核实。'] })
    await officerDid('dongchuan.review1', id, 'confirmations', { amount: sum })
    await his.see(say('case.status.granted'))
    await his.screen.tap(say('follow.decision'))
    await his.see(say('decision.arithmetic'))
    await his.see(say('decision.remedies'))
    expect(his.screen.text().replace(/,(?=\d)/g, '')).toContain(String(sum / 100))
    await his.back()
    await his.screen.tap(say('follow.inbox'))
    await his.see(say('told.granted.title'))
  })

  test('the wife learns that it is decided, and nothing of what was told or given', async () => {
    hers.kill()
    await hers.launch()
    await hers.screen.tap(say('home.progress'))
    await hers.see(say('progress.applications'))
    await hers.see(say('follow.decided.member'))
    await hers.screen.tap(say('follow.decided.member'))
    await hers.see(say('follow.story'))
    for (const secret of ['1900', words, child.name]) expect(hers.screen.has(secret)).toBe(false)
  })

  test('no page sends more than 64 KiB to the screen at once, the first one 32', () => {
    const heavy = [his, hers, stranger].flatMap(({ heaviest, pages }) => [...heaviest].filter(([page, bytes]) => bytes > (page === pages[0] ? 32 : 64) * 1_024))
    expect(heavy).toEqual([])
  })

  test('nothing of the session and of the answers lies readable on a phone', () => {
    for (const phone of [his, hers]) {
      const open = phone.storage.keys.filter((key) => !phone.storage.isSealed(key)).map((key) => JSON.stringify(phone.storage.get(key).value))
      for (const secret of ['token', mother.idNumber, words]) expect(open.filter((text) => text.includes(secret))).toEqual([])
    }
  })
})
