import { z } from '../zod'

/**
 * Code of a division: city 4 digits, county 6, township 9, village 12, each beginning with the one above (after GB/T 2260).
 */
export const AreaCodeSchema = z.string().check(z.regex(/^(\d{4}|\d{6}|\d{9}|\d{12})$/))
export type AreaCode = z.infer<typeof AreaCodeSchema>

export const areaLevels = ['city', 'county', 'township', 'village'] as const
export type AreaLevel = (typeof areaLevels)[number]

const lengths: Record<AreaLevel, number> = { city: 4, county: 6, township: 9, village: 12 }

/** The level that a code's length names. */
export function levelOf(code: AreaCode): AreaLevel {
  const level = areaLevels.find((each) => lengths[each] === code.length)
  if (!level) throw new Error('not an area code')
  return level
}

/** The area at `level` that holds `code`, or undefined when `code` is itself above that level. */
export function areaAt(code: AreaCode, level: AreaLevel): AreaCode | undefined {
  return code.length < lengths[level] ? undefined : code.slice(0, lengths[level])
}

/** Whether `code` is `holder` or lies inside it. */
export function isWithin(code: AreaCode, holder: AreaCode): boolean {
  return code.startsWith(holder)
}

/** One division with its people-facing name; a township or village may carry a middle point (gcj02 degrees) to find it by location. */
export interface Area {
  code: AreaCode
  name: string
  point?: { latitude: number; longitude: number }
}
