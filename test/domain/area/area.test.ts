import { fc } from '../../seeded'
import { levelOf, type Area } from '../../../functions/domain/area/area'
import { areaNames, childrenOf } from '../../../functions/domain/area/names'
import { metresBetween, nearestTownship } from '../../../functions/domain/area/nearest'
import { areaInWords, placeToArea } from '../../../functions/domain/area/place-to-area'
import { policySnapshot } from '../../../functions/policy/book'

const { areas } = policySnapshot
const codeIn = (text: string) => areaInWords(text, areas)?.code
const pointOf = (code: string): NonNullable<Area['point']> => {
  const point = areas.find((area) => area.code === code)?.point
  if (!point) throw new Error(`no point for ${code}`)
  return point
}

describe('names of areas', () => {
  test('a village is named with all that holds it, a city alone', () => {
    expect(areaNames('990101002203', areas)).toEqual(['东川区', '河沿镇', '芦花村'])
    expect(areaNames('9901', areas)).toEqual(['示例市'])
    expect(areaNames('990101002999', areas)).toEqual(['东川区', '河沿镇'])
  })

  test('the list offers exactly the level below', () => {
    expect(childrenOf('9901', areas).map((area) => area.name)).toEqual(['东川区', '南桥区', '云岭县'])
    expect(childrenOf('990103', areas).every((area) => levelOf(area.code) === 'township')).toBe(true)
    expect(childrenOf('990101002203', areas)).toEqual([])
  })
})

describe('a place typed in words', () => {
  test.each([
    ['我在河沿镇芦花村三组', '990101002203'],
    ['芦花 村口的小卖部', '990101002203'],
    ['河沿镇,桥边', '990101002'],
    ['云岭县羊角向阳村', '990103003204'],
    ['云岭县城里', '990103'],
    ['河沿', '990101002'],
    ['河沿社区', '990101002001'],
  ])('%s is found', (text, code) => {
    expect(codeIn(text)).toBe(code)
  })

  test('a village name that two counties share is narrowed to what holds both, or found by its township', () => {
    expect(codeIn('新民村')).toBe('9901')
    expect(codeIn('枫溪镇新民村')).toBe('990102002204')
    expect(codeIn('东川区新民村')).toBe('990101002205')
  })

  test('words that name nothing we know', () => {
    expect(codeIn('大桥底下')).toBeUndefined()
    expect(codeIn('')).toBeUndefined()
  })

  test('whatever is typed, the answer is an area of the list or none', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...areas.map((area) => area.name)), fc.string()), { maxLength: 6 }), (parts) => {
        const found = areaInWords(parts.join(' '), areas)
        expect(found === undefined || areas.includes(found)).toBe(true)
      }),
    )
  })
})

describe('a point given by consent', () => {
  test('finds the township whose middle is nearest', () => {
    const { latitude, longitude } = pointOf('990102002')
    expect(nearestTownship({ latitude: latitude + 0.01, longitude: longitude - 0.01 }, areas)?.name).toBe('枫溪镇')
  })

  test('far from every township it finds none, rather than the wrong one', () => {
    expect(nearestTownship({ latitude: 39.9, longitude: 116.4 }, areas)).toBeUndefined()
    expect(nearestTownship({ latitude: -90, longitude: 180 }, areas)).toBeUndefined()
  })

  test('distances agree with the great circle to one in a hundred over the size of a city', () => {
    const radians = (degrees: number) => (degrees * Math.PI) / 180
    fc.assert(
      fc.property(fc.double({ min: 18, max: 53, noNaN: true }), fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.double({ min: -0.3, max: 0.3, noNaN: true }), (latitude, north, east) => {
        const a = { latitude, longitude: 110 }
        const b = { latitude: latitude + north, longitude: 110 + east }
        const half = Math.sin(radians(north) / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(east) / 2) ** 2
        const exact = 2 * 6_371_000 * Math.asin(Math.sqrt(half))
        expect(Math.abs(metresBetween(a, b) - exact)).toBeLessThanOrEqual(exact * 0.01 + 1)
      }),
    )
  })
})

describe('where a press goes', () => {
  const point = { ...pointOf('990103002'), accuracy: 50, system: 'gcj02' as const }

  test('the list decides, then words, then the point, then the city', () => {
    expect(placeToArea({ area: '990101002203', words: '云岭县', point }, areas, '9901')).toEqual({ area: '990101002203', by: 'list' })
    expect(placeToArea({ words: '芦花村', point }, areas, '9901')).toEqual({ area: '990101002203', by: 'words' })
    expect(placeToArea({ words: '大桥底下', point }, areas, '9901')).toEqual({ area: '990103002', by: 'point' })
    expect(placeToArea({ words: '大桥底下' }, areas, '9901')).toEqual({ area: '9901', by: 'none' })
  })

  test('words that name only the county are made exact by a point inside it', () => {
    expect(placeToArea({ words: '云岭县', point }, areas, '9901')).toEqual({ area: '990103002', by: 'point' })
  })

  test('a village that an old phone still lists does not lose the press', () => {
    expect(placeToArea({ area: '990101099201', words: '河沿镇' }, areas, '9901')).toEqual({ area: '990101002', by: 'words' })
    expect(placeToArea({ area: '110101001001' }, areas, '9901')).toEqual({ area: '9901', by: 'none' })
  })
})
