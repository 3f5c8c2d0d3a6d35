import { workbenchApi } from '../contract/workbench-api'
import { createSigningKey } from '../gateways/keys/signing-key'
import { createSecrets } from '../gateways/secrets/client'
import { onProxyEvents } from '../http/lambda'
import { createApi } from '../http/router'
import { FirstAdministratorSchema } from '../services/staff/deps'
import { proveSession } from '../services/staff/prove-session'
import { setting } from '../settings/setting'
import { apiParts, readContract } from './api-parts'
import { caseParts } from './case-parts'
import { filesFor } from './files-for'
import { workbenchServices } from './workbench-services'

const { base } = workbenchApi

/** What officers ask: sessions, accounts, the board, tickets and the rota; cases and what they hold. */
export const handler = onProxyEvents(async () => {
  const shared = await apiParts('workbench-api')
  const parts = { ...shared, ...caseParts({ ...shared, files: filesFor(shared), signingKey: createSigningKey(setting('sealCheckKey')) }) }
  const secrets = createSecrets(parts.serving.clock)
  /** Absent once the secret was emptied; whoever has an account logs in without it, so its service may also be out of reach. */
  const firstAdministrator = async () => {
    const value = await secrets.read(setting('firstAdministratorSecret')).catch((error: unknown) => {
      parts.log.fault(error, { where: 'first-administrator' })
      return undefined
    })
    const first = FirstAdministratorSchema.safeParse(value)
    return first.success ? first.data : undefined
  }
  return createApi(workbenchApi, workbenchServices({ ...parts, firstAdministrator }), {
    ...parts.serving,
    doors: { staff: proveSession(parts) },
    documents: { [`${base}/openapi.json`]: readContract(import.meta.url) },
  })
})
