/** JSON with sorted keys and no space: the same content always gives the same text, so that a digest of it means the content. Throws on what JSON cannot hold exactly. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
      .join(',')}}`
  }
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) throw new Error('not exactly JSON')
  return JSON.stringify(value)
}
