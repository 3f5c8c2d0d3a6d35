import { citizenApi } from '../contract/citizen-api'
import { onProxyEvents } from '../http/lambda'
import { createApi } from '../http/router'
import { proveResidentSession } from '../services/identity/prove-resident-session'
import { provePress } from '../services/urgent-relief/prove-press'
import { apiParts, readCatalogue, readContract } from './api-parts'
import { citizenServices } from './citizen-services'
import { familyParts } from './family-parts'
import { outside } from './outside'
import { signingParts } from './signing-parts'

const { base } = citizenApi

/** What residents ask: press for help, follow it, answer; log in and prove who they are; fill in an application, sign it, follow it; health, policy and words. */
export const handler = onProxyEvents(async () => {
  const shared = await apiParts('citizen-api')
  const { clock } = shared.serving
  const own = { ...shared, ...signingParts(shared), words: await readCatalogue(import.meta.url) }
  const parts = { ...own, ...familyParts(own), ...outside(clock), onOutside: (trouble: { channel: string; outcome: string; reason: string }) => shared.log('outside-failed', trouble) }
  return createApi(citizenApi, citizenServices(parts), {
    ...parts.serving,
    doors: { pressHolder: provePress(parts), resident: proveResidentSession(parts) },
    documents: { [`${base}/openapi.json`]: readContract(import.meta.url) },
  })
})
