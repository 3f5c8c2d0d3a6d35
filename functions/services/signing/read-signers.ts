import { stateOf } from '../../domain/signing/room'
import type { SigningStore } from '../../stores/signing'
import type { ApplicationId } from '../../domain/ids'

/** How far everybody is in an application's signing room; nobody where no room was opened. */
export function readSigners({ signing }: { signing: Pick<SigningStore, 'room'> }) {
  return async (application: ApplicationId) => {
    const room = await signing.room(application)
    return (room?.signers ?? []).map((signer) => ({ member: signer.member, state: stateOf(room ?? { signers: [], papers: [] }, signer) }))
  }
}
