import { openCallbacks } from './callbacks/push'
import { deliveryRoutes, openDeliveries } from './deliveries'
import { createFaults, faultRoutes } from './faults/faults'
import { keyService } from './kms/key-service'
import { openMasterKey } from './kms/master-key'
import { filedTexts } from './message-templates'
import { identityFailure, identityService } from './identity/identity-service'
import { pageRoutes } from './page/routes'
import { officers } from './people/officers'
import { openPeopleFile } from './people/people-file'
import { register, registered } from './people/register'
import { residentRoutes } from './people/resident-routes'
import { residentSignIn } from './people/resident-sign-in'
import { officerRoutes } from './people/routes'
import { telephoneRoute } from './people/telephone'
import { openTelephones, telephoneShop } from './people/telephones'
import { rpcFailure } from './provider-signature/rpc'
import { openCredentials } from './secrets/credentials'
import { secretsManager } from './secrets/secrets-manager'
import { publicRoutes } from './seed/public-routes'
import { seedRoute } from './seed/route'
import { inboundSmsRoute, smsProvider } from './sms/sms-provider'
import { telephoneRoutes } from './voice-call/telephone-routes'
import { endCall, endUnanswered, voiceProvider } from './voice-call/voice-provider'
import { grantRoutes, openGrants } from './wechat/grants'
import { codeRoute, createOneTimeCodes } from './wechat/one-time-codes'
import { openWechatTokens } from './wechat/tokens'
import { wechat, wechatFailure } from './wechat/wechat'
import { awsError } from './wire/aws-json'
import type { CityRoute } from './wire/route'

export interface City {
  routes: CityRoute[]
  stop(): void
}

/** The simulated city: every outside service at its wire, the people who use them, and the page that shows both. `dataDir` keeps all it knows; `signingKeys` are the ids of the keys that sign. */
export function openCity({ dataDir, publicBase, signingKeys }: { dataDir: string; publicBase: string; signingKeys: readonly string[] }): City {
  const credentials = openCredentials(dataDir)
  const deliveries = openDeliveries(dataDir)
  const people = openPeopleFile(dataDir)
  const faults = createFaults()
  const callbacks = openCallbacks({ dataDir, publicBase, secret: credentials.providers.callbacks.secret, now: () => Date.now() })
  const filed = filedTexts(publicBase)
  const telephones = openTelephones(dataDir)
  const grants = openGrants(dataDir, officers.map(({ openid }) => openid), (openid) => telephones.ofAccount(openid) !== undefined)
  const [logInCodes, phoneCodes] = [createOneTimeCodes(), createOneTimeCodes()]
  const { providers, firstAdministrator } = credentials

  /** whoever looks at this account's screen: an officer, or the resident whose telephone it is */
  const nameOf = (openid: string): string => {
    const telephone = telephones.ofAccount(openid)
    const holder = register.find(({ phone }) => phone !== undefined && phone === telephone?.phone)?.name ?? (telephone?.owner && registered(telephone.owner).name)
    return officers.find((each) => each.openid === openid)?.name ?? holder ?? openid
  }

  const sms = smsProvider(providers.sms, { deliveries, callbacks, filed }, '/sms')
  const voice = voiceProvider(providers.voiceCall, { deliveries, filed }, '/voice-call')
  const weixin = wechat(
    { app: providers.wechat, tokens: openWechatTokens(dataDir), grants, logInCodes, phoneCodes, telephones, deliveries, nameOf },
    '/wechat',
  )
  const signIn = residentSignIn({ ask: publicRoutes(publicBase), logInCode: (openid) => logInCodes.make(openid, Date.now()), phoneCode: (openid) => phoneCodes.make(openid, Date.now()) })
  const awsFailure = (code: string | undefined) => awsError(code ?? 'InternalServiceError', 'wished by the city', code ? 400 : 500)

  const ringing = setInterval(() => void endUnanswered(deliveries, callbacks, Date.now()), 500)
  return {
    routes: [
      { method: 'ANY', path: '/sms/*', handle: faults.before('sms', sms, rpcFailure) },
      { method: 'ANY', path: '/voice-call/*', handle: faults.before('voice', voice, rpcFailure) },
      { method: 'ANY', path: '/wechat/*', handle: faults.before('wechat', weixin, wechatFailure) },
      { method: 'ANY', path: '/identity/*', handle: faults.before('identity', identityService(providers.identity, telephones, '/identity'), identityFailure) },
      { method: 'POST', path: '/kms/*', handle: faults.before('kms', keyService(openMasterKey(dataDir), signingKeys), awsFailure) },
      { method: 'POST', path: '/secrets/*', handle: faults.before('secrets', secretsManager(credentials), awsFailure) },
      ...faultRoutes(faults),
      ...deliveryRoutes(deliveries),
      ...telephoneRoutes(deliveries, callbacks),
      inboundSmsRoute(callbacks),
      ...grantRoutes(grants),
      codeRoute('/city/wechat/codes', logInCodes, (openid) => {
        grants.meet(openid)
        return true
      }),
      codeRoute('/city/wechat/phone-codes', phoneCodes, (openid) => telephones.ofAccount(openid) !== undefined),
      telephoneShop(telephones),
      ...residentRoutes(signIn),
      ...officerRoutes(people, firstAdministrator.loginName),
      telephoneRoute(people),
      seedRoute({ publicBase, people, credentials, deliveries, signIn, pressOne: (callId) => endCall(deliveries, callbacks, callId, { state: 'answered', digits: '1' }) }),
      ...pageRoutes({ publicBase, firstAdministrator: firstAdministrator.loginName }),
    ],
    stop: () => {
      clearInterval(ringing)
      callbacks.stop()
    },
  }
}
