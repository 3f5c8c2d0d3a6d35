import { confirmCase } from '../../contract/case-work'
import { confirm } from '../../domain/case-work/transitions/confirm'
import { implement } from '../implement'
import { type ActDeps, actAsCaseOfficer } from './act-as-case-officer'

export const confirmCaseService = (deps: ActDeps) => implement(confirmCase, (call) => actAsCaseOfficer(deps, call, (head, by, context) => confirm(head, { ...by, amount: call.body.amount, visited: call.body.visited }, context)))
