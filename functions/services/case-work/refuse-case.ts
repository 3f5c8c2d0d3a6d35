import { refuseCase } from '../../contract/case-work'
import { refuse } from '../../domain/case-work/transitions/refuse'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const refuseCaseService = (deps: ActDeps) => implement(refuseCase, (call) => actAsCaseOfficer(deps, call, (head, by, context) => refuse(head, { ...by, reasons: call.body.reasons, visited: call.body.visited }, context)))
