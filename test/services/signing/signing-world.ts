import { randomBytes } from 'node:crypto'
import { doors } from '../../../functions/contract/doors'
import { type BoardPersonSchema, type PaperSchema, signingRoutes } from '../../../functions/contract/signing'
import type { ResidentCaller } from '../../../functions/domain/access/caller'
import type { ContentToSign, PersonToSign } from '../../../functions/domain/signing/household-to-sign'
import { signingServices } from '../../../functions/entrypoints/signing-services'
import type { z } from '../../../functions/domain/zod'
import { createSealer } from '../../../functions/gateways/keys/sealer'
import { createApi } from '../../../functions/http/router'
import { policySnapshot } from '../../../functions/policy/book'
import { paperBook } from '../../../functions/policy/papers'
import { printPaper, type PrintDeps } from '../../../functions/services/signing/print-paper'
import type { Drafts, ProvenPerson, SigningDeps } from '../../../functions/services/signing/deps'
import { papersWait } from '../../../functions/services/signing/papers-wait'
import { signingState } from '../../../functions/services/signing/signing-state'
import { createCommit } from '../../../functions/stores/commit'
import type { Fragment } from '../../../functions/stores/fragment'
import { createIdempotency } from '../../../functions/stores/idempotency'
import { createOutbox } from '../../../functions/stores/outbox'
import { shards } from '../../../functions/stores/shard'
import { createSigningStore } from '../../../functions/stores/signing'
import { catalogue, say, type WordKey } from '../../../functions/words'
import { child, family, father, mother, noon, policy } from '../../domain/signing/family'
import { signingKey } from '../../domain/signing/sealed'
import type { Engine } from '../../engine'
import { everything } from '../../stores/town'

export const hex = (bytes: number) => randomBytes(bytes).toString('hex')
export { child, father, mother }

export type ShownPaper = z.infer<typeof PaperSchema>
interface Board {
  version: number
  complete: boolean
  people: z.infer<typeof BoardPersonSchema>[]
}
/** An answer as a phone reads it: the fields that the tests look at. */
interface Json {
  [name: string]: unknown
  code?: string
  title?: string
  fields?: { path: string; key: string; message: string }[]
  papers?: ShownPaper[]
  left?: number
  name?: string
  pdf?: string
  broken?: string[]
}

