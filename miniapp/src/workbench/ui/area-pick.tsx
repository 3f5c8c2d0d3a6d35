import { type AreaCode, type AreaLevel, areaAt, levelOf } from '@domain/area/area'
import { say, type WordKey } from '@words'
import { book } from '@/policy/book'
import { ListPick } from '@/ui/list-pick'
import { Box } from './box'

interface AreaPickProps {
  /** names the group */
  label: string
  value: AreaCode | undefined
  error?: string
  /** the finest level asked for */
  until?: AreaLevel
  onPick: (area: AreaCode) => void
}

const steps = ['county', 'township', 'village'] as const
const titles: Record<(typeof steps)[number], WordKey> = { county: 'workbench.act.move.county', township: 'workbench.act.move.township', village: 'workbench.act.move.village' }

/** A division step by step from the city's own list; "not known yet" stays at the level above. */
export function AreaPick({ label, value, error, until = 'village', onPick }: AreaPickProps) {
  const { areas, city } = book()
  const asked = steps.slice(0, steps.indexOf(until === 'city' ? 'county' : until) + 1)
  const shown = asked.filter((level) => level === 'county' || (value !== undefined && areaAt(value, level === 'village' ? 'township' : 'county') !== undefined))
  return (
    <Box as="section" className="area-pick" label={label}>
      <Box className="field-label">{label}</Box>
      <Box className="area-pick-lists">
        {shown.map((level) => {
          const above = level === 'county' ? city.area : ((value && areaAt(value, level === 'village' ? 'township' : 'county')) ?? city.area)
          const inside = areas.filter((area) => levelOf(area.code) === level && area.code.startsWith(above))
          const options = [{ value: above, label: level === 'county' ? say('workbench.city') : say('workbench.act.move.unknown') }, ...inside.map(({ code, name }) => ({ value: code, label: name }))]
          return (
            <ListPick
              key={level}
              label={say(titles[level])}
              options={options}
              value={(value && areaAt(value, level)) ?? above}
              error={level === asked[asked.length - 1] ? error : undefined}
              onPick={onPick}
            />
          )
        })}
      </Box>
    </Box>
  )
}
