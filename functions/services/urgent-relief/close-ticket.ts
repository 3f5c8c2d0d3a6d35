import { closeTicket } from '../../contract/urgent-board'
import { close } from '../../domain/urgent-relief/transitions/close'
import { implement } from '../implement'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'

export const closeTicketService = (deps: UrgentDeps) =>
  implement(closeTicket, (call) => actAsOfficer(deps, call, (ticket, context) => close(ticket, { officer: call.caller, ...call.body }, context)))
