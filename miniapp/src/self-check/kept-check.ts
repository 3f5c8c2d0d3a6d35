import { chinaTime } from '@domain/china-time'
import { DAY, type Instant } from '@domain/instant'
import { valueOn } from '@domain/policy/value-on'
import { serverNow } from '@/platform/clock'
import { sealedStorage } from '@/platform/storage'
import { book } from '@/policy/book'
import { type Check, checkIn, emptyCheck } from './check'

/** Kept on this phone only, as WeChat seals it: what a family has is nobody else's to read. */
const key = 'self-check'
let lastChange: Promise<unknown> = Promise.resolve()

/** One change after the other, so that the last word is the one that stays. */
function change(make: (before: string | undefined) => string | undefined): Promise<unknown> {
  lastChange = lastChange.then(() => sealedStorage.change(key, make))
  return lastChange
}

/** This phone's last self-check; from the beginning where there is none, or it has lain longer than the book allows, and then it goes. */
export async function keptCheck(): Promise<Check> {
  let check = emptyCheck
  await change((text) => {
    const still = isStillKept(text, serverNow(), daysKept())
    check = checkIn(still ? text : undefined)
    return still ? text : undefined
  })
  return check
}

export function keepCheck(check: Check): void {
  void change(() => toText(check, serverNow()))
}

/** It was of use, or whoever made it leaves this phone. */
export async function eraseCheck(): Promise<void> {
  await change(() => undefined)
}

const daysKept = () => valueOn(book().retention, chinaTime(serverNow()).date)?.selfCheckDays ?? 0

export const toText = (check: Check, keptAt: Instant): string => JSON.stringify({ ...check, keptAt })

/** Whether a text was kept less than so many days ago; one of which that cannot be told was not. */
export function isStillKept(text: string | undefined, now: Instant, days: number): boolean {
  try {
    const held: unknown = JSON.parse(text ?? '')
    return typeof held === 'object' && held !== null && 'keptAt' in held && typeof held.keptAt === 'number' && now - held.keptAt < days * DAY
  } catch {
    return false
  }
}
