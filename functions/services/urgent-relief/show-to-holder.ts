import type { Instant } from '../../domain/instant'
import { urgentContext } from '../../domain/urgent-relief/context'
import { type ResidentView, residentView } from '../../domain/urgent-relief/resident-view'
import type { TicketEvent, UrgentTicket } from '../../domain/urgent-relief/ticket'
import type { UrgentDeps } from './deps'
import { staffNames } from './staff-names'

/** The ticket as the holder of its secret sees it: of the officer the family name only. */
export async function showToHolder({ staff, policy }: Pick<UrgentDeps, 'staff' | 'policy'>, ticket: UrgentTicket, events: readonly TicketEvent[], now: Instant): Promise<ResidentView> {
  return residentView(ticket, events, { ...urgentContext(policy, now), staffName: await staffNames({ staff }, [ticket]) })
}
