import { z } from '../domain/zod'
import { PolicySnapshotSchema } from '../domain/policy/snapshot'
import { defineRoute } from './route'

const DigestQuery = z.strictObject({ digest: z.optional(z.string().check(z.regex(/^[0-9a-f]{16,64}$/))) })
const Unchanged = z.object({ unchanged: z.literal(true), digest: z.string() })

export const readHealth = defineRoute({ name: 'readHealth', method: 'GET', path: '/health', alsoAt: '/api/health', action: 'health.read', status: 200, response: z.object({ ok: z.literal(true) }), problems: ['busy'] })
/** The dated policy the phone computes with; a newer one than the build's replaces it. */
export const readPolicySnapshot = defineRoute({ name: 'readPolicySnapshot', method: 'GET', path: '/policy-snapshot', action: 'policy.read', query: DigestQuery, status: 200, response: z.union([Unchanged, PolicySnapshotSchema]), problems: [] })
/** The catalogue of words; a newer one replaces the build's, so that wording needs no release. */
export const readWords = defineRoute({ name: 'readWords', method: 'GET', path: '/words', action: 'words.read', query: DigestQuery, status: 200, response: z.union([Unchanged, z.object({ digest: z.string(), words: z.record(z.string(), z.string()) })]), problems: [] })

export const platformRoutes = [readHealth, readPolicySnapshot, readWords] as const
