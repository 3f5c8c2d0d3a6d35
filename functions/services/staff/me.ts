import { readMe } from '../../contract/staff'
import { HOUR, MINUTE, type Instant } from '../../domain/instant'
import type { StaffPolicy } from '../../domain/policy/staff-policy'
import { ok } from '../../domain/result'
import type { StaffSummary } from '../../domain/staff/staff'
import type { TryLimit } from '../../stores/attempts'
import type { StaffSession } from '../../stores/sessions'
import { implement } from '../implement'
import type { StaffDeps } from './deps'

/** What an officer is told of their own account. */
export function meOf({ id, name, role, area, mustChangePassword }: StaffSummary & { mustChangePassword: boolean }, { sessionIdleMinutes }: StaffPolicy) {
  return { id, name, role, area, mustChangePassword, idleMinutes: sessionIdleMinutes }
}

/** Whether no person has used a session for too long. */
export function isUnused({ usedAt }: Pick<StaffSession, 'usedAt'>, { sessionIdleMinutes }: StaffPolicy, now: Instant): boolean {
  return now - usedAt >= sessionIdleMinutes * MINUTE
}

/** Whether a session has lasted for too long, however much it is used. */
export function isSpent({ openedAt }: Pick<StaffSession, 'openedAt'>, { sessionMostHours }: StaffPolicy, now: Instant): boolean {
  return now - openedAt >= sessionMostHours * HOUR
}

/** How often a log-in name may be tried. */
export function tryLimit({ attempts: { most, mostFromAnywhere, withinMinutes } }: StaffPolicy): TryLimit {
  return { most, mostFromAnywhere, window: withinMinutes * MINUTE }
}

export const readMeService = ({ staffPolicy }: Pick<StaffDeps, 'staffPolicy'>) => implement(readMe, async ({ caller, now }) => ok(meOf(caller, staffPolicy(now))))
