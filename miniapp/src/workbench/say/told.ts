import type { Refusal } from '../api/refusal'

/** What an officer reads after an act, and whether the form stays open with its text. */
export interface Told {
  tone: 'done' | 'attention'
  words: string
  /** the form and what was typed stay */
  keepForm: boolean
  /** sentences under the fields, by field */
  fields: Readonly<Record<string, string>>
}

export const told = (tone: Told['tone'], words: string, keepForm: boolean): Told => ({ tone, words, keepForm, fields: {} })

/** What the server said of single fields, by the field's own name. */
export const fieldsOf = ({ fields }: Pick<Refusal, 'fields'>): Record<string, string> => Object.fromEntries(fields.map(({ path, message }) => [path.replace(/^\/?(body\.)?/, '').split(/[./]/)[0] ?? path, message]))
