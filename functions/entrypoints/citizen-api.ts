import { apis } from '../contract'
import { onProxyEvents } from '../http/lambda'
import { createApi } from '../http/router'
import { provePress } from '../services/urgent-relief/prove-press'
import { apiParts, readContract } from './api-parts'
import { citizenServices } from './citizen-services'
import { signingParts } from './signing-parts'

const { base } = apis.citizen

/** What residents ask: press for help, follow it, answer; health, policy and words. */
export const handler = onProxyEvents(async () => {
  const shared = await apiParts('citizen-api')
  const parts = { ...shared, ...signingParts(shared) }
  return createApi(apis.citizen, citizenServices(parts), {
    ...parts.serving,
    doors: { pressHolder: provePress(parts) },
    documents: { [`${base}/openapi.json`]: readContract(import.meta.url) },
  })
})
