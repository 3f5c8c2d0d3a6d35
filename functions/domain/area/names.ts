import { areaAt, areaLevels, isWithin, levelOf, type Area, type AreaCode } from './area'

/** The area of this code, or undefined. */
export const areaOf = (code: AreaCode, areas: readonly Area[]): Area | undefined => areas.find((area) => area.code === code)

/** Names from the county down to `code` (the city only when nothing else is known); parts that the list lacks are left out. */
export function areaNames(code: AreaCode, areas: readonly Area[]): string[] {
  const names = areaLevels.slice(1).flatMap((level) => {
    const at = areaAt(code, level)
    return (at && areaOf(at, areas)?.name) ?? []
  })
  const top = areaAt(code, 'city')
  return names.length > 0 ? names : top ? [areaOf(top, areas)?.name ?? ''].filter(Boolean) : []
}

/** Areas exactly one level below `code`, in the list's order. */
export function childrenOf(code: AreaCode, areas: readonly Area[]): Area[] {
  const below = areaLevels[areaLevels.indexOf(levelOf(code)) + 1]
  return below ? areas.filter((area) => levelOf(area.code) === below && isWithin(area.code, code)) : []
}

/** The counties that lie in an area: all of a city's, itself of a county, none of a township. */
export const countiesIn = (area: AreaCode, areas: readonly Area[]): AreaCode[] => areas.map(({ code }) => code).filter((code) => levelOf(code) === 'county' && isWithin(code, area))
