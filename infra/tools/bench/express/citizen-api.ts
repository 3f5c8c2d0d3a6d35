import { apis } from '../../../../functions/contract'
import { apiParts, readContract } from '../../../../functions/entrypoints/api-parts'
import { citizenServices } from '../../../../functions/entrypoints/citizen-services'
import { provePress } from '../../../../functions/services/urgent-relief/prove-press'
import { expressApi, onEvents } from './app'

const { base } = apis.citizen

/** functions/entrypoints/citizen-api.ts on express. */
export const handler = onEvents(async () => {
  const parts = await apiParts('citizen-api')
  return expressApi(apis.citizen, citizenServices(parts), { ...parts.serving, doors: { pressHolder: provePress(parts) }, documents: { [`${base}/openapi.json`]: readContract(import.meta.url) } })
})
