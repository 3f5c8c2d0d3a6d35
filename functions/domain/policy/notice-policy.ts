import { grantKinds } from '../notification/grant'
import { z } from '../zod'

/** Rules of telling residents: dated policy data like everything else. */
export const NoticePolicySchema = z.object({
  /** between these times in China, `HH:MM`, nothing but urgent help makes a telephone ring */
  quiet: z.object({ from: z.string(), to: z.string() }),
  /** minutes for which a way that certainly did not work is tried again before the next one is taken */
  nextWayAfter: z.number(),
  /** days that a notice stays in the inbox after it was seen; one that was not seen stays */
  keepSeenDays: z.number(),
  /** the kind that each subscription template has in this city's WeChat account */
  templates: z.object({ 'case-news': z.enum(grantKinds) }),
})
export type NoticePolicy = z.infer<typeof NoticePolicySchema>
