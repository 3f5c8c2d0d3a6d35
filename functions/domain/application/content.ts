import { AreaCodeSchema } from '../area/area'
import { FactsSchema } from '../household/facts'
import { MemberIdSchema, PhotoIdSchema } from '../ids'
import { WishSchema } from '../programmes/programme'
import { z } from '../zod'
import { RelationSchema, UnreachableReasonSchema } from './form'

/** One more person of the household, as the applicant named them. */
export const MemberSchema = z.object({
  id: MemberIdSchema,
  name: z.string(),
  idNumber: z.string(),
  relation: RelationSchema,
  unreachable: z.optional(UnreachableReasonSchema),
})
export type Member = z.infer<typeof MemberSchema>

/** A whole application: what is signed for, sent and kept. The applicant is known by their proven identity and stands beside `members`. */
export const ContentSchema = z.object({
  wish: WishSchema,
  area: AreaCodeSchema,
  members: z.array(MemberSchema),
  facts: FactsSchema,
  words: z.optional(z.string()),
  photo: z.optional(PhotoIdSchema),
  /** a near relative of whoever handles cases or sits in the village committee (relative register, 57 art. 11) */
  relativeOfStaff: z.boolean(),
  /** nothing of it is sent to a telephone, and it is shown reduced */
  confidential: z.boolean(),
})
export type ApplicationContent = z.infer<typeof ContentSchema>
