import type { Sealer } from '../domain/sealing'
import { createSigningKey } from '../gateways/keys/signing-key'
import { setting } from '../settings/setting'
import { filesFor } from './files-for'

/** The files, and the city's key that seals what is signed. */
export const signingParts = (shared: { sealer: Sealer; serving: { clock: () => number } }) => ({ files: filesFor(shared), signingKey: createSigningKey(setting('signingKey')) })
