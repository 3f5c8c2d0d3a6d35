import { moveTicket } from '../../contract/urgent-board'
import { areaOf } from '../../domain/area/names'
import { refuse } from '../../domain/result'
import { move } from '../../domain/urgent-relief/transitions/move'
import { implement } from '../implement'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'

/** Sends a ticket to where the hardship is, inside this city or not at all. */
export const moveTicketService = (deps: UrgentDeps) =>
  implement(moveTicket, async (call) => {
    if (!areaOf(call.body.area, deps.policy.areas)) return refuse({ code: 'invalid-input', fields: [{ path: 'area', key: 'field.area' }] })
    return actAsOfficer(deps, call, (ticket, context) => move(ticket, { officer: call.caller, ...call.body }, context))
  })
