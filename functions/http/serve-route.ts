import type { HonoRequest } from 'hono'
import { askedBy, type Route } from '../contract/route'
import type { Call, CommitAnswer, Refusal, Service } from '../contract/service'
import type { Caller } from '../domain/access/caller'
import { mayCall } from '../domain/access/may'
import type { Instant } from '../domain/instant'
import { type Result, ok, refuse } from '../domain/result'
import { type Doors, type Proved, authenticate } from './credentials'
import { type AnswerStore, AnsweredMeanwhile, type StoredAnswer, answerKey, idempotencyKeyPattern, requestHash } from './idempotency'
import { parseWith } from './parse'
import type { Reply } from './problem'
import { jsonReply } from './reply'
import { readBytes, readJsonBody, readQuery } from './request-body'
import { sourceHeader } from './source'

export interface ServingParts<Write extends { label: string }> {
  doors: Doors
  /** Sends writes as one transaction. */
  commit: (writes: readonly Write[]) => Promise<CommitAnswer>
  /** absent where no route is idempotent */
  answers?: AnswerStore<Write>
}

interface Checked {
  params: unknown
  query: unknown
  body: unknown
  caller: Caller
  credential: string
  source: string
  now: Instant
}

/** Serves one request of one route: prove, guard, parse, replay or do. The reply of an accepted request, or why it is refused. */
export async function serveRoute<Write extends { label: string }>(service: Service<Route, Write>, request: HonoRequest, now: Instant, parts: ServingParts<Write>): Promise<Result<Reply, Refusal>> {
  const { route } = service
  const proved = await prove(route, request, now, parts.doors)
  if (!proved.ok) return proved
  const { caller } = proved.value
  if (!mayCall(route.action, caller)) return refuse('not-allowed')
  if (caller.kind === 'staff' && caller.mustChangePassword && !route.beforePasswordChange) return refuse('must-change-password')
  const key = request.header('idempotency-key') ?? ''
  if (route.idempotent && !idempotencyKeyPattern.test(key)) return refuse('idempotency-key-missing')
  const params = parseWith(route.params, request.param())
  if (!params.ok) return refuse('not-found')
  const query = await parsedPart(route.query, () => readQuery(request))
  if (!query.ok) return query
  const body = await parsedPart(route.request, () => readJsonBody(request))
  if (!body.ok) return body
  const checked = { params: params.value, query: query.value, body: body.value, ...proved.value, source: request.header(sourceHeader) ?? '', now }
  return route.idempotent && parts.answers ? handleOnce(service, checked, key, parts.answers, parts.commit) : handle(service, checked, parts.commit)
}

async function prove(route: Route, request: HonoRequest, now: Instant, doors: Doors): Promise<Result<Proved, Refusal>> {
  return authenticate(doors, {
    action: route.action,
    authorization: request.header('authorization'),
    header: (name) => request.header(name),
    id: request.param('id'),
    body: async () => {
      const bytes = await readBytes(request)
      return bytes.ok ? bytes.value : undefined
    },
    by: askedBy(route, (field) => request.query(field) !== undefined),
    now,
  })
}

async function parsedPart(schema: Route['request'], read: () => Result<unknown, Refusal> | Promise<Result<unknown, Refusal>>): Promise<Result<unknown, Refusal>> {
  if (!schema) return ok(undefined)
  const value = await read()
  return value.ok ? parseWith(schema, value.value) : value
}

async function handle<Write extends { label: string }>(service: Service<Route, Write>, checked: Checked, commit: ServingParts<Write>['commit']): Promise<Result<Reply, Refusal>> {
  const done = await service.handle(callOf<Write>(checked, '', (_answer, writes) => commit(writes)))
  return done.ok ? ok(jsonReply(service.route.status, encode(service.route, done.value))) : done
}

/** The same key again replays the stored answer; a refusal is not stored, so that a later try may succeed. */
async function handleOnce<Write extends { label: string }>(
  service: Service<Route, Write>,
  checked: Checked,
  key: string,
  answers: AnswerStore<Write>,
  commit: ServingParts<Write>['commit'],
): Promise<Result<Reply, Refusal>> {
  const { route } = service
  const hash = requestHash(route.name, checked.caller, checked.params, checked.body)
  const kept = answerKey(checked.caller, key)
  const replay = async () => {
    const stored = await answers.find(kept)
    return stored && replayOf(stored, hash)
  }
  const before = await replay()
  if (before) return before
  let committed: string | undefined
  try {
    const done = await service.handle(
      callOf<Write>(checked, key, async (answer, writes) => {
        const body = encode(route, answer)
        const held = answers.store(kept, { requestHash: hash, status: route.status, body }, checked.now)
        const outcome = await commit([...writes, held])
        if (!outcome.ok && outcome.conflicts.includes(held.label)) throw new AnsweredMeanwhile()
        if (outcome.ok) committed = body
        return outcome
      }),
    )
    if (done.ok) return ok(jsonReply(route.status, committed ?? encode(route, done.value)))
    return (await replay()) ?? done
  } catch (error) {
    const meanwhile = error instanceof AnsweredMeanwhile ? await replay() : undefined
    if (meanwhile) return meanwhile
    throw error
  }
}

function callOf<Write>(checked: Checked, key: string, commit: Call<Route, Write>['commit']): Call<Route, Write> {
  return { ...checked, key, commit }
}

function replayOf(stored: StoredAnswer, hash: string): Result<Reply, Refusal> {
  return stored.requestHash === hash ? ok(jsonReply(stored.status, stored.body)) : refuse('idempotency-key-reused')
}

/** Only what the contract promises leaves the house: fields it does not name are dropped, a missing one is a fault. */
function encode(route: Route, answer: unknown): string {
  return JSON.stringify(route.response.parse(answer))
}
