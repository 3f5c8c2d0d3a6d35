import { renewLease as route } from '../../contract/urgent-board'
import { renewLease } from '../../domain/urgent-relief/transitions/renew-lease'
import { implement } from '../implement'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'

export const renewLeaseService = (deps: UrgentDeps) =>
  implement(route, (call) => actAsOfficer(deps, call, (ticket, context) => renewLease(ticket, { officer: call.caller }, context)))
