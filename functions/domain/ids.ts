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

/** A person as we know them, whatever phone or WeChat they use: 32 hex digits, made by the server. */
export const PersonIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export type PersonId = z.infer<typeof PersonIdSchema>

/** 128 random bits made on the phone when an application is begun: idempotency key and id at once. The case keeps it. */
export const ApplicationIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export type ApplicationId = z.infer<typeof ApplicationIdSchema>

/** A person named in one application: 8 hex digits, made on the phone. `applicant` is whoever applies. */
export const MemberIdSchema = z.string().check(z.regex(/^([0-9a-f]{8}|applicant)$/))
export type MemberId = z.infer<typeof MemberIdSchema>

/** One paper that one person signs: 16 hex digits. */
export const DocumentIdSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/))
export type DocumentId = z.infer<typeof DocumentIdSchema>

/** 128 random bits made on the phone. */
export const PhotoIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export type PhotoId = z.infer<typeof PhotoIdSchema>

/** 128 random bits in 22 letters: finds a place in a signing room, opens nothing by itself. */
export const InvitationCodeSchema = z.string().check(z.regex(/^[0-9A-Za-z_-]{22}$/))
export type InvitationCode = z.infer<typeof InvitationCodeSchema>

/** One thing a person is told: 32 hex digits. */
export const NoticeIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export type NoticeId = z.infer<typeof NoticeIdSchema>
