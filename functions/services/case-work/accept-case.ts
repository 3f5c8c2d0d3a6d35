import { acceptCase } from '../../contract/case-work'
import { accept } from '../../domain/case-work/transitions/accept'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const acceptCaseService = (deps: ActDeps) => implement(acceptCase, (call) => actAsCaseOfficer(deps, call, (head, by, context) => accept(head, by, context)))
