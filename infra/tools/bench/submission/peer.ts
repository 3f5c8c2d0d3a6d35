import { createHash } from 'node:crypto'
import type { APIGatewayProxyEvent } from 'aws-lambda'
import Fastify from 'fastify'
import { Client, type QueryResultRow } from 'pg'
import { submitApplication } from '../../../../functions/contract/application'
import type { ParamsOf } from '../../../../functions/contract/route'
import type { KnownResident } from '../../../../functions/domain/access/caller'
import { type Submission, submit } from '../../../../functions/domain/case-work/transitions/submit'
import type { CaseTransition } from '../../../../functions/domain/case-work/transition'
import type { ApplicationId } from '../../../../functions/domain/ids'
import type { Instant } from '../../../../functions/domain/instant'
import type { Room } from '../../../../functions/domain/signing/room'
import { createSealer } from '../../../../functions/gateways/keys/sealer'
import { adultFrom, policySnapshot, procedure, residentPolicy } from '../../../../functions/policy/book'
import { paperBook } from '../../../../functions/policy/papers'
import type { SubmissionPorts } from '../../../../functions/services/application/deps'
import { submitApplicationService } from '../../../../functions/services/application/submit-application'
import { comingSteps, createCaseContext } from '../../../../functions/services/case-context'
import { isOver } from '../../../../functions/services/identity/session'
import { paperFiguresFrom, signingPolicyFrom } from '../../../../functions/services/signing/paper-figures'
import { signingState } from '../../../../functions/services/signing/signing-state'
import type { StoredDraft } from '../../../../functions/stores/applications'
import type { Resident } from '../../../../functions/stores/residents'
import type { peerKeys } from './peer-keys'

/** One statement of a transaction, prepared under its label; it must change a row. */
interface Statement {
  label: string
  sql: string
  values: unknown[]
}

/**
 * The sending of an application on fastify and PostgreSQL, as a good team would write it: prepared statements, one transaction, the same rules of the domain,
 * the same values sealed by the same sealer, the same answer kept under the request's key. At the end the transaction is rolled back, so that the same application can be sent again.
 */
