import type { Sealer } from '../domain/sealing'
import { createFiles } from '../gateways/files/client'
import { setting } from '../settings/setting'

/** Photos and papers where they lie. */
export const filesFor = ({ sealer, serving }: { sealer: Sealer; serving: { clock: () => number } }) => createFiles({ bucket: setting('filesBucket'), sealer, now: serving.clock })
