import { resumeClock } from '../../contract/case-work'
import { resume } from '../../domain/case-work/transitions/resume'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const resumeClockService = (deps: ActDeps) => implement(resumeClock, (call) => actAsCaseOfficer(deps, call, (head, by, context) => resume(head, by, context)))
