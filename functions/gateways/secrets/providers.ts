import { z } from '../../domain/zod'

const templates = z.record(z.string(), z.string())
const account = { accessKeyId: z.string(), accessKeySecret: z.string(), templates }

/** The secret with everything we need to speak to the providers. Templates by our own names. */
export const ProvidersSchema = z.object({
  wechat: z.object({ appId: z.string(), appSecret: z.string(), templates }),
  sms: z.object({ ...account, signName: z.string() }),
  voiceCall: z.object(account),
  callbacks: z.object({ secret: z.string() }),
  /** absent until the identity service is connected */
  identity: z.optional(z.object({ account: z.string(), secret: z.string() })),
})
export type Providers = z.infer<typeof ProvidersSchema>
