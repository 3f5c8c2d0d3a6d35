import { PersonIdSchema } from '../ids'
import { z } from '../zod'

/** A person moved to another telephone or WeChat account; whoever still has the number they had in `epoch` is told. Names no number. */
export const IdentityMessageSchema = z.strictObject({ type: z.literal('number-moved'), person: PersonIdSchema, epoch: z.number().check(z.int(), z.gte(1)) })
export type IdentityMessage = z.infer<typeof IdentityMessageSchema>
