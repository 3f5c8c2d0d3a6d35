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

/** `perMille` thousandths of an amount in whole fen, the rest of a fen left away. */
export function perMilleOf(fen: number, perMille: number): number {
  const product = fen * perMille
  return (product - (product % 1_000)) / 1_000
}

/** An amount divided by a whole number, in whole fen: the rest left away, or rounded up. Whole numbers throughout, never a fraction between. */
export const shareDown = (fen: number, parts: number): number => (fen - (fen % parts)) / parts
export const shareUp = (fen: number, parts: number): number => shareDown(fen, parts) + (fen % parts === 0 ? 0 : 1)

/** The next whole yuan, for rules that round up. */
export const upToYuan = (fen: Fen): Fen => shareUp(fen, YUAN) * YUAN
