import { InstantSchema } from '../domain/instant'
import { z } from '../domain/zod'

/** Every refusal a client may meet, with its HTTP status: the only place where a status stands for a refusal. The sentence is `problem.<code>` in the catalogue. */
export const problemStatus = {
  'not-json': 400,
  'idempotency-key-missing': 400,
  'not-signed-in': 401,
  'session-ended': 401,
  'wrong-credentials': 401,
  'not-allowed': 403,
  'must-change-password': 403,
  'unknown-route': 404,
  'identity-needed': 403,
  'same-officer': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'taken-by-other': 409,
  'stale': 409,
  'action-not-available': 409,
  'decided-by-other': 409,
  'old-number-needed': 409,
  'part-not-next': 409,
  'wording-changed': 409,
  'login-name-taken': 409,
  'too-large': 413,
  'not-a-json-body': 415,
  'invalid-input': 422,
  'idempotency-key-reused': 422,
  'code-wrong': 422,
  'wechat-not-confirmed': 422,
  'identity-not-matched': 422,
  'identity-needs-officer': 422,
  'not-complete': 422,
  'photo-not-readable': 422,
  'weak-password': 422,
  'officer-not-on-duty-there': 422,
  'too-many-tries': 429,
  'fault': 500,
  'busy': 503,
  'identity-not-reached': 503,
} as const satisfies Record<string, number>
export type ProblemCode = keyof typeof problemStatus

/** RFC 9457 body. `title` is the Chinese sentence shown to a person; `code` is what programs compare. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  /** invalid input: where, and the catalogue key and sentence of what to do */
  fields: z.optional(z.array(z.object({ path: z.string(), key: z.string(), message: z.string() }))),
  /** taken-by-other: who has it and since when */
  owner: z.optional(z.object({ name: z.string(), since: InstantSchema })),
})
export type Problem = z.infer<typeof ProblemSchema>

/** Header with the server's time, in milliseconds, on every response. */
export const SERVER_TIME_HEADER = 'server-time'
