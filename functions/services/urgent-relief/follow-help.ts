import { followHelp } from '../../contract/urgent-relief'
import { ok, refuse } from '../../domain/result'
import { urgentContext } from '../../domain/urgent-relief/context'
import { deskOpenedOrClosed } from '../../domain/urgent-relief/resident-view'
import { implement } from '../implement'
import type { UrgentDeps } from './deps'
import { showToHolder } from './show-to-holder'

/** How the press stands; a holder who has seen this version is told so in a few bytes. */
export const followHelpService = (deps: Pick<UrgentDeps, 'tickets' | 'staff' | 'policy'>) =>
  implement(followHelp, async ({ caller, query, now }) => {
    const ticket = await deps.tickets.get(caller.ticket)
    if (!ticket) return refuse('not-found')
    if (query.seen === String(ticket.version) && !deskOpenedOrClosed(ticket, urgentContext(deps.policy, now))) return ok({ unchanged: true as const, version: ticket.version })
    return ok(await showToHolder(deps, ticket, await deps.tickets.history(ticket.id), now))
  })
