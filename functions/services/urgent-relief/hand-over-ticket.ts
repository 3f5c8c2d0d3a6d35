import { handOverTicket } from '../../contract/urgent-board'
import { mayActIn } from '../../domain/access/may'
import { refuse } from '../../domain/result'
import { handOver } from '../../domain/urgent-relief/transitions/hand-over'
import { implement } from '../implement'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'
import { officersOnDuty } from './officers-on-duty'

/** Gives a ticket to a colleague whose desk answers for its area and is open now. */
export const handOverTicketService = (deps: UrgentDeps) =>
  implement(handOverTicket, async (call) => {
    const ticket = await deps.tickets.get(call.params.id)
    if (!ticket || !mayActIn(call.caller, ticket.area)) return refuse('not-found')
    const to = (await officersOnDuty(deps, ticket.area, call.now)).find((officer) => officer.id === call.body.to)
    return actAsOfficer(deps, call, (fresh, context) => (to ? handOver(fresh, { officer: call.caller, to }, context) : refuse('officer-not-on-duty-there')))
  })
