import { openCase } from '../../contract/case-work'
import type { CaseEvent } from '../../domain/case-work/case'
import { officerView } from '../../domain/case-work/officer-view'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { CaseDeps } from './deps'
import { readCaseData } from './read-case-data'

/** One case with everything its officers need, and what this one may do now. */
export const openCaseService = (deps: CaseDeps) =>
  implement(openCase, async ({ params: { id }, query, caller, now }) => {
    const read = await readCaseData(deps, id, { caller, purpose: query.purpose, now, ...(query.seen !== undefined && { seen: Number(query.seen) }) })
    if (!read.ok) return read
    if (!read.value.changed) return ok({ unchanged: true as const, version: read.value.version })
    const { head } = read.value
    const [events, household, signers] = await Promise.all([deps.cases.history(id), deps.readHousehold(id), deps.readSigners(id)])
    const accounts = await deps.staff.getMany(officersIn(events))
    // An act between the two reads is in the history already and not in the head: it belongs to the next version.
    return ok(officerView(head, events.slice(0, head.version), { caller, household, signers, staffName: (staff) => accounts.get(staff)?.name }, deps.caseContext(now)))
  })

const officersIn = (events: readonly CaseEvent[]) => events.flatMap((event) => ('officer' in event && event.officer !== undefined ? [event.officer] : []))
