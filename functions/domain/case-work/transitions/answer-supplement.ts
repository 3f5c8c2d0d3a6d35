import { ok, refuse, type Result } from '../../result'
import type { Case, SupplementAnswer, SupplementItem } from '../case'
import type { CaseContext } from '../context'
import { tellApplicant } from '../notices'
import { clocksFrom } from '../start-clocks'
import { transition, type CaseTransition } from '../transition'

/** What was said to an item: a photo, words, or that the family cannot get it. */
const answerTo = (id: string, answers: readonly SupplementAnswer[]) => answers.find(({ item, photo, words, cannot }) => item === id && (photo !== undefined || cannot || Boolean(words)))

/** Items that nothing was said to. */
export function unanswered(items: readonly SupplementItem[], answers: readonly SupplementAnswer[]): SupplementItem[] {
  return items.filter(({ id }) => !answerTo(id, answers))
}

/** The family answers everything that was asked, in one go; what they cannot get stays open, and an officer helps. The township has its days again. */
export function answerSupplement(head: Case, input: { answers: readonly SupplementAnswer[] }, context: CaseContext): Result<CaseTransition, 'action-not-available' | 'not-complete'> {
  const { supplement, status } = head
  if (status !== 'supplement' || !supplement) return refuse('action-not-available')
  if (unanswered(supplement.items, input.answers).length > 0) return refuse('not-complete')
  const answers = supplement.items.flatMap(({ id }) => answerTo(id, input.answers) ?? [])
  return ok(transition(head, head.id, [{ type: 'supplement-answered', at: context.now, answers, clocks: clocksFrom(['acceptance'], head, context) }], (after) => tellApplicant(after, 'supplement-received', context)))
}
