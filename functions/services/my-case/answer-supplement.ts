import { answerSupplement as route } from '../../contract/my-case'
import type { Refusal } from '../../contract/service'
import type { Case, SupplementAnswer } from '../../domain/case-work/case'
import { partOf } from '../../domain/case-work/resident-view'
import { answerSupplement, unanswered } from '../../domain/case-work/transitions/answer-supplement'
import { ok, refuse } from '../../domain/result'
import { advanceCase } from '../advance-case'
import { implement } from '../implement'
import type { MyCaseDeps } from './deps'

/** The applicant answers what was asked; everything that is still missing is named at once, a photo that is on its way too. */
export const answerSupplementService = ({ cases, caseContext, photoArrived }: MyCaseDeps) =>
  implement(route, async ({ params: { id }, body, caller, now, commit }) => {
    const context = caseContext(now)
    const after = await advanceCase<Refusal>(cases, {
      id,
      visible: (head) => partOf(head, caller.person) === 'applicant',
      step: async (head) => {
        const arriving = await stillArriving(head, body.answers, photoArrived)
        const done = answerSupplement(head, { answers: body.answers }, context)
        if (!done.ok && done.refusal === 'action-not-available') return done
        const fields = [...(head.supplement ? unanswered(head.supplement.items, body.answers) : []).map((item) => ({ path: `answers.${item.id}`, key: 'field.required' })), ...arriving]
        if (fields.length > 0) return refuse({ code: 'not-complete' as const, fields })
        return done
      },
      send: (head, writes) => commit({ id: head.id, version: head.version }, writes),
    })
    return after.ok ? ok({ id: after.value.id, version: after.value.version }) : after
  })

type Arrived = MyCaseDeps['photoArrived']

/** Where a photo was named that is still on its way. */
async function stillArriving(head: Case, answers: readonly SupplementAnswer[], photoArrived: Arrived): Promise<{ path: string; key: string }[]> {
  const photos = answers.flatMap(({ item, photo }) => (photo === undefined ? [] : [{ item, photo }]))
  const arrived = await Promise.all(photos.map(({ photo }) => photoArrived(head.id, photo)))
  return photos.filter((_, index) => !arrived[index]).map(({ item }) => ({ path: `answers.${item}`, key: 'field.photo-arriving' }))
}
