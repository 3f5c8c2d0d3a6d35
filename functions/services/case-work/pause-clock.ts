import { pauseClock } from '../../contract/case-work'
import { pause } from '../../domain/case-work/transitions/pause'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const pauseClockService = (deps: ActDeps) => implement(pauseClock, (call) => actAsCaseOfficer(deps, call, (head, by, context) => pause(head, { ...by, because: call.body.because }, context)))
