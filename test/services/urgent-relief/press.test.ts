import { urgentContext } from '../../../functions/domain/urgent-relief/context'
import { policySnapshot } from '../../../functions/policy/book'
import { helpRequest, hex, openWorld, type World } from '../world'

describe('a press for help', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.stop())

  it('is answered with the desk that has it, the number and the time until the next desk is told', async () => {
    const { id, answer } = await world.press()
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({ id, status: 'waiting', version: 1, desk: { area: '990101001', level: 'township', staffed: true }, actions: ['answer-safety', 'add'] })
    expect(answer.json.stepUpDue).toBe(world.clock.now + urgentContext(policySnapshot, world.clock.now).clocks.stepUpAfter.township * 60_000)
    expect(answer.headers.get('server-time')).toBe(String(world.clock.now))
  })

  it('sent again under the same key gives the same bytes and one ticket', async () => {
    const key = hex(16)
    const body = helpRequest()
    const first = await world.ask('POST', '/api/citizen/urgent-requests', { key, body })
    world.clock.now += 1_000
    const second = await world.ask('POST', '/api/citizen/urgent-requests', { key, body })
    expect(second.status).toBe(201)
    expect(second.text).toBe(first.text)
    expect(await world.parts.tickets.history(key)).toHaveLength(1)
  })

  it('sent many times at once is stored once, and every sender is told so in the same words', async () => {
    const key = hex(16)
    const body = helpRequest()
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.ask('POST', '/api/citizen/urgent-requests', { key, body })))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers.every(({ status }) => status === 201)).toBe(true)
    expect(await world.parts.tickets.history(key)).toHaveLength(1)
  })

  it('with another secret under a used key is refused, so that nobody takes another’s ticket', async () => {
    const { id } = await world.press()
    const other = await world.ask('POST', '/api/citizen/urgent-requests', { key: id, body: helpRequest() })
    expect(other.json).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
  })

  it.each([
    ['writes otherwise', { note: 'written by another release', place: { area: '990101001', words: '老槐树下' } }],
    ['has a field that this one does not know', { urgency: 'high' }],
    ['lacks what this one needs', { hardship: undefined, forWhom: undefined }],
  ])('sent again by a release that %s is answered as delivered, to the holder of its secret only', async (_, change) => {
    const { id, secret, answer } = await world.press()
    const again = (held: string) => world.ask('POST', '/api/citizen/urgent-requests', { key: id, body: helpRequest({ secret: held, ...change }) })
    const delivered = await again(secret)
    expect([delivered.status, delivered.text]).toEqual([201, answer.text])
    const stranger = await again(hex(32))
    expect(['idempotency-key-reused', 'invalid-input']).toContain(stranger.json.code)
    expect(stranger.text).not.toContain(String(answer.json.number))
    expect(await world.parts.tickets.history(id)).toHaveLength(1)
  })

  it('that cannot be read and never was taken is refused, whatever secret it carries', async () => {
    const answer = await world.ask('POST', '/api/citizen/urgent-requests', { key: hex(16), body: helpRequest({ hardship: undefined }) })
    expect(answer.json.code).toBe('invalid-input')
  })

  it('needs no log-in, and a strange Authorization header does not stop it', async () => {
    const answer = await world.ask('POST', '/api/citizen/urgent-requests', { key: hex(16), body: helpRequest(), as: 'Basic bm9ib2R5' })
    expect(answer.status).toBe(201)
  })

  it('is followed by whoever has its secret, and costs a few bytes while nothing changed', async () => {
    const { id, as } = await world.press()
    const seen = await world.ask('GET', `/api/citizen/urgent-requests/${id}?seen=1`, { as })
    expect(seen.json).toEqual({ unchanged: true, version: 1 })
    expect(seen.text.length).toBeLessThan(200)
    const whole = await world.ask('GET', `/api/citizen/urgent-requests/${id}`, { as })
    expect(whole.json).toMatchObject({ id, timeline: [{ type: 'pressed' }] })
    expect(whole.text).not.toContain('13800000001')
  })

  it('is not there for the holder of another press', async () => {
    const mine = await world.press()
    const theirs = await world.press()
    const answer = await world.ask('GET', `/api/citizen/urgent-requests/${mine.id}`, { as: theirs.as })
    const nowhere = await world.ask('GET', `/api/citizen/urgent-requests/${hex(16)}`, { as: theirs.as })
    expect(answer.json.code).toBe('not-found')
    expect(answer.text).toBe(nowhere.text)
  })

  it('takes what the person adds and answers, once each', async () => {
    const { id, as } = await world.press()
    const key = hex(16)
    const add = () => world.ask('POST', `/api/citizen/urgent-requests/${id}/additions`, { as, key, body: { text: '门口有狗' } })
    const [one, two] = await Promise.all([add(), add()])
    expect(one?.json).toMatchObject({ id, version: 2 })
    expect(two?.text).toBe(one?.text)
    const answered = await world.ask('POST', `/api/citizen/urgent-requests/${id}/safety-answers`, { as, key: hex(16), body: { answer: 'call-me' } })
    expect(answered.json).toMatchObject({ version: 3 })
    expect((await world.ask('GET', `/api/citizen/urgent-requests/${id}`, { as })).json).toMatchObject({ lastAnswer: { answer: 'call-me' } })
  })

  it('nobody goes on reading that a desk is open, or closed, when that has changed meanwhile', async () => {
    const day = world.clock.now
    const closing = day + 8 * 3_600_000
    world.clock.now = closing - 5 * 60_000
    const { id, as } = await world.press()
    const seen = () => world.ask('GET', `/api/citizen/urgent-requests/${id}?seen=1`, { as })
    expect((await seen()).json).toEqual({ unchanged: true, version: 1 })
    world.clock.now = closing + 60_000
    expect((await seen()).json).toMatchObject({ version: 1, desk: { level: 'township', staffed: false } })
    world.clock.now = day
  })

  it('at night goes to the desk that is awake and says so', async () => {
    const day = world.clock.now
    world.clock.now = day + 9 * 3_600_000
    const { answer } = await world.press()
    world.clock.now = day
    expect(answer.json).toMatchObject({ desk: { staffed: true } })
    expect(answer.json.desk).not.toMatchObject({ level: 'township' })
  })
})
