import { apis } from '../contract'
import { createFiles } from '../gateways/files/client'
import { onProxyEvents } from '../http/lambda'
import { createApi } from '../http/router'
import { provePress } from '../services/urgent-relief/prove-press'
import { setting } from '../settings/setting'
import { apiParts, readContract } from './api-parts'
import { citizenServices } from './citizen-services'

const { base } = apis.citizen

/** What residents ask: press for help, follow it, answer; fill in an application; health, policy and words. */
export const handler = onProxyEvents(async () => {
  const shared = await apiParts('citizen-api')
  const files = createFiles({ bucket: setting('filesBucket'), sealer: shared.sealer, now: shared.serving.clock })
  const parts = { ...shared, files }
  return createApi(apis.citizen, citizenServices(parts), {
    ...parts.serving,
    doors: { pressHolder: provePress(parts) },
    documents: { [`${base}/openapi.json`]: readContract(import.meta.url) },
  })
})
