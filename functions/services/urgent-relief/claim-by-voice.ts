import type { PressKey, StaffId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { mayCall } from '../../domain/access/may'
import { claim } from '../../domain/urgent-relief/transitions/claim'
import type { Commit } from '../../stores/commit'
import { actAsOfficer } from './act-as-officer'
import type { UrgentDeps } from './deps'

export type ClaimByVoice = (press: { ticket: PressKey; officer: StaffId; now: Instant }) => Promise<void>

/** The called officer pressed 1: the ticket is theirs, unless somebody has it already or their account ended since. */
export function claimByVoice(deps: UrgentDeps & { commit: Commit }): ClaimByVoice {
  return async ({ ticket, officer, now }) => {
    const account = await deps.staff.get(officer)
    if (!account?.active) return
    const caller = { kind: 'staff', id: account.id, name: account.name, role: account.role, area: account.area, mustChangePassword: false } as const
    if (!mayCall('urgent-ticket.claim', caller)) return
    await actAsOfficer(deps, { params: { id: ticket }, caller, now, commit: (_done, writes) => deps.commit(writes) }, (found, context) => claim(found, { officer: caller, via: 'voice-call' }, context))
  }
}
