import { z } from '../zod'

/** How long records are kept that are no part of a case: dated policy data like everything else. */
export const RetentionPolicySchema = z.object({
  /** days for which it stays known what was sent to whom by which way, without its text */
  notificationDays: z.number(),
  /** days for which a telephone keeps its own self-check, which nobody else has */
  selfCheckDays: z.number(),
})
export type RetentionPolicy = z.infer<typeof RetentionPolicySchema>
