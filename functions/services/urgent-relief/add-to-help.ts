import { addToHelp } from '../../contract/urgent-relief'
import { add } from '../../domain/urgent-relief/transitions/add'
import { implement } from '../implement'
import { actAsHolder } from './act-as-holder'
import type { UrgentDeps } from './deps'

export const addToHelpService = (deps: Pick<UrgentDeps, 'tickets' | 'staff' | 'policy'>) =>
  implement(addToHelp, (call) => actAsHolder(deps, call, (ticket, context) => add(ticket, call.body, context)))
