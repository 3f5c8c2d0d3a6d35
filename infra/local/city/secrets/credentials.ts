import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { z } from '../../../../functions/domain/zod'
import { readJsonFile, writeJsonFile } from '../files/json-file'
import { smsTemplates, voiceTemplates } from '../message-templates'
import { subscriptionTemplates, templateNames } from '../wechat/templates'

const templates = z.record(z.string(), z.string())
const rpcAccount = { accessKeyId: z.string(), accessKeySecret: z.string(), templates }

export const CredentialsSchema = z.object({
  providers: z.object({
    wechat: z.object({ appId: z.string(), appSecret: z.string(), templates }),
    sms: z.object({ ...rpcAccount, signName: z.string() }),
    voiceCall: z.object(rpcAccount),
    callbacks: z.object({ secret: z.string() }),
    identity: z.object({ account: z.string(), secret: z.string() }),
  }),
  firstAdministrator: z.object({ loginName: z.string(), name: z.string(), area: z.string(), phone: z.string(), password: z.string(), totpSecret: z.string() }),
  madeAt: z.number(),
})
export type Credentials = z.infer<typeof CredentialsSchema>

/** What a city may have kept before this provider was there. */
const KeptSchema = z.object({ ...CredentialsSchema.shape, providers: z.object({ ...CredentialsSchema.shape.providers.shape, identity: z.optional(CredentialsSchema.shape.providers.shape.identity) }) })

/** The invented city's own credentials: made by chance at its first start, kept in its data folder, never in the repository. The texts filed with the providers are always today's. */
export function openCredentials(dataDir: string): Credentials {
  const path = join(dataDir, 'credentials.json')
  const kept = readJsonFile(path)
  const credentials = kept === undefined ? makeCredentials() : withToday(KeptSchema.parse(kept))
  if (JSON.stringify(credentials) !== JSON.stringify(kept)) writeJsonFile(path, credentials)
  return credentials
}

function withToday({ providers, ...others }: z.infer<typeof KeptSchema>): Credentials {
  const { wechat, sms, voiceCall, callbacks, identity } = providers
  return CredentialsSchema.parse({
    ...others,
    providers: { wechat: { ...wechat, templates: filed.wechat }, sms: { ...sms, templates: filed.sms }, voiceCall: { ...voiceCall, templates: filed.voiceCall }, callbacks, identity: identity ?? identityAccount() },
  })
}

const filed = { wechat: Object.fromEntries(templateNames.map((name) => [name, subscriptionTemplates[name].id])), sms: { ...smsTemplates }, voiceCall: { ...voiceTemplates } }
const identityAccount = () => ({ account: `doudi-${hex(4)}`, secret: hex(32) })

function makeCredentials(): Credentials {
  return {
    providers: {
      wechat: { appId: `wx${hex(8)}`, appSecret: hex(16), templates: filed.wechat },
      sms: { accessKeyId: `LTAI${word(20)}`, accessKeySecret: word(30), signName: '示例市兜底', templates: filed.sms },
      voiceCall: { accessKeyId: `LTAI${word(20)}`, accessKeySecret: word(30), templates: filed.voiceCall },
      callbacks: { secret: hex(32) },
      identity: identityAccount(),
    },
    firstAdministrator: { loginName: 'first.administrator', name: '起始管理员', area: '9901', phone: '19900000001', password: `Qd-${word(18)}-7`, totpSecret: base32(32) },
    madeAt: Date.now(),
  }
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const drawn = (letters: string, length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
const word = (length: number) => drawn('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789', length)
const base32 = (length: number) => drawn('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length)
