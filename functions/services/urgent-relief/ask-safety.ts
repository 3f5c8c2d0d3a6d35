import { askSafety as route } from '../../contract/urgent-board'
import { askSafety } from '../../domain/urgent-relief/transitions/ask-safety'
import { implement } from '../implement'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'

export const askSafetyService = (deps: UrgentDeps) =>
  implement(route, (call) => actAsOfficer(deps, call, (ticket, context) => askSafety(ticket, { officer: call.caller }, context)))
