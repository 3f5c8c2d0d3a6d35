import { z } from '../zod'

/** Rules of log-in for staff: dated policy data like everything else. */
export const StaffPolicySchema = z.object({
  /** minutes without use after which a session ends */
  sessionIdleMinutes: z.number(),
  /** hours after which a session ends however much it is used: a token that was taken from a machine does not live on for ever */
  sessionMostHours: z.number(),
  passwordLength: z.number(),
  /** log-ins of one name within `withinMinutes` before a wait: `most` from one network address, `mostFromAnywhere` in all, so that a stranger's guesses do not lock an officer out */
  attempts: z.object({ most: z.number(), mostFromAnywhere: z.number(), withinMinutes: z.number() }),
})
export type StaffPolicy = z.infer<typeof StaffPolicySchema>
