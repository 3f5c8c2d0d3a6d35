import { callbacksApi } from '../contract/callbacks-api'
import { createSecrets } from '../gateways/secrets/client'
import { ProvidersSchema } from '../gateways/secrets/providers'
import type { Shown } from '../http/credentials'
import { onProxyEvents } from '../http/lambda'
import { isSignedByProvider } from '../http/provider-signature'
import { createApi } from '../http/router'
import { setting } from '../settings/setting'
import { apiParts } from './api-parts'
import { callbackServices } from './callbacks-services'

/** What providers report: a key pressed in an automated call, an SMS sent to us, an SMS that arrived. */
export const handler = onProxyEvents(async () => {
  const parts = await apiParts('callbacks-api')
  const secrets = createSecrets(parts.serving.clock)
  const provider = async (shown: Shown) => {
    const { callbacks } = ProvidersSchema.parse(await secrets.read(setting('providersSecret')))
    const signed = await isSignedByProvider(shown, callbacks.secret)
    return signed ? ({ kind: 'provider', provider: shown.action === 'provider.voice-call-event' ? 'voice-call' : 'sms' } as const) : undefined
  }
  return createApi(callbacksApi, callbackServices(parts), { ...parts.serving, doors: { provider } })
})
