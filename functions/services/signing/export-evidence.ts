import type { Evidence } from '../../domain/signing/evidence'
import type { Paper, Room } from '../../domain/signing/room'
import type { SigningKey } from '../../gateways/keys/port'
import type { SigningDeps } from './deps'
import { paperFile } from './paper-of-signer'

export interface EvidenceDeps {
  signing: Pick<SigningDeps['signing'], 'room' | 'seals' | 'mark'>
  files: Pick<SigningDeps['files'], 'get'>
  signingKey: Pick<SigningKey, 'verify' | 'publicKey'>
}

/**
 * Everything that proves one signed paper, for whoever signed it: of the others in the chain only digests and signatures.
 * What is missing stands there as empty, so that checking names it. Undefined for a paper that was not signed.
 */
export async function exportEvidence({ signing, files, signingKey }: EvidenceDeps, { application }: Room, paper: Paper): Promise<Evidence | undefined> {
  if (paper.seal === undefined) return undefined
  const number = paper.seal
  const [seals, strokes, pdf, key] = await Promise.all([signing.seals(application), signing.mark(application, number), openedOrNothing(files, paperFile(application, paper.id)), signingKey.publicKey()])
  const own = seals.find((seal) => seal.number === number)
  if (!own) throw new Error('a signed paper whose seal is missing')
  return {
    format: 'doudi-evidence/1',
    key,
    source: paper.source,
    pdf: Buffer.from(pdf).toString('base64'),
    strokes: strokes ?? [],
    record: own.content,
    number,
    chain: seals.map(({ previous, record, signature }) => ({ previous, record, signature })),
  }
}

/** A file that was changed or moved does not open: the check then finds no PDF, and says so. */
async function openedOrNothing(files: Pick<SigningDeps['files'], 'get'>, key: string): Promise<Uint8Array> {
  return (await files.get(key).catch(() => undefined)) ?? new Uint8Array()
}
