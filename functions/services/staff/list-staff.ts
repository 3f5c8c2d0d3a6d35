import { listStaff } from '../../contract/staff'
import { mayActIn } from '../../domain/access/may'
import { levelOf } from '../../domain/area/area'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { StaffDeps } from './deps'

/** Accounts of the administrator's area, by place and role. */
export const listStaffService = ({ staff, areas }: Pick<StaffDeps, 'staff' | 'areas'>) =>
  implement(listStaff, async ({ caller }) => {
    const partitions = areas.map((area) => area.code).filter((code) => mayActIn(caller, code) && ['city', 'county'].includes(levelOf(code)))
    const accounts = await staff.inAreas([caller.area, ...partitions])
    const mine = accounts.filter((account) => mayActIn(caller, account.area))
    mine.sort((one, other) => order(one).localeCompare(order(other)))
    return ok({
      accounts: mine.map(({ id, name, role, area, loginName, active, mustChangePassword, lastSeenAt }) => ({ id, name, role, area, loginName, active, mustChangePassword, ...(lastSeenAt !== undefined && { lastSeenAt }) })),
    })
  })

const order = ({ area, role, loginName }: { area: string; role: string; loginName: string }) => `${area} ${role} ${loginName}`
