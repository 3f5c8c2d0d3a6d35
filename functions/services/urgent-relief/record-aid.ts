import { recordAid as route } from '../../contract/urgent-board'
import { recordAid } from '../../domain/urgent-relief/transitions/record-aid'
import { implement } from '../implement'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'

export const recordAidService = (deps: UrgentDeps) =>
  implement(route, (call) => actAsOfficer(deps, call, (ticket, context) => recordAid(ticket, { officer: call.caller, ...call.body }, context)))
