import { createHash } from 'node:crypto'

/** JSON with sorted keys: the same content always gives the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
      .join(',')}}`
  }
  return JSON.stringify(value)
}

/** SM3 of the content, 64 hex digits. */
export const digestOfContent = (value: unknown): string => createHash('sm3').update(canonical(value)).digest('hex')