export const handler = onEvents(async () => {
  const { connection, keys } = JSON.parse(process.env.PEER ?? '{}') as { connection: object; keys: ReturnType<typeof peerKeys> }
  const client = new Client(connection)
  await client.connect()
  const sealer = createSealer({ current: keys.current, lookup: Buffer.from(keys.lookup, 'base64'), sealing: new Map([[keys.current, Buffer.from(keys.sealing, 'base64')]]) })
  const one = async <Row extends QueryResultRow>(name: string, text: string, values: unknown[]) => (await client.query<Row>({ name, text, values })).rows[0]
  const opened = async <T>(kind: string, table: string, column: string, id: string): Promise<T | undefined> => {
    const row = await one<{ sealed: string }>(`read ${table}`, `select sealed from ${table} where ${column} = $1`, [id])
    return row && (JSON.parse(sealer.open(`${kind}/${id}`, row.sealed)) as T)
  }
  const write = (label: string, sql: string, ...values: unknown[]): Statement => ({ label, sql, values })

  const residents = { get: (id: string) => opened<Resident>('resident', 'residents', 'id', id) }
  const signing = { room: (id: ApplicationId) => opened<Room>('room', 'rooms', 'application', id), unchanged: ({ application, version }: Pick<Room, 'application' | 'version'>) => write('room', 'update rooms set version = version where application = $1 and version = $2', application, version) }
  const caseContext = createCaseContext(policySnapshot, procedure)
  const rows = ({ after, events, timers, notices }: CaseTransition, at: Instant): Statement[] => [
    write('case', 'insert into cases values ($1, $2, $3, $4, $5)', after.id, after.version, after.status, after.area, sealer.seal(`case/${after.id}`, JSON.stringify(after))),
    ...events.map((event, index) => write('event', 'insert into events values ($1, $2, $3)', after.id, index + 1, sealer.seal(`event/${after.id}/${index + 1}`, JSON.stringify(event)))),
    ...timers.start.map(({ name, due }) => write('timer', 'insert into timers values ($1, $2, $3)', after.id, name, due)),
    ...notices.flatMap(({ person, kind, values }, index) => {
      const id = createHash('sha256').update(`${after.id}${index}`).digest('hex').slice(0, 32)
      return [write('notice', 'insert into notices values ($1, $2, $3, $4, $5)', id, person, kind, at, sealer.seal(`notice/${id}`, JSON.stringify(values))), write('outbox', 'insert into outbox values ($1, $2, $3)', id, JSON.stringify({ type: 'person-notified', person, notice: id }), at)]
    }),
    write('outbox', 'insert into outbox values ($1, $2, $3)', `${after.id}-${after.version}`, JSON.stringify({ type: 'case-list-changed', area: after.area }), at),
  ]
  const asked = {
    applications: {
      get: (id: ApplicationId) => opened<StoredDraft>('application', 'applications', 'id', id),
      submit: (before: StoredDraft, sent: { number: string; at: Instant }) => [
        write('draft', 'update applications set state = $3, version = version + 1, saved_at = $4, number = $5, sealed = $6 where id = $1 and version = $2', before.id, before.version, 'submitted', sent.at, sent.number, sealer.seal(`application/${before.id}`, JSON.stringify({ ...before, state: 'submitted', version: before.version + 1, savedAt: sent.at, sent }))),
        write('open', 'delete from open_applications where person = $1 and application = $2', before.applicant, before.id),
      ],
    },
    photos: { get: async () => undefined },
    residents,
    areas: policySnapshot.areas,
    adultFrom,
    signingState: signingState({ signing, residents, paperBook, signingPolicy: signingPolicyFrom(procedure), paperFigures: paperFiguresFrom(policySnapshot, procedure), areas: policySnapshot.areas, hotline: policySnapshot.city.hotline } as unknown as Parameters<typeof signingState>[0]) as SubmissionPorts['signingState'],
    openCase: (id: ApplicationId, submission: Submission & { at: Instant }) => rows(submit(id, submission, caseContext(submission.at)), submission.at),
    comingSteps: comingSteps(policySnapshot, procedure),
  }
  const service = submitApplicationService(asked as unknown as Parameters<typeof submitApplicationService>[0])

  async function caller(authorization: string | undefined, now: Instant): Promise<KnownResident | undefined> {
    const [, token] = /^Resident ([\w-]{43})$/.exec(authorization ?? '') ?? []
    if (token === undefined) return undefined
    const id = sealer.lookup('resident-session', token)
    const session = await one<{ person: string; opened_at: string; used_at: string; epoch: number; sealed: string; now_epoch: number }>('read session', 'select sessions.*, residents.epoch as now_epoch from sessions join residents on residents.id = sessions.person where sessions.id = $1', [id])
    if (!session || session.epoch !== session.now_epoch || isOver({ openedAt: Number(session.opened_at), usedAt: Number(session.used_at) }, residentPolicy(now), now)) return undefined
    const { phone } = JSON.parse(sealer.open(`session/${id}`, session.sealed)) as { phone: string }
    return { kind: 'resident', session: id, assurance: 'real-name', phone, person: session.person } as KnownResident
  }

  const app = Fastify({ logger: false, bodyLimit: 64 * 1024 })
  app.post<{ Params: ParamsOf<typeof submitApplication> }>('/api/citizen/applications/:id/submissions', async (request, reply) => {
    const now = Date.now()
    const who = await caller(request.headers.authorization, now)
    if (!who) return reply.status(401).send({ code: 'not-signed-in' })
    const key = String(request.headers['idempotency-key'])
    const params = submitApplication.params?.safeParse(request.params)
    const body = submitApplication.request?.safeParse(request.body)
    if (!/^[0-9a-f]{32}$/.test(key) || !params?.success || !body?.success) return reply.status(400).send({ code: 'invalid-input' })
    const hash = createHash('sha256').update(JSON.stringify(['submitApplication', who.person, params.data, body.data])).digest('hex')
    const kept = await one<{ hash: string; status: number; body: string }>('read answer', 'select hash, status, body from answers where key = $1', [`${who.person} ${key}`])
    if (kept) return reply.status(kept.hash === hash ? kept.status : 409).send(kept.body)
    let text = ''
    const done = await service.handle({
      params: params.data,
      query: undefined,
      body: body.data,
      caller: who,
      credential: '',
      source: '',
      now,
      key,
      commit: async (answer, writes) => {
        text = JSON.stringify(submitApplication.response.parse(answer))
        const statements = [...(writes as unknown as Statement[]), write('answer', 'insert into answers values ($1, $2, $3, $4, $5)', `${who.person} ${key}`, hash, 201, text, now)]
        await client.query('begin')
        for (const { label, sql, values } of statements) {
          const { rowCount } = await client.query({ name: label, text: sql, values })
          if (rowCount !== 1) throw new Error(`no row was changed: ${sql}`)
        }
        await client.query('rollback')
        return { ok: true }
      },
    } as Parameters<typeof service.handle>[0])
    return done.ok ? reply.status(201).header('content-type', 'application/json').send(text) : reply.status(422).send({ refusal: done.refusal })
  })
  await app.ready()
  return app
})

/** Answers REST API events by fastify's own way in without a socket. */
function onEvents(makeApp: () => Promise<ReturnType<typeof Fastify>>) {
  let made: ReturnType<typeof makeApp> | undefined
  return async ({ path, headers, body }: APIGatewayProxyEvent) => {
    made ??= makeApp()
    const answer = await (await made).inject({ method: 'POST', url: path, headers: headers as Record<string, string>, ...(body ? { payload: body } : {}) })
    return { statusCode: answer.statusCode, headers: answer.headers, body: answer.payload }
  }
}
