import { randomBytes } from 'node:crypto'
import { caseWorkRoutes } from '../../../functions/contract/case-work'
import { answerSupplement, readMyCase } from '../../../functions/contract/my-case'
import type { ResidentCaller } from '../../../functions/domain/access/caller'
import type { HouseholdRecord } from '../../../functions/domain/case-work/officer-view'
import type { Submission } from '../../../functions/domain/case-work/transitions/submit'
import type { SignedPaper } from '../../../functions/contract/case-work'
import type { SignerState } from '../../../functions/domain/signing/document'
import { caseWorkServices } from '../../../functions/entrypoints/case-services'
import { myCaseServices } from '../../../functions/entrypoints/my-case-services'
import { createSealer } from '../../../functions/gateways/keys/sealer'
import { createApi } from '../../../functions/http/router'
import { receiveSubmission } from '../../../functions/services/case-work/receive-submission'
import { proveSession } from '../../../functions/services/staff/prove-session'
import { createCaseStore } from '../../../functions/stores/cases'
import { catalogue, say, type WordKey } from '../../../functions/words'
import { contextAt, type Rules, SON, submission, WIFE } from '../../domain/case-work/builders'
import { hex, openWorld } from '../world'

/** Invented; what the application and the signing room hold of them is played by hand. */
export const family: HouseholdRecord = {
  applicant: { name: '䶮文', idNumber: '990101198001010015', phone: '13900001234' },
  members: [
    { member: '4'.repeat(8), relation: 'spouse', name: '李㛃', idNumber: '990101198302020023' },
    { member: SON, relation: 'child', name: '文小满', idNumber: '990101201506010031' },
  ],
}
export const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])

interface Ask {
  as?: string
  body?: unknown
  key?: string
}

/** Case work on the wire: an engine, a clock that the test moves, officers, and residents who are signed in by their person's id. */
export async function openCaseWorld() {
  const world = await openWorld()
  const { engine, parts, clock, faults } = world
  const sealer = createSealer({ current: '1', lookup: randomBytes(32), sealing: new Map([['1', randomBytes(32)]]) })
  const cases = createCaseStore({ client: engine.client, tableName: engine.tableName, sealer })
  const rules: Rules = {}
  /** photos that have arrived, by application */
  const photos = new Set<string>()
  /** what was signed, by application */
  const papers: { application: string; paper: SignedPaper; pdf: string }[] = []
  const signers: { member: string; state: SignerState }[] = [
    { member: 'applicant', state: 'signed' },
    { member: '4'.repeat(8), state: 'signed' },
    { member: SON, state: 'signed' },
  ]
  const deps = {
    ...parts,
    cases,
    caseContext: (now: number) => contextAt(now, rules),
    readHousehold: async () => family,
    readSigners: async () => signers,
    readPhoto: async (application: string, photo: string) => (photos.has(`${application} ${photo}`) ? { type: 'image/jpeg' as const, bytes: picture } : undefined),
    readSignedPapers: async (application: string) => papers.filter((each) => each.application === application).map(({ paper }) => paper),
    readSignedPaper: async (application: string, document: string) => papers.find((each) => each.application === application && each.paper.document === document),
    photoArrived: async (application: string, photo: string) => photos.has(`${application} ${photo}`),
  }
  const serving = { commit: parts.commit, answers: parts.answers, clock: () => clock.now, sentence: (key: string) => (key in catalogue ? say(key as WordKey) : undefined), onFault: (error: unknown) => faults.push(error) }
  const resident = async (person: string): Promise<ResidentCaller> => ({ kind: 'resident', session: person, assurance: 'real-name', phone: '13900001234', person })
  const apps = {
    workbench: createApi({ base: '/api/workbench', routes: caseWorkRoutes }, caseWorkServices(deps), { ...serving, doors: { staff: proveSession(parts) } }),
    citizen: createApi({ base: '/api/citizen', routes: [readMyCase, answerSupplement] }, myCaseServices(deps), { ...serving, doors: { resident } }),
  }

  const ask = async (method: string, path: string, { as, body, key }: Ask = {}) => {
    const app = path.startsWith('/api/workbench') ? apps.workbench : apps.citizen
    const response = await app.request(path, { method, headers: { ...(as && { authorization: as }), ...(key && { 'idempotency-key': key }), ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }) })
    const text = await response.text()
    const json: Record<string, unknown> = text ? JSON.parse(text) : {}
    return { status: response.status, text, json }
  }

  const sessions: { token: string; id: string }[] = []
  const officer: typeof world.officer = async (...post) => {
    const made = await world.officer(...post)
    sessions.push(made)
    return made
  }
  /** Time goes by; the officers log in again. */
  const wait = async (milliseconds: number) => {
    clock.now += milliseconds
    for (const { token, id } of sessions) await parts.commit([parts.sessions.keep(token, { staff: id, epoch: 1, openedAt: clock.now, usedAt: clock.now })])
  }

  /** A family's case has come in; the photo that it names has arrived. */
  const begin = async (change: Partial<Submission> = {}) => {
    const id = hex(16)
    const sent = submission(change)
    if (sent.photo) photos.add(`${id} ${sent.photo}`)
    const stored = await parts.commit(receiveSubmission(deps)(id, { ...sent, at: clock.now }))
    if (!stored.ok) throw new Error(stored.conflicts.join())
    return { id, number: sent.number, applicant: `Resident ${sent.applicant}`, wife: `Resident ${WIFE}` }
  }

  const act = (officer: { as: string }, id: string, what: string, body: object, key = hex(16)) => ask('POST', `/api/workbench/cases/${id}/${what}`, { as: officer.as, key, body })
  /** An act on the case as it stands. */
  const actNow = async (officer: { as: string }, id: string, what: string, body: object = {}) => act(officer, id, what, { seen: (await cases.get(id))?.version ?? 1, ...body })
  const open = (officer: { as: string }, id: string, more = '') => ask('GET', `/api/workbench/cases/${id}?purpose=handle${more}`, { as: officer.as })

  return { ...world, officer, wait, cases, deps, rules, photos, papers, signers, ask, begin, act, actNow, open }
}
export type CaseWorld = Awaited<ReturnType<typeof openCaseWorld>>
