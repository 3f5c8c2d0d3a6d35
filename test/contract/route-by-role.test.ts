import { apis } from '../../functions/contract'
import { possibleProblems } from '../../functions/contract/possible-problems'
import { problemStatus } from '../../functions/contract/problems'
import type { Route } from '../../functions/contract/route'
import { type Action, authority } from '../../functions/domain/access/authority'
import { isForResidents } from '../../functions/domain/access/may'
import { type Assurance, assurances, isAsSure } from '../../functions/domain/identity/assurance'
import { type StaffRole, staffRoles } from '../../functions/domain/staff/staff'
import { callbackServices } from '../../functions/entrypoints/callbacks-services'
import { citizenServices } from '../../functions/entrypoints/citizen-services'
import { workbenchServices } from '../../functions/entrypoints/workbench-services'
import { signAsProvider } from '../../functions/http/provider-signature'
import { type ApiDefinition, createApi } from '../../functions/http/router'
import { problemWords } from '../../functions/words/problems'
import { goodBodies } from '../http/good-bodies'
import { aCase, somebodyElsesApplication } from '../services/application/an-application'
import { allRoutes, callbackSecret, filled, hex, openWorld, type World } from '../services/world'

const areaOfRole = { 'township-duty': '990101001', 'township-deputy': '990101001', 'county-duty': '990101', 'city-duty': '9901', 'township-officer': '990101001', 'county-officer': '990101', supervisor: '990101', administrator: '9901' } as const
/** The same roles somewhere else; those of the whole city have no elsewhere. */
const elsewhere = { 'township-duty': '990102001', 'township-deputy': '990102001', 'county-duty': '990102', 'township-officer': '990102001', 'county-officer': '990102', supervisor: '990102' } as const

const onDuty = ['township-duty', 'township-deputy', 'county-duty', 'city-duty'] as const
const onCases = ['township-officer', 'county-officer'] as const
/** An assurance stands for every resident who has proven at least that much. */
type Who = 'anyone' | 'press-holder' | 'provider' | Assurance | StaffRole

