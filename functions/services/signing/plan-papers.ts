import { chinaTime } from '../../domain/china-time'
import type { ApplicationId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import type { HouseholdToSign } from '../../domain/signing/household-to-sign'
import { familyValues, personValues } from '../../domain/signing/paper-values'
import { sourceOf } from '../../domain/signing/paper-source'
import { papersFor, type SigningPerson } from '../../domain/signing/papers-for'
import type { PlannedPaper } from '../../domain/signing/reconcile'
import type { SigningDeps } from './deps'

/** What should be signed for this household at `now`, word for word. */
export function planPapers(
  { paperBook, signingPolicy, paperFigures, areas, hotline }: Pick<SigningDeps, 'paperBook' | 'signingPolicy' | 'paperFigures' | 'areas' | 'hotline'>,
  application: ApplicationId,
  household: HouseholdToSign,
  now: Instant,
): { people: readonly SigningPerson[]; papers: PlannedPaper[] } {
  const book = paperBook(now)
  const { people, papers } = papersFor(household, signingPolicy(now), chinaTime(now).date)
  const values = familyValues(household, { book, areas, hotline })
  const figures = paperFigures(household.wish, household.area, now)
  const planned = papers.map((paper) => ({
    kind: paper.kind,
    signer: paper.signer.member,
    subject: paper.subject.member,
    source: sourceOf(paper, { application, wish: household.wish, book, values: { ...values, ...personValues(paper, book) }, figures }),
  }))
  return { people, papers: planned }
}
