/** Ways out of the inbox, in the order in which they are tried. */
export const ways = ['wechat', 'sms'] as const
export type Way = (typeof ways)[number]

/** `never`: there is no such way to this person, or it will not work. `later`: certainly not sent, may be tried again. `busy`: somebody else is sending right now. */
export type Tried = 'sent' | 'in-doubt' | 'never' | 'later' | 'busy'

/** `next`: try this way no more, and the next one. `later`: look again. Everything else is the end: `in-doubt` may have arrived, `no-way` leaves the notice in the inbox. */
export type Step = 'next' | 'later' | 'told' | 'in-doubt' | 'no-way'

/**
 * What follows when `way` was tried. The next way is taken only when this one certainly did not work: at once when it never will,
 * otherwise after it was tried for `patience` milliseconds, of which `waited` have passed; the last way is tried on.
 */
export function stepAfter(way: Way, tried: Tried, waited: number, patience: number): Step {
  const last = way === ways.at(-1)
  switch (tried) {
    case 'sent':
      return 'told'
    case 'in-doubt':
      return 'in-doubt'
    case 'busy':
      return 'later'
    case 'later':
      return last || waited < patience ? 'later' : 'next'
    case 'never':
      return last ? 'no-way' : 'next'
  }
}
