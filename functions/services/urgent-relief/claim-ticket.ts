import { claimTicket } from '../../contract/urgent-board'
import { claim } from '../../domain/urgent-relief/transitions/claim'
import { implement } from '../implement'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'

export const claimTicketService = (deps: UrgentDeps) =>
  implement(claimTicket, (call) => actAsOfficer(deps, call, (ticket, context) => claim(ticket, { officer: call.caller, via: 'workbench' }, context)))
