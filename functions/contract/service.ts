import type { Action, authority } from '../domain/access/authority'
import type { Caller, KnownResident, ResidentCaller } from '../domain/access/caller'
import type { Instant } from '../domain/instant'
import type { Result } from '../domain/result'
import type { ProblemCode } from './problems'
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from './route'

type Relation<A extends Action> = (typeof authority)[A][number]

/** Who can stand behind a request for `A`, as the authority table says: a service need not ask again what kind of caller it has. */
export type CallerFor<A extends Action> = Action extends A
  ? Caller
  : 'anyone' extends Relation<A>
    ? Extract<Caller, { kind: 'anyone' }>
    : 'press-holder' extends Relation<A>
      ? Extract<Caller, { kind: 'press-holder' }>
      : 'provider' extends Relation<A>
        ? Extract<Caller, { kind: 'provider' }>
        : 'openid' extends Relation<A>
          ? ResidentCaller
          : 'phone' extends Relation<A>
            ? ResidentCaller & { phone: string }
            : 'real-name' extends Relation<A>
              ? KnownResident
              : Extract<Caller, { kind: 'staff' }>

/** A refusal with what belongs beside its sentence: the owner of `taken-by-other`, the fields of `invalid-input`. */
export interface DetailedRefusal {
  code: ProblemCode
  owner?: { name: string; since: Instant }
  fields?: readonly { path: string; key: string }[]
}
export type Refusal = ProblemCode | DetailedRefusal

export type CommitAnswer = { ok: true } | { ok: false; conflicts: string[] }

/** One checked request: everything in it was parsed by the route's schemas and its caller proved. `Write` is what the stores make. */
export interface Call<R extends Route, Write> {
  params: ParamsOf<R>
  query: QueryOf<R>
  body: BodyOf<R>
  caller: CallerFor<R['action']>
  /** what the caller showed to prove it: session token or press secret; empty for anyone and for providers */
  credential: string
  /** network address that the request came from, as the gateway saw it; empty where it is not known */
  source: string
  now: Instant
  /** the idempotency key; empty on a route without one */
  key: string
  /** Sends the writes as one transaction; on an idempotent route together with the answer, which a repeated key then replays. */
  commit(answer: AnswerOf<R>, writes: readonly Write[]): Promise<CommitAnswer>
}

/** What implements exactly one route. Expected refusals are values, faults are thrown. */
export interface Service<R extends Route = Route, Write = unknown> {
  readonly route: R
  handle(call: Call<R, Write>): Promise<Result<AnswerOf<R>, Refusal>>
}
