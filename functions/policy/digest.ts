import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/canonical-json'

/** SM3 of the content, 64 hex digits. */
export const digestOfContent = (value: unknown): string => createHash('sm3').update(canonicalJson(value)).digest('hex')