/** Who passes which door, written down once more and by hand: the table of rights is held against it, never the other way round. */
const passes: Record<string, readonly Who[]> = {
  'GET /api/citizen/health': ['anyone'],
  'GET /api/citizen/policy-snapshot': ['anyone'],
  'GET /api/citizen/words': ['anyone'],
  'POST /api/citizen/urgent-requests': ['anyone'],
  'GET /api/citizen/urgent-requests/:id': ['press-holder'],
  'POST /api/citizen/urgent-requests/:id/safety-answers': ['press-holder'],
  'POST /api/citizen/urgent-requests/:id/additions': ['press-holder'],
  'POST /api/citizen/sessions/wechat': ['anyone'],
  'POST /api/citizen/sms-codes': ['anyone'],
  'POST /api/citizen/sessions/phone': ['anyone'],
  'DELETE /api/citizen/sessions/current': ['openid'],
  'GET /api/citizen/me': ['openid'],
  'POST /api/citizen/me/phone': ['openid'],
  'POST /api/citizen/me/identity': ['phone'],
  'POST /api/citizen/me/old-number-codes': ['phone'],
  'DELETE /api/citizen/me/person': ['phone'],
  'POST /api/citizen/applications': ['real-name'],
  'GET /api/citizen/applications': ['real-name'],
  'GET /api/citizen/applications/:id/draft': ['real-name'],
  'POST /api/citizen/applications/:id/answers': ['real-name'],
  'POST /api/citizen/applications/:id/photos/:photo/parts': ['real-name'],
  'GET /api/citizen/applications/:id/photos/:photo': ['real-name'],
  'GET /api/citizen/inbox': ['real-name'],
  'POST /api/citizen/inbox/views': ['real-name'],
  'POST /api/citizen/me/grants': ['real-name'],
  'POST /api/citizen/applications/:id/submissions': ['real-name'],
  'POST /api/citizen/applications/:id/signing-rooms': ['real-name'],
  'GET /api/citizen/applications/:id/signing-board': ['real-name'],
  'POST /api/citizen/applications/:id/members/:member/invitations': ['real-name'],
  'GET /api/citizen/invitations/:code': ['anyone'],
  'POST /api/citizen/invitations/:code/entries': ['real-name'],
  'GET /api/citizen/applications/:id/papers': ['real-name'],
  'POST /api/citizen/applications/:id/papers/:document/signatures': ['real-name'],
  'POST /api/citizen/applications/:id/refusals': ['real-name'],
  'GET /api/citizen/applications/:id/papers/:document/file': ['real-name'],
  'GET /api/citizen/applications/:id/papers/:document/verification': ['real-name'],
  'GET /api/citizen/applications/:id': ['real-name'],
  'POST /api/citizen/applications/:id/supplement-answers': ['real-name'],
  'POST /api/workbench/sessions': ['anyone'],
  'DELETE /api/workbench/sessions/current': [...onDuty, ...onCases, 'supervisor', 'administrator'],
  'GET /api/workbench/me': [...onDuty, ...onCases, 'supervisor', 'administrator'],
  'POST /api/workbench/me/password': [...onDuty, ...onCases, 'supervisor', 'administrator'],
  'GET /api/workbench/staff': ['administrator'],
  'POST /api/workbench/staff': ['administrator'],
  'POST /api/workbench/staff/:id/suspensions': ['administrator'],
  'POST /api/workbench/staff/:id/credential-resets': ['administrator'],
  'POST /api/workbench/staff/:id/moves': ['administrator'],
  'GET /api/workbench/urgent-board': [...onDuty, 'supervisor'],
  'GET /api/workbench/urgent-requests/:id': [...onDuty, 'supervisor'],
  'POST /api/workbench/urgent-requests/:id/claims': onDuty,
  'POST /api/workbench/urgent-requests/:id/lease-renewals': onDuty,
  'POST /api/workbench/urgent-requests/:id/contacts': onDuty,
  'POST /api/workbench/urgent-requests/:id/aid': onDuty,
  'POST /api/workbench/urgent-requests/:id/safety-questions': onDuty,
  'POST /api/workbench/urgent-requests/:id/closings': onDuty,
  'POST /api/workbench/urgent-requests/:id/hand-overs': onDuty,
  'POST /api/workbench/urgent-requests/:id/ranks': onDuty,
  'POST /api/workbench/urgent-requests/:id/moves': onDuty,
  'GET /api/workbench/urgent-requests/:id/access-records': ['supervisor'],
  'GET /api/workbench/duty-rota': [...onDuty, 'supervisor', 'administrator'],
  'GET /api/workbench/cases': [...onCases, 'supervisor'],
  'GET /api/workbench/cases/:id': [...onCases, 'supervisor'],
  'GET /api/workbench/cases/:id/photos/:photo': [...onCases, 'supervisor'],
  'GET /api/workbench/cases/:id/papers': [...onCases, 'supervisor'],
  'GET /api/workbench/cases/:id/papers/:document': [...onCases, 'supervisor'],
  'POST /api/workbench/cases/:id/supplement-requests': ['township-officer'],
  'POST /api/workbench/cases/:id/acceptances': ['township-officer'],
  'POST /api/workbench/cases/:id/investigations': ['township-officer'],
  'POST /api/workbench/cases/:id/certifications': ['township-officer'],
  'POST /api/workbench/cases/:id/fact-corrections': onCases,
  'POST /api/workbench/cases/:id/pauses': onCases,
  'POST /api/workbench/cases/:id/resumptions': onCases,
  'POST /api/workbench/cases/:id/opinions': ['township-officer'],
  'POST /api/workbench/cases/:id/publicities': ['township-officer'],
  'POST /api/workbench/cases/:id/publicity-ends': ['township-officer'],
  'POST /api/workbench/cases/:id/send-backs': ['county-officer'],
  'POST /api/workbench/cases/:id/confirmations': ['county-officer'],
  'POST /api/workbench/cases/:id/refusals': ['county-officer'],
  'GET /api/workbench/cases/:id/access-records': ['supervisor'],
  'POST /api/callbacks/voice-call-events': ['provider'],
  'POST /api/callbacks/inbound-sms': ['provider'],
  'POST /api/callbacks/sms-receipts': ['provider'],
}

