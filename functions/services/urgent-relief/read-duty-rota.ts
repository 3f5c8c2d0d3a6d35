import { readDutyRota } from '../../contract/urgent-board'
import { mayActIn } from '../../domain/access/may'
import { rolesOf } from '../../domain/duty-rota/desks'
import { gaps } from '../../domain/duty-rota/gaps'
import { DAY } from '../../domain/instant'
import type { DutyDesk } from '../../domain/policy/snapshot'
import { ok } from '../../domain/result'
import { deskView } from '../../domain/urgent-relief/resident-view'
import { implement } from '../implement'
import type { UrgentDeps } from './deps'

/** how far ahead a gap is looked for */
const horizon = 7 * DAY

/** Desks of the officer's area with their hours and people, and the coming stretches in which an alert would reach nobody. */
export const readDutyRotaService = ({ staff, policy }: Pick<UrgentDeps, 'staff' | 'policy'>) =>
  implement(readDutyRota, async ({ caller, now }) => {
    const mine = policy.desks.filter((desk) => mayActIn(caller, desk.area))
    const accounts = (await staff.inAreas(mine.map((desk) => desk.area))).filter((account) => account.active)
    const officersOf = (desk: DutyDesk) => accounts.filter((account) => account.area === desk.area && rolesOf(desk.level).includes(account.role))
    return ok({
      desks: mine.map((desk) => ({ ...deskView(desk, now), hours: desk.hours, officers: officersOf(desk).map(({ id, name, role, area }) => ({ id, name, role, area })) })),
      gaps: gaps(policy.desks, (desk) => officersOf(desk).length, now, now + horizon).filter((gap) => mayActIn(caller, gap.area)),
    })
  })