/** The signing room on an engine, with drafts, identities and files that the test holds in its hands. */
export async function openSigningWorld(engine: Engine, { key = signingKey } = {}) {
  const tableName = await engine.newTable(`signing-${hex(4)}`)
  const table = { client: engine.client, tableName }
  const sealer = createSealer({ current: '1', lookup: randomBytes(32), sealing: new Map([['1', randomBytes(32)]]) })
  const commit = createCommit(engine.client, tableName)
  const signing = createSigningStore({ ...table, sealer })
  const outbox = createOutbox(table)
  const clock = { now: noon }
  const faults: unknown[] = []

  const residents = new Map<string, ProvenPerson>()
  const callers = new Map<string, ResidentCaller>()
  const drafts = new Map<string, { applicant: string; version: number; content?: ContentToSign; submitted?: boolean; missing?: { path: string; key: string }[] }>()
  const files = new Map<string, Uint8Array>()
  const printed: string[] = []
  const held = (application: string, version: number): Fragment => ({
    label: 'draft',
    write: { Put: { Item: { pk: `APP#${application}`, sk: 'DRAFT', version }, ConditionExpression: 'attribute_not_exists(pk) OR #v <= :v', ExpressionAttributeNames: { '#v': 'version' }, ExpressionAttributeValues: { ':v': version } } },
  })

  const draftPort: Drafts = {
    readHousehold: async (application, person) => {
      const draft = drafts.get(application)
      if (!draft || draft.applicant !== person) return { outcome: 'none' }
      if (draft.submitted) return { outcome: 'submitted' }
      return draft.content ? { outcome: 'complete', content: draft.content, hold: [held(application, draft.version)] } : { outcome: 'not-complete', fields: draft.missing ?? [] }
    },
    linkMember: (person, application) => ({ label: 'member', write: { Put: { Item: { pk: `PERSON#${person}`, sk: `APP#${application}`, part: 'member' } } } }),
  }
  const filePort = {
    get: async (name: string) => files.get(name),
    putOnce: async (name: string, bytes: Uint8Array) => {
      const before = files.get(name)
      if (!before) files.set(name, bytes)
      return !before || Buffer.from(before).equals(bytes)
    },
  }
  const deps: SigningDeps = {
    signing,
    drafts: draftPort,
    residents: { get: async (person) => residents.get(person) },
    files: filePort,
    signingKey: key,
    sealer,
    commit,
    areas: policySnapshot.areas,
    hotline: policySnapshot.city.hotline,
    paperBook,
    signingPolicy: () => policy,
    paperFigures: () => ({ standard: '每人每月1000元', totalDays: '30' }),
  }
  const app = createApi({ base: doors.citizen, routes: signingRoutes }, signingServices(deps), {
    commit,
    answers: createIdempotency(table),
    clock: () => clock.now,
    sentence: (name: string) => (name in catalogue ? say(name as WordKey) : undefined),
    onFault: (error: unknown) => faults.push(error),
    doors: { resident: async (token) => callers.get(token) },
  })

  const ask = async (as: { token: string } | undefined, method: string, path: string, body?: unknown, idempotency = hex(16)) => {
    const response = await app.request(`${doors.citizen}${path}`, {
      method,
      headers: { ...(as && { authorization: `Resident ${as.token}` }), 'idempotency-key': idempotency, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, json: (await response.json()) as Json }
  }

  /** Somebody whose name is proven, with an open session. */
  const resident = ({ name, idNumber }: Pick<PersonToSign, 'name' | 'idNumber'>) => {
    const person = hex(16)
    const token = hex(24)
    residents.set(person, { name, idNumber, provenAt: noon - 1_000, evidence: `evidence-${hex(4)}` })
    callers.set(token, { kind: 'resident', session: hex(32), assurance: 'real-name', person })
    return { person, token, name }
  }
  const contentOf = (household: ReturnType<typeof family>): ContentToSign => ({
    wish: household.wish,
    area: household.area,
    confidential: household.confidential,
    facts: household.facts,
    members: household.people.flatMap(({ member, relation, ...rest }) => (relation ? [{ id: member, relation, ...rest }] : [])),
  })
  /** A draft of this applicant's, complete. */
  const draft = (applicant: { person: string }, household = family()) => {
    const application = hex(16)
    drafts.set(application, { applicant: applicant.person, version: 1, content: contentOf(household) })
    return application
  }
  const retype = (application: string, household: ReturnType<typeof family>) => {
    const before = drafts.get(application)
    if (before) drafts.set(application, { ...before, version: before.version + 1, content: contentOf(household) })
  }

  const printing: PrintDeps = {
    outbox,
    signing,
    files: filePort,
    example: true,
    print: async ({ document }) => {
      printed.push(document)
      return Buffer.from(`%PDF-1.7 ${document} ${hex(4)}`)
    },
  }
  const waiting = async () => (await Promise.all(shards.map((shard) => outbox.due(shard, clock.now + 1, 100)))).flat()
  /** Prints every paper that waits. */
  const printAll = async () => {
    for (const item of await waiting()) if (item.message.type === 'paper-wanted') await printPaper(printing, item.id)
  }
  /** The mother’s application with its room open and everything printed. */
  const opened = async (household = family()) => {
    const applicant = resident(household.people[0] ?? mother)
    const application = draft(applicant, household)
    const answer = await ask(applicant, 'POST', `/applications/${application}/signing-rooms`, {})
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.json))
    await printAll()
    return { applicant, application }
  }
  const board = async (applicant: { token: string }, application: string): Promise<Board> => (await ask(applicant, 'GET', `/applications/${application}/signing-board`)).json as unknown as Board
  const invitationOf = async (applicant: { token: string }, application: string, member: string): Promise<string> => (await board(applicant, application)).people.find((each) => each.member === member)?.invitation ?? ''
  const enter = async (as: { token: string }, code: string) => ask(as, 'POST', `/invitations/${code}/entries`, {})
  const papers = async (as: { token: string }, application: string): Promise<ShownPaper[]> => (await ask(as, 'GET', `/applications/${application}/papers`)).json.papers ?? []
  /** The first of their papers that fits. */
  const paper = async (as: { token: string }, application: string, fits: (paper: ShownPaper) => boolean = () => true): Promise<ShownPaper> => {
    const found = (await papers(as, application)).find(fits)
    if (!found) throw new Error('no such paper')
    return found
  }
  const signature = { strokes: [[[10, 10, 0], [400, 300, 80]]], purposes: ['check-sources', 'sensitive-data', 're-check'], how: 'read', device: 'own' }
  const sign = (as: { token: string }, application: string, document: string, more: object = {}, idempotency?: string) => ask(as, 'POST', `/applications/${application}/papers/${document}/signatures`, { ...signature, ...more }, idempotency)
  const signAll = async (as: { token: string }, application: string) => {
    for (const { id, state } of await papers(as, application)) if (state === 'ready') await sign(as, application, id)
  }

  return { deps, engine, tableName, table, sealer, clock, faults, files, drafts, residents, printed, printing, ask, resident, draft, retype, opened, board, invitationOf, enter, papers, paper, sign, signAll, printAll, waiting, state: signingState(deps), wait: papersWait(deps), items: () => everything(engine, tableName), signing, outbox }
}
export type SigningWorld = Awaited<ReturnType<typeof openSigningWorld>>
