import { randomBytes } from 'node:crypto'

/** Keys of the peer's sealer, as text for its environment. */
export const peerKeys = () => ({ current: '1', lookup: randomBytes(32).toString('base64'), sealing: randomBytes(32).toString('base64') })
