import { sendBack as route } from '../../contract/case-work'
import { sendBack } from '../../domain/case-work/transitions/send-back'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const sendBackService = (deps: ActDeps) => implement(route, (call) => actAsCaseOfficer(deps, call, (head, by, context) => sendBack(head, { ...by, reason: call.body.reason }, context)))
