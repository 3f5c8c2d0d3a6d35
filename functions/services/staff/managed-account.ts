import type { StaffCaller } from '../../domain/access/caller'
import { mayActIn } from '../../domain/access/may'
import type { AreaCode } from '../../domain/area/area'
import type { StaffId } from '../../domain/ids'
import { areaFitsRole } from '../../domain/staff/role-areas'
import type { StaffRole } from '../../domain/staff/staff'
import type { StaffAccount } from '../../stores/staff'
import type { StaffDeps } from './deps'

/** The account, when it lies in the administrator's own area; any other is as if it were not there. */
export async function managedAccount({ staff }: Pick<StaffDeps, 'staff'>, caller: StaffCaller, id: StaffId): Promise<StaffAccount | undefined> {
  const account = await staff.get(id)
  return account && mayActIn(caller, account.area) ? account : undefined
}

/** Why a role cannot be given in an area: it is not known or not the administrator's, or the role does not belong to its level. */
export function wrongPlace({ areas }: Pick<StaffDeps, 'areas'>, caller: StaffCaller, role: StaffRole, area: AreaCode): { path: string; key: string }[] {
  if (!areas.some((each) => each.code === area) || !mayActIn(caller, area)) return [{ path: 'area', key: 'field.area' }]
  return areaFitsRole(role, area) ? [] : [{ path: 'area', key: 'field.role-area' }]
}
