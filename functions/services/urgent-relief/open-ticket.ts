import { openTicket } from '../../contract/urgent-board'
import { ok } from '../../domain/result'
import { officerView } from '../../domain/urgent-relief/officer-view'
import { implement } from '../implement'
import type { UrgentDeps } from './deps'
import { officersOnDuty } from './officers-on-duty'
import { readPersonalData } from './read-personal-data'
import { staffNames } from './staff-names'

/** One ticket with everything its officers need, and what this one may do now. */
export const openTicketService = (deps: UrgentDeps) =>
  implement(openTicket, async ({ params, query, caller, now }) => {
    const read = await readPersonalData(deps, params.id, { caller, purpose: query.purpose, now, seen: query.seen === undefined ? undefined : Number(query.seen) })
    if (!read.ok) return read
    if (!read.value.changed) return ok({ unchanged: true as const, version: read.value.version })
    const { ticket, events } = read.value
    const [staff, staffName] = await Promise.all([officersOnDuty(deps, ticket.area, now), staffNames(deps, [ticket], events)])
    return ok(officerView(ticket, events, { now, caller, staff, staffName }))
  })
