import { apis } from '../../functions/contract'
import { possibleProblems } from '../../functions/contract/possible-problems'
import { problemStatus } from '../../functions/contract/problems'
import type { Route } from '../../functions/contract/route'
import { type Action, authority } from '../../functions/domain/access/authority'
import { staffRoles } from '../../functions/domain/staff/staff'
import { callbackServices } from '../../functions/entrypoints/callbacks-services'
import { citizenServices } from '../../functions/entrypoints/citizen-services'
import { workbenchServices } from '../../functions/entrypoints/workbench-services'
import { type ApiDefinition, createApi } from '../../functions/http/router'
import { problemWords } from '../../functions/words/problems'
import { allRoutes, hex, openWorld, type World } from '../services/world'

const areaOfRole = { 'township-duty': '990101001', 'township-deputy': '990101001', 'county-duty': '990101', 'city-duty': '9901', supervisor: '990101', administrator: '9901' } as const

/** What an outsider meets at the door: codes of the door itself, never of the room behind. */
const doorCodes = ['not-signed-in', 'session-ended', 'not-allowed', 'must-change-password']

describe('who may call what', () => {
  let world: World
  let mine: { id: string; as: string }
  let theirs: { id: string; as: string }
  const sessions: Partial<Record<string, string>> = {}
  beforeAll(async () => {
    world = await openWorld()
    mine = await world.press()
    theirs = await world.press()
    for (const role of staffRoles) sessions[role] = (await world.officer(role, areaOfRole[role])).as
    sessions['must-change-password'] = (await world.officer('city-duty', '9901', { mustChangePassword: true })).as
  })
  afterAll(() => world.stop())

  /** Asks with nothing in the body: whoever passes the door is refused for the body at most, so nothing is changed. */
  const knock = ({ path, route }: (typeof allRoutes)[number], as?: string) =>
    world.ask(route.method, path.replace(':id', route.action.startsWith('staff.') ? hex(8) : mine.id), { as, key: hex(16), ...(route.method === 'POST' && { body: { 'no such field': 1 } }) })
  const relationsOf = (route: Route): readonly string[] => authority[route.action]

  describe.each(allRoutes.filter(({ route }) => route.name !== 'closeSession').map((each) => [`${each.route.method} ${each.path}`, each] as const))('%s', (_name, each) => {
    const relations = relationsOf(each.route)

    it('lets in the roles of the authority table and no other', async () => {
      for (const role of staffRoles) {
        const { json, status } = await knock(each, sessions[role])
        const passes = relations.includes('anyone') || relations.includes(role)
        expect([role, doorCodes.includes(String(json.code))]).toEqual([role, !passes])
        if (!passes) expect([401, 403]).toContain(status)
        if (json.code) expect(possibleProblems(each.route)).toContain(json.code)
      }
    })

    it('answers a person without any proof only when it is for anyone', async () => {
      for (const as of [undefined, 'Bearer abcdefghijklmnopqrstuvwxyz', `Session ${hex(24)}`, 'Session short', `Press ${hex(4)}`]) {
        const { json } = await knock(each, as)
        expect([as, json.code === 'not-signed-in']).toEqual([as, !relations.includes('anyone')])
      }
    })

    it('is closed to the holder of another press', async () => {
      const { json } = await knock(each, theirs.as)
      if (relations.includes('press-holder')) expect(json.code).toBe('not-found')
      else expect(json.code === 'not-signed-in').toBe(!relations.includes('anyone'))
    })

    it('waits for a password of one’s own where the route says so', async () => {
      if (!relations.includes('city-duty')) return
      const { json } = await knock(each, sessions['must-change-password'])
      expect(json.code === 'must-change-password').toBe(!each.route.beforePasswordChange)
    })
  })

  it('every route has one service, every service one route, every action a route', () => {
    const tables = { citizen: citizenServices(world.parts), workbench: workbenchServices(world.parts), callbacks: callbackServices(world.parts) }
    for (const api of ['citizen', 'workbench', 'callbacks'] as const) expect(Object.keys(tables[api]).sort()).toEqual(apis[api].routes.map((route) => route.name).sort())
    const actions = new Set(allRoutes.map(({ route }) => route.action))
    expect((Object.keys(authority) as Action[]).filter((action) => !actions.has(action))).toEqual([])
  })

  it('an API with a route nobody serves, or a service nobody asks for, does not start', () => {
    const parts = { commit: world.parts.commit, doors: {}, clock: () => 0, sentence: () => '', onFault: () => undefined }
    const services = citizenServices(world.parts)
    const { readHealth: _left, ...fewer } = services
    expect(() => createApi(apis.citizen, fewer, parts)).toThrow('readHealth')
    expect(() => createApi({ base: '/api/citizen', routes: apis.citizen.routes.slice(1) }, services, parts)).toThrow('readHealth')
  })
})

describe('the contract', () => {
  it('names routes and paths once', () => {
    const names = allRoutes.map(({ route }) => route.name)
    const paths = allRoutes.map(({ path, route }) => `${route.method} ${path}`)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('only POST carries a body, and every POST does', () => {
    for (const { route } of allRoutes) expect([route.name, Boolean(route.request)]).toEqual([route.name, route.method === 'POST'])
  })

  it('has a sentence for every refusal, and no sentence is a bare code', () => {
    const sentences: Record<string, string> = problemWords
    for (const code of Object.keys(problemStatus)) expect(sentences[`problem.${code}`]).toMatch(/[\u4e00-\u9fff]{4}/)
  })

  it('a key is held by a field that the body must have, and a wall is a poll of staff', () => {
    for (const { route } of allRoutes.filter((each) => each.route.keyHeldBy)) {
      const field = (route.request as unknown as { shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> }).shape[route.keyHeldBy ?? '']
      expect([route.name, route.idempotent, field?.safeParse(undefined).success]).toEqual([route.name, true, false])
    }
    for (const { route, api } of allRoutes.filter((each) => each.route.wall)) expect([route.name, api, typeof route.poll]).toEqual([route.name, 'workbench', 'string'])
  })

  it('a poll names a query field of its own route', () => {
    for (const { route } of allRoutes.filter((each) => each.route.poll)) expect(Object.keys((route.query as unknown as { shape: object }).shape)).toContain(route.poll)
  })

  it('is an API definition for each door', () => {
    expect(Object.values(apis).map((api: ApiDefinition) => api.base)).toEqual(['/api/citizen', '/api/workbench', '/api/callbacks'])
  })
})
