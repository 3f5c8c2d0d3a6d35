import type { CaseForOfficer } from '@contract/case-work'
import type { CaseAction } from '@domain/case-work/actions'
import type { Assessment } from '@domain/programmes/assessment'
import { sayReason } from '@words/reasons'
import type { Typed } from './typed'

/** Sentences for what a calculation does not find met. */
export const unmetSentences = ({ reasons }: Pick<Assessment, 'reasons'>): string[] => reasons.filter(({ met }) => met === false).map((reason) => sayReason(reason).detail)

/** Texts as rows of the list `field`. */
export const rowsFrom = (field: string, texts: readonly string[]): Typed => Object.fromEntries(texts.map((text, at) => [`${field}.${at}`, text]))

/** What stands in a form before anything was typed: a refusal begins with the township's own reasons, or with what the calculation does not find met. */
export function firstTyped(action: CaseAction, { opinion }: Pick<CaseForOfficer, 'opinion'>): Typed {
  if (action !== 'refuse' || !opinion) return {}
  return rowsFrom('reasons', opinion.view === 'refuse' ? opinion.reasons : unmetSentences(opinion.assessment))
}
