import { apis } from '../../../../functions/contract'
import { apiParts, readContract } from '../../../../functions/entrypoints/api-parts'
import { citizenServices } from '../../../../functions/entrypoints/citizen-services'
import { familyParts } from '../../../../functions/entrypoints/family-parts'
import { outside } from '../../../../functions/entrypoints/outside'
import { proveResidentSession } from '../../../../functions/services/identity/prove-resident-session'
import { signingParts } from '../../../../functions/entrypoints/signing-parts'
import { provePress } from '../../../../functions/services/urgent-relief/prove-press'
import { catalogue } from '../../../../functions/words'
import { expressApi, onEvents } from './app'

const { base } = apis.citizen

/** functions/entrypoints/citizen-api.ts on express. */
export const handler = onEvents(async () => {
  const shared = await apiParts('citizen-api')
  const own = { ...shared, ...signingParts(shared), words: catalogue }
  const parts = { ...own, ...familyParts(own), ...outside(shared.serving.clock), onOutside: (trouble: { channel: string; outcome: string; reason: string }) => shared.log('outside-failed', trouble) }
  return expressApi(apis.citizen, citizenServices(parts), { ...parts.serving, doors: { pressHolder: provePress(parts), resident: proveResidentSession(parts) }, documents: { [`${base}/openapi.json`]: readContract(import.meta.url) } })
})
