import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyMaterial } from './master-key'

const version = 1
const ivBytes = 12
const tagBytes = 16

export type EncryptionContext = Readonly<Record<string, string>>

/** A blob that carries its key's id; id and context are bound by the tag, so neither can be exchanged. */
export function seal(material: KeyMaterial, keyId: string, context: EncryptionContext, plain: Buffer): Buffer {
  const id = Buffer.from(keyId)
  const head = Buffer.concat([Buffer.from([version, id.length]), id])
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', material(keyId), iv).setAAD(bound(head, context))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([head, iv, body, cipher.getAuthTag()])
}

/** The key id and the plain bytes, or undefined when the blob is none of ours, was changed, or has another context. */
export function open(material: KeyMaterial, context: EncryptionContext, blob: Buffer): { keyId: string; plain: Buffer } | undefined {
  const idLength = blob[1] ?? 0
  const bodyAt = 2 + idLength + ivBytes
  if (blob[0] !== version || idLength === 0 || blob.length < bodyAt + tagBytes) return undefined
  const head = blob.subarray(0, 2 + idLength)
  const keyId = head.subarray(2).toString()
  const decipher = createDecipheriv('aes-256-gcm', material(keyId), blob.subarray(2 + idLength, bodyAt)).setAAD(bound(head, context)).setAuthTag(blob.subarray(-tagBytes))
  try {
    return { keyId, plain: Buffer.concat([decipher.update(blob.subarray(bodyAt, -tagBytes)), decipher.final()]) }
  } catch {
    return undefined
  }
}

function bound(head: Buffer, context: EncryptionContext): Buffer {
  const pairs = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.concat([head, Buffer.from(JSON.stringify(pairs))])
}
