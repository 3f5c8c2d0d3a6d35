import { areaNames } from '@domain/area/names'
import { levelOf, type Area, type AreaCode } from '@domain/area/area'

/** A division as a row to choose: its own name, and what lies above it. */
export interface AreaRow {
  code: AreaCode
  name: string
  above: string
}

export const rowOf = (area: Area, areas: readonly Area[]): AreaRow => ({ code: area.code, name: area.name, above: areaNames(area.code, areas).slice(0, -1).join(' ') })

/** Divisions below the city whose name holds what was typed, whole names first, at most `most`. */
export function searchAreas(typed: string, areas: readonly Area[], most = 8): AreaRow[] {
  const text = typed.replace(/\s+/g, '')
  if (text === '') return []
  const hits = areas.filter((area) => levelOf(area.code) !== 'city' && (area.name.includes(text) || areaNames(area.code, areas).join('').includes(text)))
  const rank = (area: Area) => (area.name === text ? 0 : area.name.startsWith(text) ? 1 : area.name.includes(text) ? 2 : 3)
  return hits
    .map((area, at) => ({ area, at, rank: rank(area) }))
    .sort((a, b) => a.rank - b.rank || a.area.code.length - b.area.code.length || a.at - b.at)
    .slice(0, most)
    .map(({ area }) => rowOf(area, areas))
}
