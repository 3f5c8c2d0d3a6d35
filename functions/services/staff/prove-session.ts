import type { AskedBy } from '../../contract/route'
import type { StaffCaller } from '../../domain/access/caller'
import { type Instant, SECOND } from '../../domain/instant'
import type { StaffDeps } from './deps'
import { isSpent, isUnused } from './me'

/** a use within half a minute of the last noted one is not noted again */
const notedEvery = 30 * SECOND

/**
 * Who a session token belongs to now. `ended`: unused or used for too long, or the account was suspended, moved or given new credentials since.
 * A request that no person made does not keep it alive; a wall, which shows nobody's data, is answered until the session has lasted for too long.
 */
export function proveSession({ sessions, staff, staffPolicy }: Pick<StaffDeps, 'sessions' | 'staff' | 'staffPolicy'>) {
  return async (token: string, now: Instant, by: AskedBy): Promise<StaffCaller | 'ended' | undefined> => {
    const session = await sessions.find(token)
    if (!session) return undefined
    const account = await staff.get(session.staff)
    const policy = staffPolicy(now)
    const over = isSpent(session, policy, now) || (by !== 'wall' && isUnused(session, policy, now))
    if (!account?.active || account.epoch !== session.epoch || over) {
      await sessions.end(token)
      return 'ended'
    }
    if (by === 'person' && now - session.usedAt >= notedEvery) await sessions.use(token, now)
    const { id, name, role, area, mustChangePassword } = account
    return { kind: 'staff', id, name, role, area, mustChangePassword }
  }
}
