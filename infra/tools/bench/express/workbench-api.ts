import { apis } from '../../../../functions/contract'
import { apiParts, readContract } from '../../../../functions/entrypoints/api-parts'
import { caseParts } from '../../../../functions/entrypoints/case-parts'
import { filesFor } from '../../../../functions/entrypoints/files-for'
import { workbenchServices } from '../../../../functions/entrypoints/workbench-services'
import { createSigningKey } from '../../../../functions/gateways/keys/signing-key'
import { createSecrets } from '../../../../functions/gateways/secrets/client'
import { FirstAdministratorSchema } from '../../../../functions/services/staff/deps'
import { proveSession } from '../../../../functions/services/staff/prove-session'
import { setting } from '../../../../functions/settings/setting'
import { expressApi, onEvents } from './app'

const { base } = apis.workbench

/** functions/entrypoints/workbench-api.ts on express. */
export const handler = onEvents(async () => {
  const shared = await apiParts('workbench-api')
  const parts = { ...shared, ...caseParts({ ...shared, files: filesFor(shared), signingKey: createSigningKey(setting('sealCheckKey')) }) }
  const secrets = createSecrets(parts.serving.clock)
  const firstAdministrator = async () => {
    const first = FirstAdministratorSchema.safeParse(await secrets.read(setting('firstAdministratorSecret')))
    return first.success ? first.data : undefined
  }
  return expressApi(apis.workbench, workbenchServices({ ...parts, firstAdministrator }), { ...parts.serving, doors: { staff: proveSession(parts) }, documents: { [`${base}/openapi.json`]: readContract(import.meta.url) } })
})
