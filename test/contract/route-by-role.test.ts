import { apis } from '../../functions/contract'
import { applicationRoutes } from '../../functions/contract/application'
import { caseWorkRoutes } from '../../functions/contract/case-work'
import { myCaseRoutes } from '../../functions/contract/my-case'
import { possibleProblems } from '../../functions/contract/possible-problems'
import { problemStatus } from '../../functions/contract/problems'
import type { Route } from '../../functions/contract/route'
import { signingRoutes } from '../../functions/contract/signing'
import { type Action, authority } from '../../functions/domain/access/authority'
import { isForResidents } from '../../functions/domain/access/may'
import { type Assurance, assurances, isAsSure } from '../../functions/domain/identity/assurance'
import { staffRoles } from '../../functions/domain/staff/staff'
import { callbackServices } from '../../functions/entrypoints/callbacks-services'
import { citizenServices } from '../../functions/entrypoints/citizen-services'
import { workbenchServices } from '../../functions/entrypoints/workbench-services'
import { type ApiDefinition, createApi } from '../../functions/http/router'
import { problemWords } from '../../functions/words/problems'
import { goodBodies } from '../http/good-bodies'
import { allRoutes, filled, hex, openWorld, type World } from '../services/world'

const areaOfRole = { 'township-duty': '990101001', 'township-deputy': '990101001', 'county-duty': '990101', 'city-duty': '9901', 'township-officer': '990101001', 'county-officer': '990101', supervisor: '990101', administrator: '9901' } as const

/** What an outsider meets at the door: codes of the door itself, never of the room behind. */
const doorCodes = ['not-signed-in', 'session-ended', 'not-allowed', 'must-change-password', 'identity-needed']

/** What each route for residents needs to be proven: written down here too, so that a slip in the authority table is seen. */
const needed: Record<string, Assurance> = {
  closeResidentSession: 'openid',
  readMyself: 'openid',
  addWechatPhone: 'openid',
  proveIdentity: 'phone',
  sendOldNumberCode: 'phone',
  leavePerson: 'phone',
}

/** Of another household, by the first part of the path: whoever adds routes for residents below a path adds what a stranger may try to reach there. */
const somebodyElses: Record<string, (world: World) => Promise<Record<string, string>>> = {}

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
    world.ask(route.method, filled(path, { id: route.action.startsWith('staff.') ? hex(8) : mine.id }), { as, key: hex(16), ...(route.method === 'POST' && { body: { 'no such field': 1 } }) })
  /** A session of its own where a knock is already the act. */
  const residentFor = async (route: Route, assurance: Assurance) => {
    if (route.method === 'DELETE') return (await world.resident(assurance)).as
    sessions[assurance] ??= (await world.resident(assurance)).as
    return sessions[assurance]
  }
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

    it('lets in residents who have proven enough, and asks the others for more', async () => {
      for (const assurance of assurances) {
        const { json } = await knock(each, await residentFor(each.route, assurance))
        const enough = relations.includes('anyone') || assurances.some((wanted) => relations.includes(wanted) && isAsSure(assurance, wanted))
        const expected = enough ? 'in' : isForResidents(each.route.action) ? 'identity-needed' : 'not-signed-in'
        expect([assurance, doorCodes.includes(String(json.code)) ? json.code : 'in']).toEqual([assurance, expected])
        if (json.code) expect(possibleProblems(each.route)).toContain(json.code)
      }
    })

    it('answers a person without any proof only when it is for anyone', async () => {
      for (const as of [undefined, 'Bearer abcdefghijklmnopqrstuvwxyz', `Session ${hex(24)}`, 'Session short', `Resident ${hex(24)}`, 'Resident short', `Press ${hex(4)}`]) {
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

  it('shows nobody what is another household’s: it is as if it were not there', async () => {
    const routes = allRoutes.filter(({ route }) => isForResidents(route.action) && route.params)
    const stranger = await world.resident('real-name')
    for (const { path, route } of routes) {
      const theirThings = somebodyElses[route.path.split('/')[1] ?? '']
      expect([route.name, theirThings]).toEqual([route.name, expect.any(Function)])
      for (const ids of [await theirThings?.(world), {}]) {
        const { json } = await world.ask(route.method, filled(path, ids), { as: stranger.as, key: hex(16), ...(route.request && { body: goodBodies[route.name] ?? {} }) })
        expect([route.name, json.code]).toEqual([route.name, 'not-found'])
      }
    }
  })

  it('asks whoever has proven less than a route needs for more, by a list of its own', async () => {
    const routes = allRoutes.filter(({ route }) => isForResidents(route.action))
    expect(routes.map(({ route }) => route.name).sort()).toEqual(Object.keys(needed).sort())
    for (const each of routes) {
      const least = needed[each.route.name] ?? 'real-name'
      for (const assurance of assurances) {
        const { json, status } = await knock(each, await residentFor(each.route, assurance))
        const asked = json.code === 'identity-needed' && status === 403
        expect([each.route.name, assurance, asked]).toEqual([each.route.name, assurance, !isAsSure(assurance, least)])
      }
    }
  })

  it('every route has one service, every service one route, every action a route', () => {
    const tables = { citizen: citizenServices(world.parts), workbench: workbenchServices(world.parts), callbacks: callbackServices(world.parts) }
    for (const api of ['citizen', 'workbench', 'callbacks'] as const) expect(Object.keys(tables[api]).sort()).toEqual(apis[api].routes.map((route) => route.name).sort())
    const declared: readonly Route[] = [...applicationRoutes, ...signingRoutes, ...myCaseRoutes, ...caseWorkRoutes]
    const actions = new Set([...allRoutes.map(({ route }) => route), ...declared].map((route) => route.action))
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

  it('a poll names a query field of its own route', () => {
    for (const { route } of allRoutes.filter((each) => each.route.poll)) expect(Object.keys((route.query as unknown as { shape: object }).shape)).toContain(route.poll)
  })

  it('is an API definition for each door', () => {
    expect(Object.values(apis).map((api: ApiDefinition) => api.base)).toEqual(['/api/citizen', '/api/workbench', '/api/callbacks'])
  })
})
