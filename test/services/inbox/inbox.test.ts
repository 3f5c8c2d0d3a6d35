import { DAY } from '../../../functions/domain/instant'
import { addNotice } from '../../../functions/stores/inbox'
import { noticeOf } from '../../stores/notices'
import { hex, mondayMorning, openWorld, type World } from '../world'

describe('the inbox of a resident', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.stop())

  const write = async (person: string, more: Parameters<typeof noticeOf>[0] = {}) => {
    const notice = noticeOf({ person, at: world.clock.now, ...more })
    await world.parts.commit(addNotice(notice, world.sealer))
    return notice
  }
  const read = (as: string) => world.ask('GET', '/api/citizen/inbox', { as })
  const see = (as: string, notices: unknown[]) => world.ask('POST', '/api/citizen/inbox/views', { as, body: { notices } })
  const idsOf = (answer: Awaited<ReturnType<typeof read>>) => (answer.json.notices as { id: string }[]).map(({ id }) => id)

  it('shows what one was told, newest first, and nothing of anybody else', async () => {
    const [me, other] = await Promise.all([world.resident(), world.resident()])
    const older = await write(me.person, { at: mondayMorning - DAY })
    const newer = await write(me.person)
    await write(other.person)
    const answer = await read(me.as)
    expect(answer.status).toBe(200)
    expect(idsOf(answer)).toEqual([newer.id, older.id])
    const { id, at, kind, values, application } = newer
    expect((answer.json.notices as unknown[])[0]).toEqual({ id, at, kind, values, application, seen: false })
    expect(answer.json.unseen).toBe(2)
    expect((await read((await world.resident()).as)).json).toEqual({ notices: [], unseen: 0 })
  })

  it('shows the newest hundred and counts the others', async () => {
    const me = await world.resident()
    for (let index = 0; index < 103; index += 1) await write(me.person, { at: mondayMorning - index })
    const answer = await read(me.as)
    expect(answer.json.notices).toHaveLength(100)
    expect(answer.json.unseen).toBe(103)
  })

  it('keeps what was seen: once, however often the phone says so, and only in the own inbox', async () => {
    const [me, other] = await Promise.all([world.resident(), world.resident()])
    const [one, two] = [await write(me.person), await write(me.person)]
    expect((await see(other.as, [one.id])).json).toEqual({ unseen: 0 })
    expect((await read(me.as)).json.unseen).toBe(2)
    const [first, again] = await Promise.all([see(me.as, [one.id, one.id, hex(16)]), see(me.as, [one.id])])
    expect([first.status, again.status]).toEqual([201, 201])
    expect((await see(me.as, [one.id])).json).toEqual({ unseen: 1 })
    expect(((await read(me.as)).json.notices as { id: string; seen: boolean }[]).filter(({ seen }) => seen).map(({ id }) => id)).toEqual([one.id])
    expect((await see(me.as, [two.id])).json).toEqual({ unseen: 0 })
  })

  it('refuses what is no notice, and asks for a proven name', async () => {
    const me = await world.resident()
    expect((await see(me.as, [])).json.code).toBe('invalid-input')
    expect((await see(me.as, ['nothing'])).json.code).toBe('invalid-input')
    const phoneOnly = await world.resident('phone')
    expect((await read(phoneOnly.as)).json.code).toBe('identity-needed')
    expect((await world.ask('GET', '/api/citizen/inbox')).json.code).toBe('not-signed-in')
  })
})

describe('what the person chose in WeChat', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.stop())

  const openId = () => `oInvented${hex(10)}`
  const report = (as: string, result: string, key = hex(16)) => world.ask('POST', '/api/citizen/me/grants', { as, key, body: { template: 'case-news', result } })
  const grantOf = (account: string) => world.parts.grants.find(account, 'case-news')

  it('is counted once, however often the report arrives', async () => {
    const account = openId()
    const { as } = await world.resident('real-name', { wechatOpenId: account })
    const key = hex(16)
    const answers = await Promise.all([report(as, 'accept', key), report(as, 'accept', key), report(as, 'accept', key)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    await report(as, 'accept', key)
    expect(await grantOf(account)).toMatchObject({ count: 1, state: 'granted', acceptedAt: mondayMorning })
    expect((await report(as, 'accept')).status).toBe(201)
    expect(await grantOf(account)).toMatchObject({ count: 2 })
  })

  it('counts every accept of several at once', async () => {
    const account = openId()
    const { as } = await world.resident('real-name', { wechatOpenId: account })
    await Promise.all(Array.from({ length: 3 }, () => report(as, 'accept')))
    expect(await grantOf(account)).toMatchObject({ count: 3 })
  })

  it('belongs to the WeChat account, whoever of the household used it', async () => {
    const account = openId()
    for (const each of [await world.resident('real-name', { wechatOpenId: account }), await world.resident('real-name', { wechatOpenId: account })]) await report(each.as, 'accept')
    expect(await grantOf(account)).toMatchObject({ count: 2 })
  })

  it('a no is kept; from a browser there is nothing to keep', async () => {
    const account = openId()
    await report((await world.resident('real-name', { wechatOpenId: account })).as, 'reject')
    expect(await grantOf(account)).toMatchObject({ state: 'rejected', rejectedAt: mondayMorning })
    expect((await report((await world.signIn((await world.resident()).person)).as, 'accept')).status).toBe(201)
    const filtered = openId()
    expect((await report((await world.resident('real-name', { wechatOpenId: filtered })).as, 'filter')).status).toBe(201)
    expect(await grantOf(filtered)).toBeUndefined()
  })
})
