import { apis } from '../../../../functions/contract'
import { apiParts, readContract } from '../../../../functions/entrypoints/api-parts'
import { citizenServices } from '../../../../functions/entrypoints/citizen-services'
import { createFiles } from '../../../../functions/gateways/files/client'
import { setting } from '../../../../functions/settings/setting'
import { provePress } from '../../../../functions/services/urgent-relief/prove-press'
import { expressApi, onEvents } from './app'

const { base } = apis.citizen

/** functions/entrypoints/citizen-api.ts on express. */
export const handler = onEvents(async () => {
  const shared = await apiParts('citizen-api')
  const parts = { ...shared, files: createFiles({ bucket: setting('filesBucket'), sealer: shared.sealer, now: shared.serving.clock }) }
  return expressApi(apis.citizen, citizenServices(parts), { ...parts.serving, doors: { pressHolder: provePress(parts) }, documents: { [`${base}/openapi.json`]: readContract(import.meta.url) } })
})
