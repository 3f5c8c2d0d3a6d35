import type { HonoRequest } from 'hono'
import { askedBy, type Route } from '../contract/route'
import type { Call, CommitAnswer, Refusal, Service } from '../contract/service'
import type { Caller } from '../domain/access/caller'
import { mayCall } from '../domain/access/may'
import type { Instant } from '../domain/instant'
import { type Result, ok, refuse } from '../domain/result'
import { type Doors, type Proved, authenticate } from './credentials'
import { type AnswerStore, AnsweredMeanwhile, type StoredAnswer, answerKey, idempotencyKeyPattern, keyHolder, requestHash } from './idempotency'
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
/** A proved request whose body may be one that the route refuses. */
type Asked = Omit<Checked, 'body'> & { body: Result<unknown, Refusal> }

/** Serves one request of one route: prove, guard, parse, replay or do. The reply of an accepted request, or why it is refused. */
export async function serveRoute<Write extends { label: string }>(service: Service<Route, Write>, request: HonoRequest, now: Instant, parts: ServingParts<Write>): Promise<Result<Reply, Refusal>> {
  const { route } = service
  const proved = await prove(route, request, now, parts.doors)
  if (!proved.ok) return proved
  const { caller } = proved.value
  if (!mayCall(route.action, caller)) return refuse(caller.kind === 'resident' ? 'identity-needed' : 'not-allowed')
  if (caller.kind === 'staff' && caller.mustChangePassword && !route.beforePasswordChange) return refuse('must-change-password')
  const key = request.header('idempotency-key') ?? ''
  if (route.idempotent && !idempotencyKeyPattern.test(key)) return refuse('idempotency-key-missing')
  const params = parseWith(route.params, request.param())
  if (!params.ok) return refuse('not-found')
  const given = route.query ? readQuery(request) : ok(undefined)
  const query = given.ok ? parseWith(route.query, given.value) : given
  if (!query.ok) return query
  const sent = route.request ? await readJsonBody(request, route.mostBytes) : ok(undefined)
  if (!sent.ok) return sent
  const body = parseWith(route.request, sent.value)
  const asked = { params: params.value, query: query.value, body, ...proved.value, source: request.header(sourceHeader) ?? '', now }
  if (route.idempotent && parts.answers) return handleOnce(service, asked, { key, holder: keyHolder(route, sent.value), answers: parts.answers }, parts.commit)
  return body.ok ? handle(service, { ...asked, body: body.value }, parts.commit) : body
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

async function handle<Write extends { label: string }>(service: Service<Route, Write>, checked: Checked, commit: ServingParts<Write>['commit']): Promise<Result<Reply, Refusal>> {
  const done = await service.handle(callOf<Write>(checked, '', (_answer, writes) => commit(writes)))
  return done.ok ? ok(jsonReply(service.route.status, encode(service.route, done.value))) : done
}

/** The same key again replays the stored answer, to its holder even when the body can no longer be read; a refusal is not stored, so that a later try may succeed. */
async function handleOnce<Write extends { label: string }>(
  service: Service<Route, Write>,
  asked: Asked,
  { key, holder, answers }: { key: string; holder: string | undefined; answers: AnswerStore<Write> },
  commit: ServingParts<Write>['commit'],
): Promise<Result<Reply, Refusal>> {
  const { route } = service
  const { caller, params, body } = asked
  if (!body.ok && holder === undefined) return body
  const hash = requestHash(route.name, caller, params, holder ?? (body.ok ? body.value : undefined))
  const kept = answerKey(caller, key)
  const replay = async () => {
    const stored = await answers.find(kept)
    return stored && replayOf(stored, hash)
  }
  const before = await replay()
  if (before?.ok) return before
  if (!body.ok) return body
  if (before) return before
  let committed: string | undefined
  try {
    const done = await service.handle(
      callOf<Write>({ ...asked, body: body.value }, key, async (answer, writes) => {
        const text = encode(route, answer)
        const held = answers.store(kept, { requestHash: hash, status: route.status, body: text }, asked.now)
        const outcome = await commit([...writes, held])
        if (!outcome.ok && outcome.conflicts.includes(held.label)) throw new AnsweredMeanwhile()
        if (outcome.ok) committed = text
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
