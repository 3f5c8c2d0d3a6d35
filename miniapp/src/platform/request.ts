import { type Problem, ProblemSchema, SERVER_TIME_HEADER, problemStatus, type ProblemCode } from '@contract/problems'
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '@contract/route'
import { ok, refuse, type Result } from '@domain/result'
import { say } from '@words'
import { noteServerTime } from './clock'
import { wire, type WireAnswer, type WireRequest } from './wire'

const PATIENCE = 10_000

/** Why there is no answer: the server's own refusal, or `no-network` (nothing came back in time), or `unreadable` (something that is not our server answered). */
export interface Refusal {
  code: ProblemCode | 'no-network' | 'unreadable'
  /** the sentence for the person */
  title: string
  /** `invalid-input`: where, and what to do there */
  fields: readonly { path: string; message: string }[]
  /** `taken-by-other`: who has it and since when */
  owner?: Problem['owner']
}

export interface Asking<R extends Route> {
  params?: ParamsOf<R>
  query?: QueryOf<R>
  body?: BodyOf<R>
  /** `Press <secret>` or `Session <token>` */
  authorization?: string
  /** of an idempotent route: the same again for the same act */
  idempotencyKey?: string
}

const part = (value: unknown) => encodeURIComponent(String(value))

function addressOf(base: string, route: Route, params: unknown, query: unknown): string {
  const known = (params ?? {}) as Record<string, unknown>
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => part(known[name]))
  const asked = Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined)
  return `${API_BASE}${base}${path}${asked.length ? `?${asked.map(([name, value]) => `${part(name)}=${part(value)}`).join('&')}` : ''}`
}

/**
 * Asks one route of the contract and gives its checked answer, or a refusal; never throws. `base` is the door's path (`doors.citizen`).
 * `send` is the platform's own way, replaced only by tests.
 */
export async function request<R extends Route>(base: string, route: R, asking: Asking<R> = {}, send: (asked: WireRequest) => Promise<WireAnswer | undefined> = wire): Promise<Result<AnswerOf<R>, Refusal>> {
  const { params, query, body, authorization, idempotencyKey } = asking
  const answer = await send({
    method: route.method,
    url: addressOf(base, route, params, query),
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(authorization ? { authorization } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    timeout: PATIENCE,
  })
  if (!answer) return refuse({ code: 'no-network', title: say('kit.no-network'), fields: [] })
  const serverTime = Number(answer.headers[SERVER_TIME_HEADER])
  if (serverTime > 0) noteServerTime(serverTime)
  const read = readJson(answer.text)
  if (answer.status === route.status) {
    const parsed = route.response.safeParse(read)
    if (parsed.success) return ok(parsed.data as AnswerOf<R>)
  }
  return refuse(refusalIn(read))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isProblemCode = (code: string): code is ProblemCode => code in problemStatus

function refusalIn(read: unknown): Refusal {
  const problem = ProblemSchema.safeParse(read)
  if (!problem.success || !isProblemCode(problem.data.code)) return { code: 'unreadable', title: say('kit.failed'), fields: [] }
  const { code, title, fields = [], owner } = problem.data
  return { code: code as ProblemCode, title, fields: fields.map(({ path, message }) => ({ path, message })), ...(owner && { owner }) }
}
