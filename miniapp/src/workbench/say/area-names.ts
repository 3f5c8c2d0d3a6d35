import { type AreaCode, areaAt, levelOf } from '@domain/area/area'
import { areaNames, areaOf } from '@domain/area/names'
import { book } from '@/policy/book'

/** The name of one division alone; an unknown code shows as itself, never as nothing. */
export function areaName(code: AreaCode): string {
  return areaOf(code, book().areas)?.name ?? code
}

/** A place as the desk says it: township and village; a county or city by its own name. */
export function placeName(code: AreaCode): string {
  const level = levelOf(code)
  if (level !== 'village') return areaName(code)
  return `${areaName(areaAt(code, 'township') ?? code)} ${areaName(code)}`
}

/** A place with everything above it but the city. */
export function fullPlaceName(code: AreaCode): string {
  return areaNames(code, book().areas).join(' ') || code
}
