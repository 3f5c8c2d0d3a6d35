import { apis } from '../../functions/contract'
import { citizenServices } from '../../functions/entrypoints/citizen-services'
import { createApi } from '../../functions/http/router'
import { catalogue, say, type WordKey } from '../../functions/words'
import { helpRequest, hex, openWorld, type World } from '../services/world'

describe('when something of ours breaks', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.stop())

  const brokenApp = (onFault: (error: unknown, where: { route: string }) => void) => {
    const tickets = { ...world.parts.tickets, get: async () => Promise.reject(new Error('张三 13812345678 is in the message')) }
    const parts = { ...world.parts, tickets, touchTable: async () => Promise.reject(new Error('the table is away')) }
    return createApi(apis.citizen, citizenServices(parts), { commit: world.parts.commit, answers: world.parts.answers, doors: {}, clock: () => world.clock.now, sentence: (key) => (key in catalogue ? say(key as WordKey) : undefined), onFault })
  }

  it('the person reads a sentence without detail, and the fault is told once with its route', async () => {
    const faults: { route: string }[] = []
    const app = brokenApp((_error, where) => faults.push(where))
    const answer = await app.request('/api/citizen/urgent-requests', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': hex(16) }, body: JSON.stringify(helpRequest()) })
    expect(answer.status).toBe(500)
    expect(answer.headers.get('server-time')).toBe(String(world.clock.now))
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ code: 'fault', title: expect.stringMatching(/[\u4e00-\u9fff]{4}/) })
    expect(text).not.toMatch(/张三|13812345678|message/)
    expect(faults).toEqual([{ route: 'requestHelp' }])
  })

  it('health says that we are busy when the table does not answer', async () => {
    const answer = await brokenApp(() => undefined).request('/api/health')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'busy' })
  })
})
