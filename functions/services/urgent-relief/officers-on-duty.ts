import type { AreaCode } from '../../domain/area/area'
import { deskOf, isStaffed, rolesOf } from '../../domain/duty-rota/desks'
import type { Instant } from '../../domain/instant'
import { deskLevels } from '../../domain/urgent-relief/ticket'
import type { StaffAccount } from '../../stores/staff'
import type { UrgentDeps } from './deps'

/** Officers of every desk that answers for the area and is open now, the nearest desk first. */
export async function officersOnDuty({ staff, policy }: Pick<UrgentDeps, 'staff' | 'policy'>, area: AreaCode, now: Instant): Promise<StaffAccount[]> {
  const open = deskLevels.flatMap((level) => deskOf(area, level, policy.desks) ?? []).filter((desk) => isStaffed(desk, now))
  const officers = await Promise.all(open.flatMap((desk) => rolesOf(desk.level).map((role) => staff.byDesk(desk.area, role))))
  return officers.flat()
}
