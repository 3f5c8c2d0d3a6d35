import { apis } from '../contract'
import { onProxyEvents } from '../http/lambda'
import { createApi } from '../http/router'
import { proveResidentSession } from '../services/identity/prove-resident-session'
import { provePress } from '../services/urgent-relief/prove-press'
import { apiParts, readContract } from './api-parts'
import { citizenServices } from './citizen-services'
import { familyParts } from './family-parts'
import { outside } from './outside'
import { signingParts } from './signing-parts'

const { base } = apis.citizen

/** What residents ask: press for help, follow it, answer; log in and prove who they are; fill in an application, sign it, follow it; health, policy and words. */
export const handler = onProxyEvents(async () => {
  const shared = await apiParts('citizen-api')
  const { clock } = shared.serving
  const own = { ...shared, ...signingParts(shared) }
  const parts = { ...own, ...familyParts(own), ...outside(clock), onOutside: (trouble: { channel: string; outcome: string; reason: string }) => shared.log('outside-failed', trouble) }
  return createApi(apis.citizen, citizenServices(parts), {
    ...parts.serving,
    doors: { pressHolder: provePress(parts), resident: proveResidentSession(parts) },
    documents: { [`${base}/openapi.json`]: readContract(import.meta.url) },
  })
})
