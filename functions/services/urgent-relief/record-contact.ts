import { recordContact as route } from '../../contract/urgent-board'
import { recordContact } from '../../domain/urgent-relief/transitions/record-contact'
import { implement } from '../implement'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'

export const recordContactService = (deps: UrgentDeps) =>
  implement(route, (call) => actAsOfficer(deps, call, (ticket, context) => recordContact(ticket, { officer: call.caller, ...call.body }, context)))
