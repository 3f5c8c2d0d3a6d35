import { areaAt } from '../domain/area/area'
import { areaOf } from '../domain/area/names'
import type { CaseContext } from '../domain/case-work/context'
import { deskOf } from '../domain/duty-rota/desks'
import type { PolicySnapshot } from '../domain/policy/snapshot'
import { sayServed } from '../words/served'

/** The offices that handle cases, as people know them, with the telephone of the area's desk or else the city's hotline. */
export function createOffices({ areas, desks, city }: Pick<PolicySnapshot, 'areas' | 'desks' | 'city'>): Pick<CaseContext, 'office' | 'hotline'> {
  return {
    office: (holder, area) => {
      const place = areaOf(areaAt(area, holder) ?? area, areas)?.name ?? city.name
      return { name: sayServed(`case.office.${holder}`, { place }), phone: deskOf(area, holder, desks)?.phone ?? city.hotline }
    },
    hotline: city.hotline,
  }
}
