import { startPublicity as route } from '../../contract/case-work'
import { startPublicity } from '../../domain/case-work/transitions/start-publicity'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const startPublicityService = (deps: ActDeps) => implement(route, (call) => actAsCaseOfficer(deps, call, (head, by, context) => startPublicity(head, { ...by, place: call.body.place }, context)))
