import { openCallbacks } from './callbacks/push'
import { deliveryRoutes, openDeliveries } from './deliveries'
import { createFaults, faultRoutes } from './faults/faults'
import { keyService } from './kms/key-service'
import { openMasterKey } from './kms/master-key'
import { filedTexts } from './message-templates'
import { pageRoutes } from './page/routes'
import { officers } from './people/officers'
import { openPeopleFile } from './people/people-file'
import { officerRoutes } from './people/routes'
import { telephoneRoute } from './people/telephone'
import { rpcFailure } from './provider-signature/rpc'
import { openCredentials } from './secrets/credentials'
import { secretsManager } from './secrets/secrets-manager'
import { seedRoute } from './seed/route'
import { inboundSmsRoute, smsProvider } from './sms/sms-provider'
import { telephoneRoutes } from './voice-call/telephone-routes'
import { endCall, endUnanswered, voiceProvider } from './voice-call/voice-provider'
import { grantRoutes, openGrants } from './wechat/grants'
import { createLoginCodes, loginCodeRoute } from './wechat/login-codes'
import { openWechatTokens } from './wechat/tokens'
import { wechat, wechatFailure } from './wechat/wechat'
import { awsError } from './wire/aws-json'
import type { CityRoute } from './wire/route'

export interface City {
  routes: CityRoute[]
  stop(): void
}

/** The simulated city: every outside service at its wire, the people who use them, and the page that shows both. `dataDir` keeps all it knows. */
export function openCity({ dataDir, publicBase }: { dataDir: string; publicBase: string }): City {
  const credentials = openCredentials(dataDir)
  const deliveries = openDeliveries(dataDir)
  const people = openPeopleFile(dataDir)
  const faults = createFaults()
  const callbacks = openCallbacks({ dataDir, publicBase, secret: credentials.providers.callbacks.secret, now: () => Date.now() })
  const filed = filedTexts(publicBase)
  const grants = openGrants(dataDir, officers.map(({ openid }) => openid))
  const codes = createLoginCodes()
  const { providers, firstAdministrator } = credentials

  const sms = smsProvider(providers.sms, { deliveries, callbacks, filed }, '/sms')
  const voice = voiceProvider(providers.voiceCall, { deliveries, filed }, '/voice-call')
  const weixin = wechat(
    { app: providers.wechat, tokens: openWechatTokens(dataDir), grants, codes, deliveries, nameOf: (openid) => officers.find((each) => each.openid === openid)?.name ?? openid },
    '/wechat',
  )
  const awsFailure = (code: string | undefined) => awsError(code ?? 'InternalServiceError', 'wished by the city', code ? 400 : 500)

  const ringing = setInterval(() => void endUnanswered(deliveries, callbacks, Date.now()), 500)
  return {
    routes: [
      { method: 'ANY', path: '/sms/*', handle: faults.before('sms', sms, rpcFailure) },
      { method: 'ANY', path: '/voice-call/*', handle: faults.before('voice', voice, rpcFailure) },
      { method: 'ANY', path: '/wechat/*', handle: faults.before('wechat', weixin, wechatFailure) },
      { method: 'POST', path: '/kms/*', handle: faults.before('kms', keyService(openMasterKey(dataDir)), awsFailure) },
      { method: 'POST', path: '/secrets/*', handle: faults.before('secrets', secretsManager(credentials), awsFailure) },
      ...faultRoutes(faults),
      ...deliveryRoutes(deliveries),
      ...telephoneRoutes(deliveries, callbacks),
      inboundSmsRoute(callbacks),
      ...grantRoutes(grants),
      loginCodeRoute(codes, grants.meet),
      ...officerRoutes(people, firstAdministrator.loginName),
      telephoneRoute(people),
      seedRoute({ publicBase, people, credentials, deliveries, pressOne: (callId) => endCall(deliveries, callbacks, callId, { state: 'answered', digits: '1' }) }),
      ...pageRoutes({ publicBase, firstAdministrator: firstAdministrator.loginName }),
    ],
    stop: () => {
      clearInterval(ringing)
      callbacks.stop()
    },
  }
}
