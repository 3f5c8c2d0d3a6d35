import type { Programme, Wish } from '../programmes/programme'
import type { DocumentKind } from '../signing/document'

/** Who signs what, as far as the papers of a household need it: dated policy data like everything else. */
export interface SigningPolicy {
  /** whole years of age from which somebody signs for themselves */
  adultFrom: number
  /** by what is asked for: the papers of every adult, and those that a guardian signs for each child */
  papers: readonly { for: readonly (Programme | Wish)[]; adult: readonly DocumentKind[]; minor: readonly DocumentKind[] }[]
}
