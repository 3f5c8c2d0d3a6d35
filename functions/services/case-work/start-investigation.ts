import { startInvestigation as route } from '../../contract/case-work'
import { startInvestigation } from '../../domain/case-work/transitions/start-investigation'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const startInvestigationService = (deps: ActDeps) => implement(route, (call) => actAsCaseOfficer(deps, call, (head, by, context) => startInvestigation(head, by, context)))
