import { levelOf, type Area } from './area'

interface Degrees {
  latitude: number
  longitude: number
}

const METRES_PER_DEGREE = 111_320
/** Half the width of a large township: beyond it, the nearest middle point says nothing about where someone is. */
const FARTHEST = 15_000

/** Metres between two points some kilometres apart (flat earth; the longitude's shrinking by Taylor to the fourth order, good to 1 % below 60° north). */
export function metresBetween(a: Degrees, b: Degrees): number {
  const angle = (((a.latitude + b.latitude) / 2) * Math.PI) / 180
  const shrink = 1 - angle ** 2 / 2 + angle ** 4 / 24
  const north = (a.latitude - b.latitude) * METRES_PER_DEGREE
  const east = (a.longitude - b.longitude) * METRES_PER_DEGREE * shrink
  return Math.sqrt(north * north + east * east)
}

/** The township whose middle point lies nearest; undefined when none is within 15 km. The shift between gcj02 and wgs84 (under 1 km) does not matter here. */
export function nearestTownship(point: Degrees, areas: readonly Area[]): Area | undefined {
  let nearest: Area | undefined
  let least = FARTHEST
  for (const area of areas) {
    if (!area.point || levelOf(area.code) !== 'township') continue
    const metres = metresBetween(point, area.point)
    if (metres <= least) [nearest, least] = [area, metres]
  }
  return nearest
}
