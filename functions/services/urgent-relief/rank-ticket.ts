import { rankTicket } from '../../contract/urgent-board'
import { rank } from '../../domain/urgent-relief/transitions/rank'
import { implement } from '../implement'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'

export const rankTicketService = (deps: UrgentDeps) =>
  implement(rankTicket, (call) => actAsOfficer(deps, call, (ticket, context) => rank(ticket, { officer: call.caller, ...call.body }, context)))
