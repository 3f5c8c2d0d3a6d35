import type { PlainDate } from '../china-time'
import type { Procedure } from '../policy/procedure'
import { valueOn } from '../policy/value-on'
import type { Asked } from '../programmes/programme'
import { ageOn } from '../resident-id/resident-id'
import type { DocumentKind } from './document'

/** The papers of one person, and whether a guardian signs them in the child's name. */
export interface PapersOfPerson {
  papers: readonly DocumentKind[]
  guardian: boolean
}

/** Which papers a person born on `birth` signs for what is asked, by the rule of `on`. Throws when the book does not say. */
export function papersOf(asked: Asked, birth: PlainDate, on: PlainDate, { book, signing }: Pick<Procedure, 'book' | 'signing'>): PapersOfPerson {
  const rules = valueOn(signing, on)
  const found = rules?.papers.find((each) => each.for.includes(asked))
  if (!rules || !found) throw new Error(`policy book ${book}: who signs is not said for ${asked} on ${on}`)
  const guardian = ageOn(birth, on) < rules.adultFrom
  return { papers: guardian ? found.minor : found.adult, guardian }
}
