import { createFiles } from '../gateways/files/client'
import { createSigningKey } from '../gateways/keys/signing-key'
import { setting } from '../settings/setting'
import type { apiParts } from './api-parts'

type Shared = Pick<Awaited<ReturnType<typeof apiParts>>, 'sealer' | 'serving'>

/** Photos and papers where they lie. */
export const filesFor = ({ sealer, serving }: Shared) => createFiles({ bucket: setting('filesBucket'), sealer, now: serving.clock })

/** The files and the city's key that seals what is signed. */
export const signingParts = (shared: Shared) => ({ files: filesFor(shared), signingKey: createSigningKey(setting('signingKey')) })
