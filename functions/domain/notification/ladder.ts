/** Ways out of the inbox, in the order in which they are tried. */
export const ways = ['wechat', 'sms'] as const
export type Way = (typeof ways)[number]

/** `never`: there is no such way to this person, or it will not work. `later`: certainly not sent, may be tried again. `busy`: somebody else is sending right now. */
export type Tried = 'sent' | 'in-doubt' | 'never' | 'later' | 'busy'

/** `next`: try the next way. `later`: look again. Everything else is the end: `in-doubt` may have arrived, `no-way` leaves the notice in the inbox. */
export type Step = 'next' | 'later' | 'told' | 'in-doubt' | 'no-way'

/**
 * What follows from the ways tried so far, in their order. The next way is taken only when this one certainly did not work: at once when it never will,
 * otherwise after it was tried for `patience` milliseconds, of which `waited` have passed.
 */
export function stepAfter(tried: readonly Tried[], waited: number, patience: number): Step {
  const last = tried.at(-1)
  if (last === 'sent') return 'told'
  if (last === 'in-doubt') return 'in-doubt'
  if (last === 'busy') return 'later'
  if (last === 'later' && waited < patience) return 'later'
  if (tried.length < ways.length) return 'next'
  return tried.includes('later') ? 'later' : 'no-way'
}
