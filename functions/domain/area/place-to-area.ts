import type { Place } from '../urgent-relief/help-request'
import { areaAt, areaLevels, isWithin, levelOf, type Area, type AreaCode } from './area'
import { areaOf } from './names'
import { nearestTownship } from './nearest'

/** Last characters that people leave out: village, community, township, town, street, county, district, city (cun, shequ, xiang, zhen, jiedao, xian, qu, shi). */
const suffixes = ['\u793e\u533a', '\u8857\u9053', '\u6751', '\u4e61', '\u9547', '\u53bf', '\u533a', '\u5e02']

const shortened = (name: string): string => {
  const suffix = suffixes.find((each) => name.endsWith(each) && name.length - each.length >= 2)
  return suffix ? name.slice(0, -suffix.length) : name
}

interface Mention {
  area: Area
  start: number
  end: number
}

/** Where the words name an area, by its full name or without its last characters. */
function mentionOf(area: Area, words: string): Mention[] {
  for (const name of [area.name, shortened(area.name)]) {
    const start = words.indexOf(name)
    if (start >= 0) return [{ area, start, end: start + name.length }]
  }
  return []
}

const lengthOf = ({ start, end }: Mention) => end - start
const holds = (above: Mention, below: Mention) => above.area !== below.area && isWithin(below.area.code, above.area.code)
const covers = (wide: Mention, narrow: Mention) => wide.start <= narrow.start && narrow.end <= wide.end

/**
 * The area named in typed words: the finest that is named wins, and a parent named beside it decides between villages of one name.
 * Several remain: the area that holds them all. Nothing found: undefined.
 */
export function areaInWords(text: string, areas: readonly Area[]): Area | undefined {
  const words = text.replace(/\s+/g, '')
  const all = areas.flatMap((area) => (levelOf(area.code) === 'city' ? [] : mentionOf(area, words)))
  // a short form inside a longer name is that longer name; one word for a town and its own village means the town
  const meant = all.filter((each) => !all.some((other) => covers(other, each) && (lengthOf(other) > lengthOf(each) || holds(other, each))))
  const finest = meant.filter((each) => !meant.some((other) => holds(each, other)))
  const support = (each: Mention) => meant.filter((other) => holds(other, each)).reduce((sum, other) => sum + lengthOf(other), lengthOf(each))
  const most = Math.max(...finest.map(support))
  const best = finest.filter((each) => support(each) === most).map(({ area }) => area)
  return best.length <= 1 ? best[0] : commonHolder(best, areas)
}

function commonHolder(found: readonly Area[], areas: readonly Area[]): Area | undefined {
  for (const level of [...areaLevels].reverse()) {
    const holders = new Set(found.map((area) => areaAt(area.code, level)))
    const [holder] = holders
    if (holders.size === 1 && holder !== undefined) return areaOf(holder, areas)
  }
  return undefined
}

export interface PlacedArea {
  area: AreaCode
  by: 'list' | 'words' | 'point' | 'none'
}

/**
 * The finest area known of a place: the code chosen from the list, else what the words name, else the nearest township, else the city.
 * A code that this book does not know falls through, so that an old phone's village never loses a press.
 */
export function placeToArea(place: Place, areas: readonly Area[], city: AreaCode): PlacedArea {
  if (place.area && areaOf(place.area, areas)) return { area: place.area, by: 'list' }
  const named = place.words ? areaInWords(place.words, areas) : undefined
  const near = place.point ? nearestTownship(place.point, areas) : undefined
  if (named && near && isWithin(near.code, named.code)) return { area: near.code, by: 'point' }
  if (named) return { area: named.code, by: 'words' }
  if (near) return { area: near.code, by: 'point' }
  return { area: city, by: 'none' }
}
