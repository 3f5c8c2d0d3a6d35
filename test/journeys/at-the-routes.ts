import { randomBytes } from 'node:crypto'
import { type AskSystem, expectDone, publicRoutes } from '../../infra/local/city/seed/public-routes'
import { residentHand } from '../../infra/local/city/families/resident-hand'
import { families, registered } from '../../infra/local/city/people/register'
import { sessionOf } from './officer-session'
import { base, codeSince, json, serverNow } from './system'
import { inConfidence } from './told'

export const freshKey = (): string => randomBytes(16).toString('hex')
export const ask: AskSystem = publicRoutes(base)

export const familyNamed = (id: string) => {
  const family = families.find((each) => each.id === id)
  if (!family) throw new Error(`no family ${id}`)
  return family
}

const handOf = (token: string) => residentHand(ask, inConfidence('session token', token), freshKey)

/** Somebody of the register in the browser: the telephone, the code that came to it, name and ID number. */
export async function logInByCode(id: string) {
  const { name, idNumber, phone } = registered(id)
  if (phone === undefined) throw new Error(`${id} has no telephone`)
  inConfidence('telephone', phone)
  const since = await serverNow()
  expectDone('ask for a code', await ask({ method: 'POST', path: '/api/citizen/sms-codes', body: { phone } }))
  const code = await codeSince(phone, since)
  const opened = expectDone('log in', await ask({ method: 'POST', path: '/api/citizen/sessions/phone', body: { phone, code } })) as { token: string }
  expectDone('prove who it is', await ask({ method: 'POST', path: '/api/citizen/me/identity', authorization: `Resident ${opened.token}`, body: { name: inConfidence('name', name), idNumber: inConfidence('ID number', idNumber) } }))
  return handOf(opened.token)
}

/** Somebody of the register on their telephone with WeChat, logged in and proven. */
export async function onTheirTelephone(id: string) {
  const { name, idNumber } = registered(id)
  inConfidence('name', name)
  inConfidence('ID number', idNumber)
  const { storage } = await json<{ storage: Record<string, string> }>(`/city/people/${id}/sign-in`, { method: 'POST' })
  return handOf((JSON.parse(storage['resident-session'] ?? '{}') as { token: string }).token)
}

export interface OfficersCase {
  version: number
  status: string
  overdue: boolean
  actions: string[]
  photos: string[]
  words?: string
  assessments: { programme: string; outcome: string; amount?: { fen: number } }[]
  supplement?: { items: { id: string; what: string }[] }
  clocks: { name: string; due: string; left: number }[]
}

/** The case as this officer reads it. */
export const caseFor = async (loginName: string, id: string): Promise<OfficersCase> => json<OfficersCase>(`/api/workbench/cases/${id}?purpose=handle`, { headers: await sessionOf(loginName) })

/** One act of an officer on the version that is there now, or on `seen`; what the system answered. */
export async function officerDoes(loginName: string, id: string, part: string, body: object = {}, seen?: number) {
  const version = seen ?? (await caseFor(loginName, id)).version
  return ask({ method: 'POST', path: `/api/workbench/cases/${id}/${part}`, body: { seen: version, ...body }, authorization: (await sessionOf(loginName)).authorization, idempotencyKey: freshKey() })
}
export const officerDid = async (loginName: string, id: string, part: string, body: object = {}) => expectDone(`${part} by ${loginName}`, await officerDoes(loginName, id, part, body))
