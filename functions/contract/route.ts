import type { Action } from '../domain/access/authority'
import type { z } from '../domain/zod'
import type { ProblemCode } from './problems'

type Schema = z.ZodMiniType

/**
 * One route as data. Everything that knows of routes reads these: router, phone, workbench, OpenAPI file, tests.
 * `idempotent` routes need an `Idempotency-Key` header (32 hex digits) and replay their stored answer, so an answer holds no personal data.
 */
export interface Route<
  Action_ extends Action = Action,
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
  Answer extends Schema = Schema,
> {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** `/urgent-requests/:id` */
  readonly path: string
  readonly action: Action_
  readonly idempotent?: boolean
  /**
   * Name of the body field, a secret of the sender, that alone shows a repeated key to be the same request: whoever sends it again is answered as before,
   * although a release in between has them write the rest of the body in another way, or would refuse it now.
   */
  readonly keyHeldBy?: string
  /** may be asked while an initial password still has to be changed */
  readonly beforePasswordChange?: boolean
  /** name of the query field whose presence says that a screen asks by itself: such a request does not keep a session alive */
  readonly poll?: string
  /** its polls show nothing that names or reaches a person: they are answered although nobody has used the session for long, so that a wall goes on */
  readonly wall?: boolean
  /** whole path under which it is served too */
  readonly alsoAt?: string
  /** largest body in bytes, where the usual 64 KiB are not enough */
  readonly mostBytes?: number
  readonly params?: Params
  readonly query?: Query
  readonly request?: Body
  readonly status: 200 | 201 | 204
  readonly response: Answer
  /** refusals of its own, beside those that every route may answer */
  readonly problems: readonly ProblemCode[]
}

export function defineRoute<
  const Action_ extends Action,
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
  Answer extends Schema = Schema,
>(route: Route<Action_, Params, Query, Body, Answer>): Route<Action_, Params, Query, Body, Answer> {
  return route
}

/** Who asks: a person, a screen by itself, or a screen that shows a wall; see `poll` and `wall`. */
export type AskedBy = 'person' | 'screen' | 'wall'

/** Who asks `route`, when `given` tells which fields its query has. */
export function askedBy({ poll, wall }: Pick<Route, 'poll' | 'wall'>, given: (field: string) => boolean): AskedBy {
  if (poll === undefined || !given(poll)) return 'person'
  return wall ? 'wall' : 'screen'
}

type Parsed<S> = [Exclude<S, undefined>] extends [never] ? undefined : Exclude<S, undefined> extends Schema ? z.infer<Exclude<S, undefined>> : undefined
export type ParamsOf<R extends Route> = Parsed<R['params']>
export type QueryOf<R extends Route> = Parsed<R['query']>
export type BodyOf<R extends Route> = Parsed<R['request']>
export type AnswerOf<R extends Route> = z.infer<R['response']>
