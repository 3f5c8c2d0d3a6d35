import { certifyUnreachable as route } from '../../contract/case-work'
import { certifyUnreachable } from '../../domain/case-work/transitions/certify-unreachable'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const certifyUnreachableService = (deps: ActDeps) => implement(route, (call) => actAsCaseOfficer(deps, call, (head, by, context) => certifyUnreachable(head, { ...by, member: call.body.member, reason: call.body.reason }, context)))
