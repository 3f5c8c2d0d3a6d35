import { randomBytes } from 'node:crypto'
import { apis } from '../../functions/contract'
import type { Route } from '../../functions/contract/route'
import type { Caller } from '../../functions/domain/access/caller'
import type { Assurance } from '../../functions/domain/identity/assurance'
import type { StaffRole } from '../../functions/domain/staff/staff'
import { caseParts } from '../../functions/entrypoints/case-parts'
import { familyParts } from '../../functions/entrypoints/family-parts'
import { callbackServices } from '../../functions/entrypoints/callbacks-services'
import { citizenServices } from '../../functions/entrypoints/citizen-services'
import { workbenchServices } from '../../functions/entrypoints/workbench-services'
import { createFiles } from '../../functions/gateways/files/client'
import { createSealer } from '../../functions/gateways/keys/sealer'
import { isSignedByProvider, signAsProvider } from '../../functions/http/provider-signature'
import { createApi } from '../../functions/http/router'
import { adultFrom, noticePolicy, notificationDays, policySnapshot, residentPolicy, staffPolicy } from '../../functions/policy/book'
import { proveResidentSession } from '../../functions/services/identity/prove-resident-session'
import type { FirstAdministrator } from '../../functions/services/staff/deps'
import { digestPassword } from '../../functions/services/staff/password'
import { proveSession } from '../../functions/services/staff/prove-session'
import { provePress } from '../../functions/services/urgent-relief/prove-press'
import { createAccessRecords } from '../../functions/stores/access-records'
import { createApplicationStore } from '../../functions/stores/applications'
import { createAttempts } from '../../functions/stores/attempts'
import { createBoards } from '../../functions/stores/boards'
import { createCaseStore } from '../../functions/stores/cases'
import { createCommit } from '../../functions/stores/commit'
import { createGrants } from '../../functions/stores/grants'
import { createIdempotency } from '../../functions/stores/idempotency'
import { createInbox } from '../../functions/stores/inbox'
import { createNotifications } from '../../functions/stores/notifications'
import { createResidentSessions } from '../../functions/stores/resident-sessions'
import { createPhotoStore } from '../../functions/stores/photos'
import { createResidentStore, type Resident } from '../../functions/stores/residents'
import { createSessions } from '../../functions/stores/sessions'
import { createSigningStore } from '../../functions/stores/signing'
import { createSmsCodes } from '../../functions/stores/sms-codes'
import { createStaffStore, type StaffAccount } from '../../functions/stores/staff'
import { createUrgentReliefStore } from '../../functions/stores/urgent-relief'
import { catalogue, say, type WordKey } from '../../functions/words'
import { signingKey } from '../domain/signing/sealed'
import { startEngine } from '../engine'
import { inventedIdNumber, inventedOpenId, inventedPhone, openOutside } from './outside'
import { startObjectStore } from '../gateways/object-store'

export const callbackSecret = 'an invented secret of callbacks'
export const hex = (bytes: number) => randomBytes(bytes).toString('hex')

/** A Monday, ten in the morning in China: every township desk of the example city is open. */
export const mondayMorning = Date.UTC(2026, 10, 23, 2, 0, 0)

const firstAdministrator: FirstAdministrator = { loginName: 'first.administrator', name: '起始管理员', area: '9901', phone: '19900000001', password: 'Invented-first-7', totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }

export interface Ask {
  /** `Press <secret>`, `Session <token>` or `Resident <token>` */
  as?: string
  body?: unknown
  key?: string
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  json: Record<string, unknown>
}

