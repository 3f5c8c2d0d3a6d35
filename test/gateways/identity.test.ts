import { createHash, createHmac } from 'node:crypto'
import { createIdentityService } from '../../functions/gateways/identity/client'
import { type Asked, type Reaction, smallServer, type SmallServer } from './small-server'

const credentials = { account: 'invented-account', secret: 'invented-secret' }
const now = Date.UTC(2026, 10, 23, 2)
const person = { name: '陈㛃', idNumber: '990101198606300123', phone: '19900010001' }

let server: SmallServer
let react: (asked: Asked) => Reaction
beforeAll(async () => {
  server = await smallServer((asked) => react(asked))
})
beforeEach(() => {
  server.asked.length = 0
})
afterAll(() => server.stop())

const service = (base = `${server.base}/identity`) => createIdentityService({ base, now: () => now, patience: 300, credentials: async () => credentials })

test('a check goes out as JSON, signed over everything that says who asks what and when', async () => {
  react = () => ({ body: { result: 'match', phone: 'same-person', reference: 'ref-1' } })
  expect(await service().check(person)).toEqual({ answer: 'match', phoneOwner: 'same-person', evidence: 'ref-1' })
  const [asked] = server.asked
  expect([asked?.method, asked?.path, JSON.parse(asked?.body ?? '')]).toEqual(['POST', '/identity/checks', person])
  const header = (name: string) => String(asked?.headers[name])
  const signed = ['POST', '/checks', credentials.account, String(now), header('x-identity-nonce'), createHash('sm3').update(asked?.body ?? '').digest('hex')].join('\n')
  expect(header('x-identity-signature')).toBe(createHmac('sm3', credentials.secret).update(signed).digest('hex'))
  expect([header('x-identity-account'), header('x-identity-time')]).toEqual([credentials.account, String(now)])
})

test('each check has its own nonce, and nothing of the person stands in the address', async () => {
  react = () => ({ body: { result: 'mismatch', reference: 'ref-1' } })
  await Promise.all([service().check(person), service().check(person)])
  expect(new Set(server.asked.map(({ headers }) => headers['x-identity-nonce'])).size).toBe(2)
  for (const { path, query } of server.asked) expect([path, [...query]]).toEqual(['/identity/checks', []])
})

test.each<[string, Reaction, object]>([
  ['a match with a telephone of somebody else', { body: { result: 'match', phone: 'other-person', reference: 'r' } }, { answer: 'match', phoneOwner: 'other-person', evidence: 'r' }],
  ['a match without word of the telephone', { body: { result: 'match', phone: 'unknown', reference: 'r' } }, { answer: 'match', phoneOwner: 'unknown', evidence: 'r' }],
  ['no match', { body: { result: 'mismatch', reference: 'r' } }, { answer: 'mismatch' }],
  ['nobody of this number', { body: { result: 'not-in-library', reference: 'r' } }, { answer: 'not-in-library' }],
  ['a match that proves nothing later', { body: { result: 'match', phone: 'same-person' } }, { answer: 'not-reached', code: 'not-understood' }],
  ['something else', { body: { result: 'perhaps' } }, { answer: 'not-reached', code: 'not-understood' }],
  ['a yes with the status of a failure', { status: 502, body: { result: 'match', phone: 'same-person', reference: 'r' } }, { answer: 'not-reached', code: 'status-502' }],
  ['no JSON', { body: '<html>' }, { answer: 'not-reached', code: 'SyntaxError' }],
  ['silence', 'silence', { answer: 'not-reached', code: 'TimeoutError' }],
  ['a broken connection', 'hang-up', { answer: 'not-reached', code: expect.stringMatching(/UND_ERR_SOCKET|ECONNRESET/) }],
])('%s: said truthfully, asked once, never thrown', async (_, answer, expected) => {
  react = () => answer
  expect(await service().check(person)).toEqual(expected)
  expect(server.asked).toHaveLength(1)
})

test('before the service is connected nobody is asked', async () => {
  const unconnected = createIdentityService({ base: server.base, now: () => now, credentials: async () => undefined })
  expect(await unconnected.check(person)).toEqual({ answer: 'not-reached', code: 'no-credentials' })
  expect(server.asked).toEqual([])
})
