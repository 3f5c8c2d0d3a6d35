import { answerSafety as route } from '../../contract/urgent-relief'
import { answerSafety } from '../../domain/urgent-relief/transitions/answer-safety'
import { implement } from '../implement'
import { actAsHolder } from './act-as-holder'
import type { UrgentDeps } from './deps'

export const answerSafetyService = (deps: Pick<UrgentDeps, 'tickets' | 'staff' | 'policy'>) =>
  implement(route, (call) => actAsHolder(deps, call, (ticket, context) => answerSafety(ticket, call.body, context)))