/** Asked while an initial password still has to be changed; nothing else is. */
const beforePasswordChange = ['DELETE /api/workbench/sessions/current', 'GET /api/workbench/me', 'POST /api/workbench/me/password']

/** What an outsider meets at the door: codes of the door itself, never of the room behind. */
const doorCodes = ['not-signed-in', 'session-ended', 'not-allowed', 'must-change-password', 'identity-needed']

/** Of another household, by the first part of the path: whoever adds routes for residents below a path adds what a stranger may try to reach there. */
const somebodyElses: Record<string, (world: World) => Promise<Record<string, string>>> = { applications: somebodyElsesApplication, invitations: somebodyElsesApplication }

const nameOf = ({ path, route }: (typeof allRoutes)[number]): string => `${route.method} ${path}`

const whoPasses = (name: string): readonly Who[] => passes[name] ?? []

describe('who may call what', () => {
  let world: World
  let mine: { id: string; as: string }
  let theirs: { id: string; as: string }
  let colleague: string
  const sessions: Partial<Record<string, string>> = {}
  const far: Partial<Record<StaffRole, string>> = {}
  beforeAll(async () => {
    world = await openWorld()
    mine = await world.press()
    theirs = await world.press()
    for (const role of staffRoles) sessions[role] = (await world.officer(role, areaOfRole[role])).as
    for (const [role, area] of Object.entries(elsewhere)) far[role as StaffRole] = (await world.officer(role as StaffRole, area)).as
    sessions['must-change-password'] = (await world.officer('city-duty', '9901', { mustChangePassword: true })).as
    colleague = (await world.officer('township-duty', '990102001')).id
  })
  afterAll(() => world.stop())

  const knockWith = ({ path, route }: (typeof allRoutes)[number], as: string | undefined, body: object, headers: Record<string, string> = {}) =>
    world.ask(route.method, filled(path, { id: route.action.startsWith('staff.') ? hex(8) : mine.id }), { as, key: hex(16), headers, ...(route.method === 'POST' && { body }) })
  /** Asks with a body that no route takes: whoever passes the door is refused for the body at most, so nothing is changed. */
  const knock = (each: (typeof allRoutes)[number], as?: string, headers?: Record<string, string>) => knockWith(each, as, { 'no such field': 1 }, headers)
  /** A session of this role, and where the knock ends the session, one for it alone. */
  const sessionOf = async (role: StaffRole, { route }: (typeof allRoutes)[number]) => (route.name === 'closeSession' ? (await world.officer(role, areaOfRole[role])).as : sessions[role])
  /** A session of its own where a knock is already the act. */
  const residentFor = async (route: Route, assurance: Assurance) => {
    if (route.method === 'DELETE') return (await world.resident(assurance)).as
    sessions[assurance] ??= (await world.resident(assurance)).as
    return sessions[assurance]
  }

  it('is said of every route, and of no route that is not there', () => {
    expect(Object.keys(passes).sort()).toEqual(allRoutes.map(nameOf).sort())
  })

  it('is what the table of rights says', () => {
    expect(Object.fromEntries(allRoutes.map((each) => [nameOf(each), [...authority[each.route.action]].sort()]))).toEqual(Object.fromEntries(Object.entries(passes).map(([name, who]) => [name, [...who].sort()])))
  })

  describe.each(allRoutes.map((each) => [nameOf(each), each] as const))('%s', (name, each) => {
    const who = whoPasses(name)
    const forAnyone = who.includes('anyone')

    it('lets in these roles and no other', async () => {
      for (const role of staffRoles) {
        const { json, status } = await knock(each, await sessionOf(role, each))
        const letIn = forAnyone || who.includes(role)
        expect([role, doorCodes.includes(String(json.code))]).toEqual([role, !letIn])
        if (!letIn) expect([401, 403]).toContain(status)
        if (json.code) expect(possibleProblems(each.route)).toContain(json.code)
      }
    })

    it('lets in residents who have proven enough, and asks the others for more', async () => {
      for (const assurance of assurances) {
        const { json } = await knock(each, await residentFor(each.route, assurance))
        const enough = forAnyone || assurances.some((wanted) => who.includes(wanted) && isAsSure(assurance, wanted))
        const expected = enough ? 'in' : isForResidents(each.route.action) ? 'identity-needed' : 'not-signed-in'
        expect([assurance, doorCodes.includes(String(json.code)) ? json.code : 'in']).toEqual([assurance, expected])
        if (json.code) expect(possibleProblems(each.route)).toContain(json.code)
      }
    })

    it('answers a person without any proof only when it is for anyone', async () => {
      for (const as of [undefined, 'Bearer abcdefghijklmnopqrstuvwxyz', `Session ${hex(24)}`, 'Session short', `Resident ${hex(24)}`, 'Resident short', `Press ${hex(4)}`]) {
        const { json } = await knock(each, as)
        expect([as, json.code === 'not-signed-in']).toEqual([as, !forAnyone])
      }
    })

    it('opens to the holder of this press only where it is the holder’s, and never to that of another', async () => {
      const own = await knock(each, mine.as)
      expect(doorCodes.includes(String(own.json.code))).toBe(!forAnyone && !who.includes('press-holder'))
      const other = await knock(each, theirs.as)
      if (who.includes('press-holder')) expect(other.json.code).toBe('not-found')
      else expect(other.json.code === 'not-signed-in').toBe(!forAnyone)
    })

    it('opens to what a provider signed only where providers call', async () => {
      const signed = signAsProvider('{"no such field":1}', world.clock.now, callbackSecret)
      const { json } = await knock(each, undefined, signed)
      expect(json.code === 'not-signed-in').toBe(!forAnyone && !who.includes('provider'))
      const forged = signAsProvider('{"no such field":1}', world.clock.now, 'another secret')
      expect((await knock(each, undefined, forged)).json.code === 'not-signed-in').toBe(!forAnyone)
    })

    it('waits for a password of one’s own but for these', async () => {
      if (!who.includes('city-duty')) return
      const as = each.route.name === 'closeSession' ? (await world.officer('city-duty', '9901', { mustChangePassword: true })).as : sessions['must-change-password']
      const { json } = await knock(each, as)
      expect(json.code === 'must-change-password').toBe(!beforePasswordChange.includes(name))
    })
  })

  const ofOnePlace = allRoutes.filter(({ path }) => /^\/api\/workbench\/(urgent-requests|cases)\/:id/.test(path))
  describe.each(ofOnePlace.map((each) => [nameOf(each), each] as const))('%s of a ticket or a case elsewhere', (name, { path, route }) => {
    it('is as if it were not there', async () => {
      const here = path.startsWith('/api/workbench/cases') ? await aCase(world) : { id: mine.id }
      const query = route.query && 'purpose' in (route.query as unknown as { shape: object }).shape ? '?purpose=handle' : ''
      const body = route.name === 'handOverTicket' ? { to: colleague } : (goodBodies[route.name] ?? {})
      for (const role of staffRoles) {
        const as = far[role]
        if (!as || !whoPasses(name).includes(role)) continue
        const { json } = await world.ask(route.method, `${filled(path, here)}${query}`, { as, key: hex(16), ...(route.method === 'POST' && { body }) })
        expect([role, json.code]).toEqual([role, 'not-found'])
      }
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
