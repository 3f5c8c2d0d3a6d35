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
  }),
  firstAdministrator: z.object({ loginName: z.string(), name: z.string(), area: z.string(), phone: z.string(), password: z.string(), totpSecret: z.string() }),
  madeAt: z.number(),
})
export type Credentials = z.infer<typeof CredentialsSchema>

/** The invented city's own credentials: made by chance at its first start, kept in its data folder, never in the repository. */
export function openCredentials(dataDir: string): Credentials {
  const path = join(dataDir, 'credentials.json')
  const kept = readJsonFile(path)
  if (kept !== undefined) return withTemplates(CredentialsSchema.parse(kept))
  const made = makeCredentials()
  writeJsonFile(path, made)
  return made
}

/** Templates are filed anew whenever the system has new ones; what was drawn by chance stays. */
function withTemplates({ providers: { wechat, sms, voiceCall, callbacks }, ...rest }: Credentials): Credentials {
  return { ...rest, providers: { wechat: { ...wechat, templates: subscribed }, sms: { ...sms, templates: { ...smsTemplates } }, voiceCall: { ...voiceCall, templates: { ...voiceTemplates } }, callbacks } }
}

const subscribed = Object.fromEntries(templateNames.map((name) => [name, subscriptionTemplates[name].id]))

function makeCredentials(): Credentials {
  return {
    providers: {
      wechat: { appId: `wx${hex(8)}`, appSecret: hex(16), templates: subscribed },
      sms: { accessKeyId: `LTAI${word(20)}`, accessKeySecret: word(30), signName: '示例市兜底', templates: { ...smsTemplates } },
      voiceCall: { accessKeyId: `LTAI${word(20)}`, accessKeySecret: word(30), templates: { ...voiceTemplates } },
      callbacks: { secret: hex(32) },
    },
    firstAdministrator: { loginName: 'first.administrator', name: '起始管理员', area: '9901', phone: '19900000001', password: `Qd-${word(18)}-7`, totpSecret: base32(32) },
    madeAt: Date.now(),
  }
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const drawn = (letters: string, length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
const word = (length: number) => drawn('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789', length)
const base32 = (length: number) => drawn('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length)
