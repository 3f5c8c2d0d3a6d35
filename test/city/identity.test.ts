import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIdentityService } from '../../functions/gateways/identity/client'
import { registered } from '../../infra/local/city/people/register'
import { openTestCity, type TestCity } from './city'

let city: TestCity
beforeEach(async () => {
  city = await openTestCity()
})
afterEach(() => city.close())

const service = (more: { secret?: string; now?: number } = {}) =>
  createIdentityService({ base: `${city.base}/identity`, now: () => more.now ?? Date.now(), credentials: async () => ({ ...city.credentials.providers.identity, ...(more.secret && { secret: more.secret }) }) })
const zhang = registered('zhang-1')
const check = (more: object = {}, how?: Parameters<typeof service>[0]) => service(how).check({ name: zhang.name, idNumber: zhang.idNumber, phone: zhang.phone ?? '', ...more })

test.each<[string, object, object]>([
  ['their own name, number and telephone', {}, { answer: 'match', phoneOwner: 'same-person', evidence: expect.stringMatching(/^[\w-]{36}$/) }],
  ['a telephone of somebody else', { phone: registered('liu-1').phone }, { answer: 'match', phoneOwner: 'other-person' }],
  ['a telephone of nobody', { phone: '19900900009' }, { answer: 'match', phoneOwner: 'unknown' }],
  ['another name', { name: registered('liu-1').name }, { answer: 'mismatch' }],
  ['a number that nobody has', { idNumber: '990101196803121110' }, { answer: 'not-in-library' }],
  ['somebody whose record is missing', { name: registered('gao-3').name, idNumber: registered('gao-3').idNumber }, { answer: 'not-in-library' }],
])('the identity service on %s', async (_, more, expected) => {
  expect(await check(more)).toMatchObject(expected)
})

test('a telephone that changes hands is in the new owner’s name, also after a restart', async () => {
  await city.post('/city/telephones', { phone: zhang.phone, owner: 'liu-1' })
  expect(await check()).toMatchObject({ phoneOwner: 'other-person' })
  await city.restart()
  expect(await check()).toMatchObject({ phoneOwner: 'other-person' })
  expect((await city.post('/city/telephones', { phone: '13800000001' })).status).toBe(422)
  expect((await city.post('/city/telephones', { phone: '19900900009', owner: 'nobody' })).status).toBe(422)
})

test('takes no request that is not signed, is old, or comes twice', async () => {
  expect(await check({}, { secret: 'another' })).toEqual({ answer: 'not-reached', code: 'status-401' })
  expect(await check({}, { now: Date.now() - 3_600_000 })).toEqual({ answer: 'not-reached', code: 'status-401' })
  const sent: [string, RequestInit][] = []
  const { fetch } = globalThis
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    sent.push([url, init])
    return fetch(url, init)
  }) as typeof globalThis.fetch
  await check().finally(() => {
    globalThis.fetch = fetch
  })
  const [url = '', init] = sent[0] ?? []
  const { signal: _ended, ...again } = init ?? {}
  expect((await fetch(url, again)).status).toBe(401)
  expect((await fetch(`${city.base}/identity/checks`)).status).toBe(404)
})

test('an answer that the city wishes comes instead, as often as wished', async () => {
  await city.post('/city/faults', { double: 'identity', kind: 'error', code: 'not-in-library', times: 1 })
  expect(await check()).toEqual({ answer: 'not-in-library' })
  expect(await check()).toMatchObject({ answer: 'match' })
})

test('a city from before there was an identity service gets its account, and keeps what it had', async () => {
  const path = join(city.dataDir, 'credentials.json')
  const { identity: _later, ...providers } = city.credentials.providers
  writeFileSync(path, JSON.stringify({ ...city.credentials, providers: { ...providers, sms: { ...providers.sms, templates: {} } } }))
  await city.restart()
  const now = JSON.parse(readFileSync(path, 'utf8')) as typeof city.credentials
  expect(now.providers.identity.secret).toMatch(/^[0-9a-f]{64}$/)
  expect([now.providers.sms, now.providers.callbacks, now.firstAdministrator]).toEqual([city.credentials.providers.sms, providers.callbacks, city.credentials.firstAdministrator])
})
