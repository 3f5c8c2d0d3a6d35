import { z } from './zod'

/** 128 random bits as 32 lower-case hex digits, made on the phone once per press: idempotency key and ticket id at once. */
export const PressKeySchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export type PressKey = z.infer<typeof PressKeySchema>

/** 256 random bits as 64 lower-case hex digits, made on the phone; the server keeps only its keyed digest. */
export const PressSecretSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export type PressSecret = z.infer<typeof PressSecretSchema>

export const StaffIdSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/))
export type StaffId = z.infer<typeof StaffIdSchema>

/** Six digits a person can read out on the telephone; the same on the phone, in the SMS and on the workbench, known before delivery. Not unique: search narrows by day and township. */
export function ticketNumber(key: PressKey): string {
  return String(parseInt(key.slice(0, 8), 16) % 1_000_000).padStart(6, '0')
}
