import { askSupplement as route } from '../../contract/case-work'
import { askSupplement } from '../../domain/case-work/transitions/ask-supplement'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const askSupplementService = (deps: ActDeps) => implement(route, (call) => actAsCaseOfficer(deps, call, (head, by, context) => askSupplement(head, { ...by, items: call.body.items }, context)))
