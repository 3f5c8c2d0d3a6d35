import { areaAt, areaLevels, levelOf, type AreaCode } from '@domain/area/area'
import { areaOf, childrenOf } from '@domain/area/names'
import { say } from '@words'
import { book } from '@/policy/book'
import { Group } from '@/ui/line'
import { Press } from '@/ui/press'

export interface AreaListProps {
  /** the area whose parts are listed; the whole city at first */
  within?: AreaCode
  onWithin: (area: AreaCode) => void
  /** a village, or a larger area of which no more is known */
  onPick: (area: AreaCode) => void
}

/** County, township, village: one tap a level, and at each level one may say that no more is known. */
export function AreaList({ within, onWithin, onPick }: AreaListProps) {
  const { areas, city } = book()
  const at = within ?? city.area
  const here = areaOf(at, areas)
  const above = areaAt(at, areaLevels[areaLevels.indexOf(levelOf(at)) - 1] ?? 'city')
  const choose = (code: AreaCode) => (childrenOf(code, areas).length > 0 ? onWithin(code) : onPick(code))
  return (
    <Group>
      {at !== city.area && above ? (
        <Press kind="quiet" icon="back" onPress={() => onWithin(above)}>
          {say('press.where.up', { area: areaOf(above, areas)?.name ?? city.name })}
        </Press>
      ) : null}
      {childrenOf(at, areas).map((area) => (
        <Press key={area.code} kind="row" onPress={() => choose(area.code)}>
          {area.name}
        </Press>
      ))}
      {here && at !== city.area ? (
        <Press kind="plain" onPress={() => onPick(at)}>
          {say('press.where.stop', { area: here.name })}
        </Press>
      ) : null}
    </Group>
  )
}
