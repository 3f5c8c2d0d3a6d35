import type { ApplicationId, DocumentId, MemberId } from '../domain/ids'
import type { Sealer } from '../domain/sealing'
import type { Paper, Room, Signer } from '../domain/signing/room'
import type { Link, SealRecord } from '../domain/signing/seal'

type Item = Record<string, unknown>
type Key = { pk: string; sk: string }

/** One seal of the chain as it is kept. */
export interface KeptSeal extends Link {
  number: number
  record: string
  signature: string
  content: SealRecord
}

export const roomPartition = (application: ApplicationId) => `SIGN#${application}`
const keyIn = (application: ApplicationId, sk: string): Key => ({ pk: roomPartition(application), sk })
const place = (number: number) => String(number).padStart(6, '0')
export const roomKey = (application: ApplicationId) => keyIn(application, 'ROOM')
export const signerKey = (application: ApplicationId, member: MemberId) => keyIn(application, `SIGNER#${member}`)
export const paperKey = (application: ApplicationId, document: DocumentId) => keyIn(application, `PAPER#${document}`)
export const sealKey = (application: ApplicationId, number: number) => keyIn(application, `SEAL#${place(number)}`)
export const markKey = (application: ApplicationId, number: number) => keyIn(application, `MARK#${place(number)}`)
export const inviteKey = (digest: string): Key => ({ pk: `INVITE#${digest}`, sk: 'INVITE' })

/** Binds a sealed value to its item and field. */
export const contextOf = ({ pk, sk }: Key, field: string) => `${pk}/${sk}/${field}`

export function roomItem({ application, version, applicant, wish, confidential, seals }: Room): Item {
  return { ...roomKey(application), application, version, applicant, wish, confidential, seals }
}

/** Who a place is for, and its invitation, are one sealed text; how far they are stays readable for inspection. */
export function signerItem(application: ApplicationId, { name, idNumber, invitation, ...clear }: Signer, sealer: Sealer, gone = false): Item {
  const key = signerKey(application, clear.member)
  return { ...key, ...clear, ...(gone && { gone }), sealed: sealer.seal(contextOf(key, 'sealed'), JSON.stringify({ name, idNumber, invitation })) }
}

/** A paper's words and the digest of its PDF are sealed: both tell of a person. */
export function paperItem(application: ApplicationId, { source, pdf, ...clear }: Paper, sealer: Sealer): Item {
  const key = paperKey(application, clear.id)
  return { ...key, ...clear, source: sealer.seal(contextOf(key, 'source'), source), ...(pdf !== undefined && { pdf: sealer.seal(contextOf(key, 'pdf'), pdf) }) }
}

export function paperOf({ pk, sk, source, pdf, ...clear }: Item, sealer: Sealer): Paper {
  const key = { pk: String(pk), sk: String(sk) }
  return { ...clear, source: sealer.open(contextOf(key, 'source'), String(source)), ...(pdf !== undefined && { pdf: sealer.open(contextOf(key, 'pdf'), String(pdf)) }) } as Paper
}

/** The room that the items of one partition make; undefined when it was never opened. */
export function roomOf(items: readonly Item[], sealer: Sealer): Room | undefined {
  const head = items.find(({ sk }) => sk === 'ROOM')
  if (!head) return undefined
  const { pk: _pk, sk: _sk, ...room } = head
  const ofKind = (kind: string) => items.filter(({ sk, gone }) => String(sk).startsWith(`${kind}#`) && !gone)
  return { ...room, signers: ofKind('SIGNER').map((item) => signerOf(item, sealer)), papers: ofKind('PAPER').map((item) => paperOf(item, sealer)) } as unknown as Room
}

function signerOf({ pk, sk, sealed, ...clear }: Item, sealer: Sealer): Signer {
  return { ...clear, ...JSON.parse(sealer.open(contextOf({ pk: String(pk), sk: String(sk) }, 'sealed'), String(sealed))) } as Signer
}

export function sealItem({ content, ...link }: KeptSeal, sealer: Sealer): Item {
  const key = sealKey(content.application, link.number)
  return { ...key, ...link, sealed: sealer.seal(contextOf(key, 'sealed'), JSON.stringify(content)) }
}

export function sealOf({ pk, sk, sealed, ...link }: Item, sealer: Sealer): KeptSeal {
  return { ...link, content: JSON.parse(sealer.open(contextOf({ pk: String(pk), sk: String(sk) }, 'sealed'), String(sealed))) } as KeptSeal
}
