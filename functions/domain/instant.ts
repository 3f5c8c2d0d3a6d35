import { z } from './zod'

/** Milliseconds since 1970-01-01T00:00Z, always the server's unless a name says otherwise. */
export type Instant = number

export const InstantSchema = z.number().check(z.int(), z.gte(0), z.lte(253402300799999))

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
