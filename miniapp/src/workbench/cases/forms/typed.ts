/** What stands in one form, by field; a list's rows are `<field>.0`, `<field>.1`. */
export type Typed = Readonly<Record<string, string>>

/** What was kept of a form, or `otherwise` where nothing was. */
export function typedFrom(kept: string, otherwise: Typed): Typed {
  if (kept === '') return otherwise
  try {
    const held: unknown = JSON.parse(kept)
    if (typeof held === 'object' && held !== null) return Object.fromEntries(Object.entries(held).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    // not ours: as good as nothing
  }
  return otherwise
}

/** Numbers of the rows that a list shows, one at least. `fields` of one row go together. */
export function rowNumbers(typed: Typed, fields: readonly string[]): number[] {
  const numbers = Object.keys(typed).flatMap((key) => fields.flatMap((field) => (key.startsWith(`${field}.`) ? [Number(key.slice(field.length + 1))] : [])))
  return Array.from({ length: Math.max(0, ...numbers) + 1 }, (_, at) => at)
}

/** A list without its empty rows, so that the n-th error belongs to the n-th row. */
export function withoutEmptyRows(typed: Typed, fields: readonly string[]): Typed {
  const rows = rowNumbers(typed, fields).map((at) => fields.map((field) => typed[`${field}.${at}`]?.trim() ?? ''))
  const others = Object.entries(typed).filter(([key]) => !fields.some((field) => key.startsWith(`${field}.`)))
  const full = rows.filter((row) => row.some((text) => text !== ''))
  return Object.fromEntries([...others, ...full.flatMap((row, at) => fields.flatMap((field, of) => (row[of] ? [[`${field}.${at}`, row[of]] as const] : [])))])
}

/** The texts of one list. */
export const textsOf = (typed: Typed, field: string): string[] => rowNumbers(typed, [field]).map((at) => typed[`${field}.${at}`]?.trim() ?? '').filter((text) => text !== '')
