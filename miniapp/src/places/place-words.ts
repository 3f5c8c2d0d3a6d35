import { areaNames } from '@domain/area/names'
import { nearestTownship } from '@domain/area/nearest'
import type { Place } from '@domain/urgent-relief/help-request'
import { say } from '@words'
import { book } from '@/policy/book'

/** A place as its person would say it back. */
export function placeWords({ area, words, point }: Place): string {
  const { areas } = book()
  const named = area ? areaNames(area, areas).join(' ') : ''
  const near = point && nearestTownship(point, areas)
  const located = point ? (near ? say('press.where.near', { area: near.name }) : say('press.where.point')) : ''
  return [named, words ?? '', located].filter(Boolean).join(' ')
}
