import { requestHelp } from '../../contract/urgent-relief'
import { ok } from '../../domain/result'
import type { ResidentView } from '../../domain/urgent-relief/resident-view'
import { implement } from '../implement'
import type { UrgentDeps } from './deps'
import type { ReceivePress } from './receive-press'
import { showToHolder } from './show-to-holder'

/** Takes a press. Answered only when ticket, history, timers, messages and this answer are stored together. */
export const requestHelpService = (deps: Pick<UrgentDeps, 'staff' | 'policy'> & { receivePress: ReceivePress }) =>
  implement(requestHelp, async ({ body, key, now, commit }) => {
    const { secret, ...request } = body
    let shown: ResidentView | undefined
    const received = await deps.receivePress({ id: key, by: 'app', request, secret, now }, async (ticket, events, writes) => {
      shown = await showToHolder(deps, ticket, events, now)
      return commit(shown, writes)
    })
    if (!received.ok) return received
    if (!shown) throw new Error('a press stored without an answer')
    return ok(shown)
  })
