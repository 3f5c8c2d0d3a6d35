import type { AreaCode } from '@domain/area/area'
import { say } from '@words'
import { areaName } from '../say/area-names'
import { Act } from '../ui/act'
import { ListPick } from '@/ui/list-pick'
import { Box } from '../ui/box'

interface FiltersProps<List extends string> {
  /** one line of two lists, where the board itself needs the room */
  compact?: boolean
  /** each with the number that its list shows */
  lists: readonly { list: List; label: string; count: number }[]
  list: List
  onList: (list: List) => void
  /** places with their load; empty for an officer of one township */
  places: readonly { area: AreaCode; count: number }[]
  place: AreaCode | undefined
  onPlace: (place: AreaCode | undefined) => void
}

const EVERYWHERE = 'everywhere'

/** What is waiting, who holds what, what is late: each with its count, the same that its list shows. */
export function Filters<List extends string>({ compact = false, lists, list, onList, places, place, onPlace }: FiltersProps<List>) {
  const byPlace = places.length > 1 || place !== undefined
  if (compact)
    return (
      <Box className="filter-picks">
        <ListPick
          label={say('workbench.filters')}
          hideLabel
          options={lists.map(({ list: value, label, count }) => ({ value, label: `${label} ${count}` }))}
          value={list}
          onPick={(picked) => onList(lists.find((each) => each.list === picked)?.list ?? list)}
        />
        {byPlace ? (
          <ListPick
            label={say('workbench.places')}
            hideLabel
            options={[{ value: EVERYWHERE, label: say('workbench.places.all') }, ...places.map(({ area, count }) => ({ value: area, label: `${areaName(area)} ${count}` }))]}
            value={place ?? EVERYWHERE}
            onPick={(picked) => onPlace(picked === EVERYWHERE ? undefined : picked)}
          />
        ) : null}
      </Box>
    )
  return (
    <Box className="filters">
      <Box as="nav" className="filter-group" label={say('workbench.filters')}>
        {lists.map(({ list: each, label, count }) => (
          <Act key={each} className={`filter filter-${each} ${each === list ? 'filter-on' : ''} ${count > 0 ? 'filter-some' : ''}`} current={each === list} onPress={() => onList(each)}>
            <Box as="span">{label}</Box>
            <Box as="span" className="count">
              {count}
            </Box>
          </Act>
        ))}
      </Box>
      {byPlace ? (
        <Box as="nav" className="filter-group" label={say('workbench.places')}>
          <Box className="filter-title">{say('workbench.places')}</Box>
          <Act className={place === undefined ? 'filter filter-on' : 'filter'} current={place === undefined} onPress={() => onPlace(undefined)}>
            <Box as="span">{say('workbench.places.all')}</Box>
          </Act>
          {places.map(({ area, count }) => (
            <Act key={area} className={area === place ? 'filter filter-on' : 'filter'} current={area === place} onPress={() => onPlace(area)}>
              <Box as="span">{areaName(area)}</Box>
              <Box as="span" className="count">
                {count}
              </Box>
            </Act>
          ))}
        </Box>
      ) : null}
    </Box>
  )
}