/** The three APIs on an engine of their own, with a clock that the test moves. `gateways` stand in place of the ones that `outside` plays. */
export async function openWorld(gateways: Partial<ReturnType<typeof openOutside>['gateways']> = {}) {
  const engine = await startEngine()
  const sealer = createSealer({ current: '1', lookup: randomBytes(32), sealing: new Map([['1', randomBytes(32)]]) })
  const table = { client: engine.client, tableName: engine.tableName }
  const sealed = { ...table, sealer }
  const commit = createCommit(engine.client, engine.tableName)
  const clock = { now: mondayMorning }
  const faults: unknown[] = []
  const outside = openOutside()
  const objects = await startObjectStore({ writeOnce: false })
  const somePassword = digestPassword(hex(16))
  const own = {
    commit,
    answers: createIdempotency(table),
    policy: policySnapshot,
    areas: policySnapshot.areas,
    staffPolicy,
    residentPolicy,
    noticePolicy,
    words: catalogue,
    tickets: createUrgentReliefStore(sealed),
    staff: createStaffStore(sealed),
    sessions: createSessions(sealed),
    attempts: createAttempts(sealed),
    residents: createResidentStore(sealed),
    residentSessions: createResidentSessions(sealed),
    smsCodes: createSmsCodes(sealed),
    ...outside.gateways,
    ...gateways,
    adultFrom,
    applications: createApplicationStore(sealed),
    photos: createPhotoStore(sealed),
    signing: createSigningStore(sealed),
    cases: createCaseStore(sealed),
    signingKey,
    sealer,
    files: createFiles({ bucket: 'files', sealer, now: () => clock.now, endpoint: objects.endpoint, account: () => ({ region: 'cn-northwest-1', accessKeyId: 'invented', secretAccessKey: 'invented' }) }),
    boards: createBoards(table),
    accessRecords: createAccessRecords(table),
    notifications: createNotifications({ ...table, daysKept: notificationDays }),
    inbox: createInbox(sealed),
    grants: createGrants(sealed),
    touchTable: async () => undefined,
    firstAdministrator: async () => firstAdministrator,
  }
  const parts = { ...own, ...caseParts(own), ...familyParts(own) }
  const serving = { commit, answers: parts.answers, clock: () => clock.now, sentence: (key: string) => (key in catalogue ? say(key as WordKey) : undefined), onFault: (error: unknown) => faults.push(error) }
  const provider = async (shown: Parameters<typeof isSignedByProvider>[0]): Promise<Extract<Caller, { kind: 'provider' }> | undefined> => ((await isSignedByProvider(shown, callbackSecret)) ? { kind: 'provider', provider: 'sms' } : undefined)
  const residentDoor = proveResidentSession(parts)
  const apps = {
    citizen: createApi(apis.citizen, citizenServices(parts), { ...serving, doors: { pressHolder: provePress(parts), resident: residentDoor } }),
    workbench: createApi(apis.workbench, workbenchServices(parts), { ...serving, doors: { staff: proveSession(parts) } }),
    callbacks: createApi(apis.callbacks, callbackServices(parts), { ...serving, doors: { provider } }),
  }

  const ask = async (method: string, path: string, { as, body, key, headers }: Ask = {}): Promise<Answer> => {
    const [, , api = ''] = path.split('/')
    const app = apps[(api in apps ? api : 'citizen') as keyof typeof apps]
    const response = await app.request(path, {
      method,
      headers: { ...(as && { authorization: as }), ...(key && { 'idempotency-key': key }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: text ? JSON.parse(text) : {} }
  }

  /** An officer with an open session, without the log-in (which is tested by itself). */
  const officer = async (role: StaffRole, area: string, more: Partial<StaffAccount> = {}) => {
    const id = hex(8)
    const account: StaffAccount = { id, loginName: `o${id}`, name: '王小明', phone: '13900000000', role, area, active: true, mustChangePassword: false, epoch: 1, addedAt: clock.now, ...more }
    const token = hex(24)
    const stored = await commit([...parts.staff.add(account, { passwordDigest: await somePassword, totpSecret: 'AAAAAAAAAAAAAAAA', totpStep: 0 }), parts.sessions.keep(token, { staff: id, epoch: 1, openedAt: clock.now, usedAt: clock.now })])
    if (!stored.ok) throw new Error(stored.conflicts.join())
    return { ...account, as: `Session ${token}`, token }
  }

  /** An invented resident with an open session that has proven so much, without the log-in (which is tested by itself). The identity service knows them; the telephone is theirs. */
  const resident = async (assurance: Assurance = 'real-name', more: Partial<Pick<Resident, 'name' | 'idNumber' | 'phone' | 'phoneOwner' | 'wechatOpenId' | 'epoch'>> = {}) => {
    const { name = '张桂兰', idNumber = inventedIdNumber(), phone = inventedPhone(), wechatOpenId = inventedOpenId(), epoch = 1 } = more
    const person: Resident = { id: hex(16), name, idNumber, phone, phoneOwner: more.phoneOwner ?? 'same-person', wechatOpenId, left: [], epoch, version: 1, evidence: 'evidence-0', provenAt: clock.now }
    outside.registers(name, idNumber, phone)
    const token = hex(24)
    const proven = { wechatOpenId, ...(assurance !== 'openid' && { phone }), ...(assurance === 'real-name' && { person: person.id, epoch }) }
    const stored = await commit([...(assurance === 'real-name' ? parts.residents.add(person) : []), parts.residentSessions.open(token, { ...proven, openedAt: clock.now, usedAt: clock.now })])
    if (!stored.ok) throw new Error(stored.conflicts.join())
    return { as: `Resident ${token}`, token, person: person.id, name, idNumber, phone, openId: wechatOpenId }
  }

  /** Another session of the same person, as on another phone. */
  const signIn = async (person: string) => {
    const token = hex(24)
    const stored = await commit([parts.residentSessions.open(token, { person, epoch: (await parts.residents.epochOf(person)) ?? 1, phone: inventedPhone(), openedAt: clock.now, usedAt: clock.now })])
    if (!stored.ok) throw new Error(stored.conflicts.join())
    return { as: `Resident ${token}`, token }
  }

  /** A press for help, delivered. */
  const press = async (more: Record<string, unknown> = {}) => {
    const key = hex(16)
    const secret = hex(32)
    const answer = await ask('POST', '/api/citizen/urgent-requests', { key, body: helpRequest({ secret, ...more }) })
    if (answer.status !== 201) throw new Error(answer.text)
    return { id: key, secret, as: `Press ${secret}`, answer }
  }

  const callBack = (path: string, body: unknown, secret = callbackSecret) => {
    const text = JSON.stringify(body)
    return ask('POST', `/api/callbacks${path}`, { body: text, headers: signAsProvider(text, clock.now, secret) })
  }

  const stop = async () => {
    await objects.stop()
    await engine.stop()
  }

  return { engine, clock, faults, outside, objects, sealer, parts, apps, serving, residentDoor, ask, officer, resident, signIn, press, callBack, firstAdministrator, stop }
}
export type World = Awaited<ReturnType<typeof openWorld>>

/** A valid press; `more` replaces what matters. */
export function helpRequest(more: Record<string, unknown> = {}): Record<string, unknown> {
  return { forWhom: 'self', hardship: 'no-food', place: { area: '990101001' }, reach: { way: 'call', phone: '13800000001' }, secret: hex(32), pressedAtOnPhone: mondayMorning, ...more }
}

/** Every route with the API it belongs to and its whole path. */
export const allRoutes: { api: string; path: string; route: Route }[] = Object.entries(apis).flatMap(([api, { base, routes }]) => (routes as readonly Route[]).map((route) => ({ api, path: `${base}${route.path}`, route })))

/** A path with its parameters filled in; those that are not given have the right shape and are nobody's. */
export function filled(path: string, ids: Readonly<Record<string, string>> = {}): string {
  const nobodys: Record<string, string> = { id: hex(16), member: hex(4), document: hex(8), photo: hex(16), code: randomBytes(16).toString('base64url') }
  return path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? nobodys[name] ?? hex(16))
}
