import { giveOpinion as route } from '../../contract/case-work'
import { giveOpinion } from '../../domain/case-work/transitions/give-opinion'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const giveOpinionService = (deps: ActDeps) => implement(route, (call) => actAsCaseOfficer(deps, call, (head, by, context) => giveOpinion(head, { ...call.body, ...by }, context)))
