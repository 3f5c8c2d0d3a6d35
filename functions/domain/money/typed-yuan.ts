import { halfWidth } from '../half-width'
import { type Fen, FenSchema, YUAN } from './money'

/** Fen of whole yuan as people type them: "3000", "3,000", full-width digits, with or without the word for yuan. Undefined for anything else: a guessed amount is worse than a question. */
export function typedYuan(typed: string): Fen | undefined {
  const plain = halfWidth(typed).replace(/\s/g, '').replace(/\u5143$/, '')
  if (!/^(\d{1,12}|\d{1,3}(,\d{3})+)$/.test(plain)) return undefined
  const fen = Number(plain.replace(/,/g, '')) * YUAN
  return FenSchema.safeParse(fen).success ? fen : undefined
}
