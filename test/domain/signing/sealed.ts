import { createHash } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import type { Evidence } from '../../../functions/domain/signing/evidence'
import { readSource } from '../../../functions/domain/signing/paper-source'
import { type Link, linkDigest, linkText, markDigest, noSealBefore, recordDigest, type SealRecord } from '../../../functions/domain/signing/seal'
import type { Strokes } from '../../../functions/domain/signing/strokes'
import type { SigningKey } from '../../../functions/gateways/keys/port'
import { application, family, noon, plannedFor, sm3 } from './family'

const keys = sm2.generateKeyPairHex()
/** The public key of a key service, as it hands it out. */
export const publicKey = Buffer.from(`3059301306072a8648ce3d020106082a811ccf5501822d034200${keys.publicKey}`, 'hex').toString('base64')
export const signText = (text: string) => Buffer.from(sm2.doSignature(Buffer.from(text, 'utf8'), keys.privateKey, { der: true, hash: true }), 'hex').toString('base64')
export const holds = async (text: string, signature: string) => {
  try {
    return sm2.doVerifySignature(Buffer.from(text, 'utf8'), Buffer.from(signature, 'base64').toString('hex'), keys.publicKey, { der: true, hash: true })
  } catch {
    return false
  }
}
/** A signing key as the key service holds one. */
export const signingKey: SigningKey = { sign: async (text) => signText(text), verify: holds, publicKey: async () => publicKey }
export const sm3OfBytes = (base64: string) => createHash('sm3').update(Buffer.from(base64, 'base64')).digest('hex')

export const strokes: Strokes = [
  [
    [100, 200, 0],
    [300, 420, 40],
  ],
  [[500, 500, 300]],
]

/** Evidence of one paper in a chain of three seals, as the service exports it. */
export function sealedPaper(number = 2): Evidence {
  const planned = plannedFor(family())
  const pdf = Buffer.from('%PDF-1.7 invented')
  const records = planned.slice(0, 3).map(({ source }, index): SealRecord => {
    const { kind, part, signer, subject } = readSource(source)
    return {
      format: 'doudi-seal/1',
      application,
      document: String(index).padStart(16, '0'),
      kind,
      part,
      member: signer,
      subject,
      words: sm3(source),
      pdf: sm3(pdf),
      signer: '1'.repeat(32),
      identity: { provenAt: noon - 1_000, evidence: 'reference-1', session: 'e'.repeat(64) },
      purposes: kind === 'check-authorisation' ? ['check-sources', 'sensitive-data', 're-check'] : [],
      mark: markDigest(strokes, sm3),
      how: 'heard',
      device: 'shared',
      at: noon + index,
      tier: 'identity-matched-mark',
    }
  })
  const chain: (Link & { signature: string })[] = []
  for (const record of records) {
    const before = chain.at(-1)
    const link: Link = { previous: before ? linkDigest(chain.length, before, sm3) : noSealBefore, record: recordDigest(record, sm3) }
    chain.push({ ...link, signature: signText(linkText(chain.length + 1, link)) })
  }
  const record = records[number - 1]
  const source = planned[number - 1]?.source
  if (!record || source === undefined) throw new Error('no such seal')
  return { format: 'doudi-evidence/1', key: publicKey, source, pdf: pdf.toString('base64'), strokes, record, number, chain }
}
