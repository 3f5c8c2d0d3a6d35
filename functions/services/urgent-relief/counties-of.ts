import { type AreaCode, isWithin, levelOf } from '../../domain/area/area'
import type { PolicySnapshot } from '../../domain/policy/snapshot'

/** The counties that lie in an area: all of a city's, itself of a county, none of a township. */
export function countiesOf(area: AreaCode, { areas }: Pick<PolicySnapshot, 'areas'>): AreaCode[] {
  return areas.map(({ code }) => code).filter((code) => levelOf(code) === 'county' && isWithin(code, area))
}
