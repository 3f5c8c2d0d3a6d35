import { areaLevels, levelOf, type AreaCode, type AreaLevel } from '../area/area'
import type { StaffRole } from './staff'

const placesOf: Record<StaffRole, readonly AreaLevel[]> = {
  'township-duty': ['township'],
  'township-deputy': ['township'],
  'county-duty': ['county'],
  'city-duty': ['city'],
  'township-officer': ['township'],
  'county-officer': ['county'],
  supervisor: ['county', 'city'],
  administrator: ['city'],
}

/** Whether a role can be held in this area: a township officer belongs to a township, not to a county or a village. */
export function areaFitsRole(role: StaffRole, area: AreaCode): boolean {
  return placesOf[role].includes(levelOf(area))
}

/** The finest division in which a role can be held. */
export const finestLevelOf = (role: StaffRole): AreaLevel => areaLevels.filter((level) => placesOf[role].includes(level)).at(-1) ?? 'city'
