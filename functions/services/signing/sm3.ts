import { createHash } from 'node:crypto'
import type { Digest } from '../../domain/signing/seal'

/** SM3 of a text in UTF-8, or of bytes; 64 hex digits. */
export const sm3 = (content: string | Uint8Array): Digest => createHash('sm3').update(content).digest('hex')
