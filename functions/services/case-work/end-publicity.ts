import { endPublicity as route } from '../../contract/case-work'
import { endPublicity } from '../../domain/case-work/transitions/end-publicity'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const endPublicityService = (deps: ActDeps) => implement(route, (call) => actAsCaseOfficer(deps, call, (head, by, context) => endPublicity(head, { ...by, objections: call.body.objections }, context)))
