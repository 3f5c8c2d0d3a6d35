import { createFiles } from '../gateways/files/client'
import { createSigningKey } from '../gateways/keys/signing-key'
import { policySnapshot } from '../policy/book'
import { paperBook } from '../policy/papers'
import { setting } from '../settings/setting'
import { createSigningStore } from '../stores/signing'
import type { apiParts } from './api-parts'

/** What the signing room is made of, beside what every API has. */
export function signingParts({ sealed, serving }: Pick<Awaited<ReturnType<typeof apiParts>>, 'sealed' | 'serving'>) {
  return {
    signing: createSigningStore(sealed),
    files: createFiles({ bucket: setting('filesBucket'), sealer: sealed.sealer, now: serving.clock }),
    signingKey: createSigningKey(setting('signingKey')),
    sealer: sealed.sealer,
    hotline: policySnapshot.city.hotline,
    paperBook,
  }
}
