import { randomBytes } from 'node:crypto'
import { families, type RegisteredPerson } from '../../infra/local/city/people/register'
import { sessionOf } from './officer-session'
import { json, until } from './system'
import { inConfidence } from './told'

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

const send = <T>(path: string, body: object, headers: Record<string, string>): Promise<T> =>
  json<T>(path, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': hex(16), ...headers }, body: JSON.stringify(body) })

interface Papers {
  papers: { id: string; state: string; purposes: string[] }[]
}
interface Board {
  people: { member: string; name: string; state: string; invitation?: string }[]
  complete: boolean
}

/** People of a family of the register, the first of whom speaks for it. */
export function familyOf(id: string): readonly RegisteredPerson[] {
  const found = families.find((family) => family.id === id)
  if (!found) throw new Error(`no family ${id}`)
  return found.people
}

/** What a browser keeps once this person has logged in and proven who they are. */
export async function sessionIn(person: string): Promise<Record<string, string>> {
  const { storage } = await json<{ storage: Record<string, string> }>(`/city/people/${person}/sign-in`, { method: 'POST' })
  return storage
}

/** This person at the routes of residents. */
export async function asResident(person: string) {
  const storage = await sessionIn(person)
  const token = inConfidence('resident token', (JSON.parse(storage['resident-session'] ?? '{}') as { token?: string }).token ?? '')
  const headers = { authorization: `Resident ${token}` }
  return {
    storage,
    read: <T>(path: string) => json<T>(`/api/citizen${path}`, { headers }),
    act: <T>(path: string, body: object = {}) => send<T>(`/api/citizen${path}`, body, headers),
  }
}
type Resident = Awaited<ReturnType<typeof asResident>>

/** An application of this family, every field answered, its papers made and its invitations out. `change`: answers that matter. */
export async function readyToSign(family: string, change: Readonly<Record<string, string>> = {}) {
  const filled = await filledIn(family, change)
  await filled.applicant.act(`/applications/${filled.id}/signing-rooms`)
  return filled
}

/** An application of this family with every field answered. */
export async function filledIn(family: string, change: Readonly<Record<string, string>> = {}) {
  const [first, ...others] = familyOf(family)
  if (!first) throw new Error(`nobody in ${family}`)
  const applicant = await asResident(first.id)
  const { id } = await applicant.act<{ id: string }>('/applications')
  const members = others.map((person, at) => ({ person, id: `${at + 1}`.padStart(8, '0') }))
  const answers = {
    wish: 'dibao',
    area: families.find((each) => each.id === family)?.township ?? '',
    monthlyIncome: '900',
    savings: '2000',
    yearlyCosts: '0',
    property: 'none',
    cause: 'illness',
    relativeOfStaff: 'no',
    ...Object.fromEntries(members.flatMap(({ person, id: member }) => [[`member.${member}.name`, person.name], [`member.${member}.idNumber`, person.idNumber], [`member.${member}.relation`, person.relation]])),
    ...change,
  }
  await applicant.act(`/applications/${id}/answers`, { answers: Object.entries(answers).map(([field, value]) => ({ field, value })) })
  return { id, applicant, board: () => applicant.read<Board>(`/applications/${id}/signing-board`) }
}

/** The papers of one person, once the printer has made them. */
export const papersOf = (id: string, person: Resident): Promise<Papers['papers']> =>
  until('papers are made', async () => {
    const { papers } = await person.read<Papers>(`/applications/${id}/papers`)
    return papers.some(({ state }) => state === 'being-made') ? false : papers
  })

const strokes = [[[200, 300, 0], [500, 700, 120], [800, 300, 260]], [[300, 500, 500], [700, 500, 700]]]

/** Signs everything that waits for this person. */
export async function signAll(id: string, person: Resident): Promise<void> {
  for (const { id: document, purposes, state } of await papersOf(id, person)) {
    if (state === 'ready') await person.act(`/applications/${id}/papers/${document}/signatures`, { strokes, purposes, how: 'read', device: 'own' })
  }
}

/** Enters by the invitation that is out for this person. */
export async function enter(id: string, applicant: Resident, person: string, name: string): Promise<Resident> {
  const { people } = await applicant.read<Board>(`/applications/${id}/signing-board`)
  const invitation = people.find((each) => each.name === name)?.invitation
  const member = await asResident(person)
  await member.act(`/invitations/${invitation ?? ''}/entries`)
  return member
}

/** Everybody of this family signs, and the application is sent in. Gives its number, too. */
export async function submitted(family: string, change: Readonly<Record<string, string>> = {}) {
  const ready = await readyToSign(family, change)
  await signAll(ready.id, ready.applicant)
  for (const { name, state, invitation } of (await ready.board()).people) {
    const person = familyOf(family).find((each) => each.name === name)
    if (person && invitation !== undefined && state !== 'signed') await signAll(ready.id, await enter(ready.id, ready.applicant, person.id, name))
  }
  const { number } = await ready.applicant.act<{ number: string }>(`/applications/${ready.id}/submissions`)
  return { ...ready, number }
}

/** What an officer does to a case, by the route's last part: `acceptances`, `opinions` … on the version that stands now. */
export async function workOn(loginName: string, id: string, part: string, body: object = {}): Promise<void> {
  const headers = await sessionOf(loginName)
  const { version } = await json<{ version: number }>(`/api/workbench/cases/${id}?purpose=handle`, { headers })
  await send(`/api/workbench/cases/${id}/${part}`, { seen: version, ...body }, headers)
}
