import { createIdentityService } from '../gateways/identity/client'
import { createProviderRpc } from '../gateways/provider-rpc/client'
import { createSecrets } from '../gateways/secrets/client'
import { ProvidersSchema } from '../gateways/secrets/providers'
import { createSms } from '../gateways/sms/client'
import { createWechatLogIn } from '../gateways/wechat/log-in'
import { setting } from '../settings/setting'

/** of the provider's wire */
const smsVersion = '2017-05-25'

/** The outside world as the citizen API meets it while somebody waits. Nothing is asked of the secret service before the first log-in: a press for help needs none of this. */
export function outside(clock: () => number) {
  const secrets = createSecrets(clock)
  const providers = async () => ProvidersSchema.parse(await secrets.read(setting('providersSecret')))
  const smsWire = createProviderRpc({ base: setting('smsApi'), version: smsVersion, now: clock, account: async () => (await providers()).sms })
  return {
    wechatLogIn: createWechatLogIn({ base: setting('wechatApi'), now: clock, settings: async () => (await providers()).wechat }),
    sms: createSms({ call: smsWire, settings: async () => (await providers()).sms }),
    identity: createIdentityService({ base: setting('identityApi'), now: clock, credentials: async () => (await providers()).identity }),
  }
}
