import type { AreaCode } from '../../domain/area/area'
import { countiesIn } from '../../domain/area/names'
import type { StaffId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { urgentContext } from '../../domain/urgent-relief/context'
import { endLease } from '../../domain/urgent-relief/transitions/end-lease'
import { refuse } from '../../domain/result'
import type { Commit } from '../../stores/commit'
import { advanceTicket } from './advance-ticket'
import type { UrgentDeps } from './deps'

const mostOpen = 1_000

/** Gives every open ticket that an officer holds back to its desk, which is alerted. One that cannot be given back now returns when its lease ends. */
export function returnTickets(deps: UrgentDeps & { commit: Commit }) {
  return async (officer: { id: StaffId; area: AreaCode }, now: Instant): Promise<void> => {
    const context = urgentContext(deps.policy, now)
    const { tickets } = await deps.tickets.openIn(officer.area, mostOpen, countiesIn(officer.area, deps.policy.areas))
    for (const { id } of tickets.filter(({ owner }) => owner?.officer === officer.id)) {
      await advanceTicket(deps, {
        id,
        visible: () => true,
        step: (ticket) => (ticket.owner?.officer === officer.id ? endLease(ticket, {}, context) : refuse('action-not-available')),
        send: (_after, writes) => deps.commit(writes),
      })
    }
  }
}
