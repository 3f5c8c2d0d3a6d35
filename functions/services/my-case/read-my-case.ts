import { readMyCase } from '../../contract/my-case'
import { partOf, residentView } from '../../domain/case-work/resident-view'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { MyCaseDeps } from './deps'

/** How a case stands, for somebody of its household; for everybody else it is not there. */
export const readMyCaseService = ({ cases, caseContext }: Pick<MyCaseDeps, 'cases' | 'caseContext'>) =>
  implement(readMyCase, async ({ params: { id }, query, caller, now }) => {
    const head = await cases.get(id)
    const part = head && partOf(head, caller.person)
    if (!head || !part) return refuse('not-found')
    if (query.seen === String(head.version)) return ok({ unchanged: true as const, version: head.version })
    const events = await cases.history(id)
    return ok(residentView(head, events.slice(0, head.version), part, caseContext(now)))
  })
