import type { PlainDate } from '../china-time'
import { addDays } from '../china-time'
import { z } from '../zod'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** Check digit of the first seventeen digits (GB 11643). */
export function checkDigitOf(seventeen: string): string {
  const sum = weights.reduce((all, weight, at) => all + weight * Number(seventeen[at]), 0)
  return checkDigits[sum % 11] ?? ''
}

/** Day of birth in the number; undefined when it names no day. */
export function birthOf(id: string): PlainDate | undefined {
  const date = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  try {
    return addDays(date, 0)
  } catch {
    return undefined
  }
}

export function isResidentId(id: string): boolean {
  return /^[1-9]\d{16}[\dX]$/.test(id) && checkDigitOf(id) === id[17] && birthOf(id) !== undefined
}

/** Eighteen signs of the resident ID card with a true check digit; a small x is a capital one. */
export const ResidentIdSchema = z.pipe(
  z.pipe(z.string(), z.transform((typed) => typed.replace(/\s/g, '').toUpperCase())),
  z.string().check(z.refine(isResidentId, { error: 'field.resident-id' })),
)
export type ResidentId = z.infer<typeof ResidentIdSchema>

/** Whole years of age on a day. */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) >= birth.slice(5) ? years : years - 1
}

/** The last four signs: enough to recognise one's own, not to be somebody. */
export const idTail = (id: ResidentId): string => id.slice(-4)
