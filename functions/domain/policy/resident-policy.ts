import { z } from '../zod'

/** How often something may be tried within `withinMinutes`: `most` from one network address, `mostFromAnywhere` in all. */
const limit = z.object({ most: z.number(), mostFromAnywhere: z.number(), withinMinutes: z.number() })

/** Rules of log-in and proof of identity for residents: dated policy data like everything else. None of them stands before a press for help. */
export const ResidentPolicySchema = z.object({
  /** minutes without use after which a session ends; everything filled in stays */
  sessionIdleMinutes: z.number(),
  /** hours after which a session ends however much it is used */
  sessionMostHours: z.number(),
  /** days for which a WeChat account that proved a person opens as that person without asking again; 0: never */
  rememberedDays: z.number(),
  /** codes sent by SMS: how long one serves, how soon another may be asked for, how often it may be typed wrong */
  code: z.object({ validMinutes: z.number(), againAfterSeconds: z.number(), tries: z.number() }),
  limits: z.object({
    /** codes sent to one telephone */
    codes: limit,
    /** log-ins with one telephone */
    logIns: limit,
    /** proofs of identity by whoever has one telephone */
    proofs: limit,
    /** all of these together from one network address, behind which many people may be */
    fromAddress: z.object({ most: z.number(), withinMinutes: z.number() }),
  }),
})
export type ResidentPolicy = z.infer<typeof ResidentPolicySchema>
