import { correctFact as route } from '../../contract/case-work'
import { correctFact } from '../../domain/case-work/transitions/correct-fact'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const correctFactService = (deps: ActDeps) => implement(route, (call) => actAsCaseOfficer(deps, call, (head, by, context) => correctFact(head, { ...by, correction: call.body.correction, reason: call.body.reason }, context)))
