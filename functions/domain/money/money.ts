import { z } from '../zod'

/** A thousand million yuan: more than any household has, and small enough for every product of a rule to stay exact. */
const most = 100_000_000_000

/** Whole fen. Amounts are never fractions: what a rule rounds, it rounds where it says so. */
export const FenSchema = z.number().check(z.int(), z.gte(0), z.lte(most))
export type Fen = z.infer<typeof FenSchema>

export const YUAN = 100

/** Yuan as people read it: "1180", "641.67". */
export function yuanText(fen: Fen): string {
  const rest = fen % YUAN
  return rest === 0 ? String(fen / YUAN) : `${Math.floor(fen / YUAN)}.${String(rest).padStart(2, '0')}`
}

/** Whole fen of an amount in yuan as it is typed: "1180", "641.67", "1,180"; undefined when it is no amount. */
export function fenOfYuan(typed: string): Fen | undefined {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(typed.replace(/[\s,]/g, ''))
  const fen = match ? Number(match[1]) * YUAN + Number((match[2] ?? '').padEnd(2, '0')) : most + 1
  return fen > most ? undefined : fen
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

/** `perMille` thousandths of an amount, to the next whole yuan. */
export const perMilleUpToYuan = (fen: Fen, perMille: number): Fen => shareUp(fen * perMille, 1_000 * YUAN) * YUAN
