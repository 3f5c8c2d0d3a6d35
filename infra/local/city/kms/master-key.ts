import { hkdfSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from '../../../../functions/domain/zod'
import { readJsonFile, writeJsonFile } from '../files/json-file'

const MasterKeySchema = z.object({ note: z.string(), key: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })

/** Gives each key id its own 32 bytes, derived from the city's master key. */
export type KeyMaterial = (keyId: string) => Buffer

/** The master key, made at the first start and readable by its owner only; without it nothing that was sealed opens again. */
export function openMasterKey(dataDir: string): KeyMaterial {
  const path = join(dataDir, 'master-key.json')
  const kept = readJsonFile(path)
  const master = kept === undefined ? { note: 'invented city: protects nothing real', key: randomBytes(32).toString('hex') } : MasterKeySchema.parse(kept)
  if (kept === undefined) writeJsonFile(path, master)
  return (keyId) => Buffer.from(hkdfSync('sha256', Buffer.from(master.key, 'hex'), Buffer.alloc(0), `key:${keyId}`, 32))
}
