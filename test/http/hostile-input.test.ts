import { possibleProblems } from '../../functions/contract/possible-problems'
import { problemStatus } from '../../functions/contract/problems'
import type { Route } from '../../functions/contract/route'
import { authority } from '../../functions/domain/access/authority'
import type { StaffRole } from '../../functions/domain/staff/staff'
import { isForResidents } from '../../functions/domain/access/may'
import { signAsProvider } from '../../functions/http/provider-signature'
import { fc, runs } from '../seeded'
import { allRoutes, type Answer, callbackSecret, filled, helpRequest, hex, openWorld, type World } from '../services/world'
import { goodBodies } from './good-bodies'
import { at, changed, fieldsOf, placesOf } from './spoil'

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

type Hostile = [what: string, body: string, headers?: Record<string, string>]

function hostileBodies(good: Record<string, unknown>): Hostile[] {
  const text = JSON.stringify(good)
  const withField = (name: string, value: string) => (text === '{}' ? `{${JSON.stringify(name)}:${value}}` : `${text.slice(0, -1)},${JSON.stringify(name)}:${value}}`)
  // Everywhere in the body: at its top, inside its objects, at each place of its lists, and these themselves.
  const places = placesOf(good).filter((path) => path.length > 0)
  const spoilt = (path: (typeof places)[number], change: (value: unknown) => unknown) => JSON.stringify(changed(good, path, change))
  const replaced = places.flatMap((path) =>
    hostileValues(String(at(good, path))).map((value): Hostile => [`${path.join('.')} = ${JSON.stringify(value).slice(0, 30)}`, spoilt(path, () => value)]),
  )
  const missing = places.map((path): Hostile => [`without ${path.join('.')}`, spoilt(path, () => undefined)])
  const objects = places.filter((path) => isObject(at(good, path)))
  const more = objects.flatMap((path): Hostile[] => [
    [`an unknown field in ${path.join('.')}`, spoilt(path, (value) => ({ ...(value as object), admin: true }))],
    [`a prototype in ${path.join('.')}`, spoilt(path, (value) => ({ ...(value as object), 'a prototype': { admin: true } })).replace('"a prototype"', '"__proto__"')],
    [`a list in place of ${path.join('.')}`, spoilt(path, (value) => [value])],
    [`very deep in ${path.join('.')}`, spoilt(path, () => 'deep').replace('"deep"', nested(9_000))],
  ])
  const lists = places.filter((path) => Array.isArray(at(good, path)))
  const long = lists.flatMap((path): Hostile[] => [
    [`ten thousand of ${path.join('.')}`, spoilt(path, (value) => Array.from({ length: 10_000 }, () => (value as unknown[])[0]))],
    [`the same twice in ${path.join('.')}`, spoilt(path, (value) => [...(value as unknown[]), ...(value as unknown[])])],
    [`nothing between two of ${path.join('.')}`, spoilt(path, (value) => [...(value as unknown[]), null])],
  ])
  return [
    ['no body', ''],
    ['blank', '   '],
    ['broken', text.slice(0, -1)],
    ['two values', `${text}${text}`],
    ['null', 'null'],
    ['a list', `[${text}]`],
    ['a number', '1e999'],
    ['a text', '"text"'],
    ['an unknown field', withField('admin', 'true')],
    ['a prototype', withField('__proto__', '{"admin":true}')],
    ['a constructor', withField('constructor', '{"prototype":{"admin":true}}')],
    ['a nested prototype', withField('place', '{"__proto__":{"area":"9901"}}')],
    ['a deep field', withField('deep', nested(500))],
    ['very deep', nested(9_000)],
    ['very deep lists', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['64 KiB and more', withField('much', JSON.stringify('x'.repeat(66_000)))],
    ['ten megabytes', withField('much', JSON.stringify('x'.repeat(10_000_000)))],
    ['a form', 'a=1&b=2', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['XML', '<a/>', { 'content-type': 'application/xml' }],
    ['no type', text, { 'content-type': '' }],
    ['another character set', text, { 'content-type': 'application/json; charset=gbk' }],
    ['compressed', text, { 'content-encoding': 'gzip' }],
    ...missing,
    ...replaced,
    ...more,
    ...long,
  ]
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const hostileValues = (good: string): unknown[] => [null, 1e308, -1, 0.1, true, [], [[]], {}, { toString: 1 }, '', ' ', '\u0000', `\u0000${good}`, `${good}\u0000`, '\ud800', 'ｓａｆｅ', 'а'.repeat(70_000), '1; DROP TABLE', '<img src=x onerror=alert(1)>', '\u202e', '9'.repeat(400)]

describe('hostile input', () => {
  let world: World
  let ticket: { id: string; as: string }
  const sessions = new Map<string, string>()
  let resident = ''
  beforeAll(async () => {
    world = await openWorld()
    ticket = await world.press()
    resident = (await world.resident('real-name')).as
    const areas: Partial<Record<StaffRole, string>> = { 'city-duty': '9901', supervisor: '9901', administrator: '9901', 'township-duty': '990101001', 'township-officer': '990101001', 'county-officer': '990101' }
    for (const [role, area] of Object.entries(areas)) sessions.set(role, (await world.officer(role as StaffRole, area)).as)
  })
  afterAll(() => world.stop())

  const proofFor = (route: Route): string | undefined => {
    const relations: readonly string[] = authority[route.action]
    if (relations.includes('press-holder')) return ticket.as
    if (isForResidents(route.action)) return resident
    return ['city-duty', 'township-officer', 'county-officer', 'supervisor', 'administrator'].flatMap((role) => (relations.includes(role) ? [sessions.get(role)] : []))[0]
  }

  const expectSentence = (what: string, route: Route | undefined, { status, json, headers }: Answer) => {
    expect([what, status, status < 500]).toEqual([what, status, true])
    expect(headers.get('server-time')).toBe(String(world.clock.now))
    if (status < 400) return
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect([what, json]).toEqual([what, expect.objectContaining({ status, title: expect.stringMatching(/[\u4e00-\u9fff]{4}/) })])
    expect(problemStatus).toHaveProperty(String(json.code))
    if (route) expect([what, possibleProblems(route)]).toEqual([what, expect.arrayContaining([json.code])])
    for (const field of (json.fields ?? []) as { message: string; path: string }[]) expect(field.message).toMatch(/[\u4e00-\u9fff]{3}/)
    expect(JSON.stringify(json)).not.toMatch(/admin|DROP|onerror|zod|stack/)
  }

  describe.each(allRoutes.filter(({ route }) => route.request).map((each) => [`${each.route.method} ${each.path}`, each] as const))('to %s', (_name, { path, route }) => {
    const good = goodBodies[route.name] ?? {}
    const send = (body: string, headers: Record<string, string> = {}) => {
      const signed = path.startsWith('/api/callbacks') ? signAsProvider(body, world.clock.now, callbackSecret) : {}
      const where = filled(path, { id: route.action.startsWith('staff.') ? hex(8) : ticket.id })
      return world.ask(route.method, where, { as: proofFor(route), key: hex(16), body, headers: { ...signed, ...headers } })
    }

    it('is made from a body that has every field of the route and that its schema takes', () => {
      expect(fieldsOf(route.request).filter((field) => at(good, field) === undefined)).toEqual([])
      expect(route.request?.safeParse(good).success).toBe(true)
    })

    it('is always answered with a sentence, and never with a fault', async () => {
      for (const [what, body, headers] of hostileBodies(good)) expectSentence(`${route.name}: ${what}`, route, await send(body, headers))
      expect(world.faults.splice(0)).toEqual([])
    })

    it('of any kind at any place is answered so too', async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...placesOf(good)), fc.jsonValue({ maxDepth: 3 }), async (place, value) => {
          const body = JSON.stringify(changed(good, place, () => value))
          expectSentence(`${route.name}: ${body.slice(0, 200)}`, route, await send(body))
        }),
        { numRuns: runs(30, 20) },
      )
      expect(world.faults.splice(0)).toEqual([])
    })

    it('that is larger than the route takes is refused before it is read', async () => {
      const answer = await world.ask(route.method, filled(path, { id: ticket.id }), { as: proofFor(route), key: hex(16), body: JSON.stringify('x'.repeat((route.mostBytes ?? 65_536) + 5_000)) })
      expect(['too-large', 'not-found', 'not-signed-in']).toContain(answer.json.code)
    })
  })

  it.each(allRoutes.filter(({ route }) => route.query).map((each) => [each.path, each] as const))('in the query of %s is refused at its field', async (_name, { path, route }) => {
    const [first = ''] = Object.keys((route.query as unknown as { shape: object }).shape)
    for (const query of ['unknown=1', `${first}=%00`, `${first}=1&${first}=2`, `${first}=${'9'.repeat(5_000)}`, `${first}[]=1`, '__proto__=1', `${first}=%F0%9F%92%A9`, `${first}=%ff`]) {
      const answer = await world.ask(route.method, `${filled(path, { id: ticket.id })}?${query}`, { as: proofFor(route) })
      expectSentence(`${route.name}?${query.slice(0, 30)}`, route, answer)
      expect([query, answer.status]).toEqual([query, 422])
    }
  })

  it.each(allRoutes.filter(({ path }) => path.includes(':id')).map((each) => [each.path, each] as const))('in the path of %s finds nothing', async (_name, { path, route }) => {
    for (const id of ['x', '%00', '..%2f..', `${ticket.id}%20`, `%61${ticket.id.slice(1)}`, ticket.id.toUpperCase().replace(/^\d*$/, 'A'), '__proto__', 'constructor', 'ａ'.repeat(32), '1'.repeat(4_000), "'or''='"]) {
      if (id === ticket.id) continue
      const answer = await world.ask(route.method, filled(path, { id }), { as: proofFor(route), key: hex(16), ...(route.request && { body: goodBodies[route.name] ?? {} }) })
      expectSentence(`${route.name} ${id.slice(0, 20)}`, undefined, answer)
      expect([id, answer.status]).toEqual([id, 404])
    }
  })

  it('in the idempotency key is refused', async () => {
    for (const key of ['', 'x', hex(15), `${hex(16)}0`, hex(16).toUpperCase().replace(/\d/g, 'A'), '../..', '__proto__']) {
      const answer = await world.ask('POST', '/api/citizen/urgent-requests', { key, body: helpRequest() })
      expect([key, answer.json.code]).toEqual([key, 'idempotency-key-missing'])
    }
  })

  it('in paths that no route has, or dressed up as another, meets the same sentence everywhere', async () => {
    for (const path of ['/', '/api', '/api/citizen', '/api/citizen/', '/api/citizen/urgent-requests/', '/api/citizen//health', '/api/citizen/%68ealth', '/api/citizen/words/../../workbench/staff', '/api/workbench/unknown', '/api/callbacks/unknown', '/api/citizen/health%00', '/api/citizen/health;x=1']) {
      const answer = await world.ask('GET', path)
      expectSentence(path, undefined, answer)
      expect([path, answer.json.code]).toEqual([path, 'unknown-route'])
    }
  })

  it('with a method that the path does not have is told which it has', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await world.ask(method, '/api/workbench/staff')
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, POST'])
      expectSentence(method, undefined, answer)
    }
  })

  it('marks that people paste without seeing them, and half an emoji, do not stop a press', async () => {
    const answer = await world.ask('POST', '/api/citizen/urgent-requests', { key: hex(16), body: helpRequest({ reach: { way: 'call', phone: '\u202a13800000001\u202c' }, note: '在\u200b家\u0007\n等\ud83d' }) })
    expect(answer.status).toBe(201)
    const { id } = answer.json as { id: string }
    expect(await world.parts.tickets.get(id)).toMatchObject({ reach: { phone: '13800000001' }, note: '在家\n等' })
  })

  it('every answer forbids being stored, framed or guessed at', async () => {
    for (const answer of [await world.ask('GET', '/api/health'), await world.ask('GET', '/api/workbench/staff'), await world.ask('GET', '/nowhere')]) {
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })
})
