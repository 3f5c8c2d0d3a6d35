import { z } from '../zod'

/** Whole fen. Amounts are never fractions: what a rule rounds, it rounds where it says so. */
export const FenSchema = z.number().check(z.int(), z.gte(0), z.lte(100_000_000_000))
export type Fen = z.infer<typeof FenSchema>

export const YUAN = 100

/** Yuan as people read it: "1180", "641.67". */
export function yuanText(fen: Fen): string {
  const rest = fen % YUAN
  return rest === 0 ? String(fen / YUAN) : `${Math.floor(fen / YUAN)}.${String(rest).padStart(2, '0')}`
}
