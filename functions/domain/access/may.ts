import { isWithin, type AreaCode } from '../area/area'
import { areaFitsRole } from '../staff/role-areas'
import { assurances, isAsSure } from '../identity/assurance'
import { authority, type Action } from './authority'
import type { Caller } from './caller'

/** Whether the table of rights knows this kind of caller for this action. Says nothing of area or state: see `mayActIn` and `availableActions`. */
export function mayCall(action: Action, caller: Caller): boolean {
  const relations: readonly string[] = authority[action]
  if (relations.includes('anyone')) return true
  if (caller.kind === 'resident') return assurances.some((wanted) => relations.includes(wanted) && isAsSure(caller.assurance, wanted))
  return relations.includes(caller.kind === 'staff' ? caller.role : caller.kind)
}

/** Whether an action is one that residents take once they have proven enough: whoever has not is asked to, not turned away. */
export function isForResidents(action: Action): boolean {
  const relations: readonly string[] = authority[action]
  return assurances.some((wanted) => relations.includes(wanted))
}

/** Whether the area lies inside the caller's own. Only staff have one; a role held in an area it does not belong to has none. */
export function mayActIn(caller: Caller, area: AreaCode): boolean {
  return caller.kind === 'staff' && areaFitsRole(caller.role, caller.area) && isWithin(area, caller.area)
}
