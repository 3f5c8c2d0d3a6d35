import { WishSchema } from '../programmes/programme'
import { documentKinds } from '../signing/document'
import { z } from '../zod'

const papers = z.array(z.enum(documentKinds))

/** Who signs what: dated policy data like everything else. */
export const SigningPolicySchema = z.strictObject({
  /** whole years of age below which a guardian signs */
  guardianBelow: z.number(),
  /** by what the family asks for: the papers of whoever applies, of every other adult, and those a guardian signs for each child */
  papers: z.record(WishSchema, z.strictObject({ applicant: papers, member: papers, guardian: papers })),
})
export type SigningPolicy = z.infer<typeof SigningPolicySchema>
