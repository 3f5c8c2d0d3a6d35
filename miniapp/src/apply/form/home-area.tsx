import { type AreaCode, areaAt } from '@domain/area/area'
import { areaOf, childrenOf } from '@domain/area/names'
import { say } from '@words'
import { useState } from 'react'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { ListPick } from '@/ui/list-pick'
import { type FormHands, giver } from './hands'

/** County, township, and the village where one knows it; a township is an answer already. */
export function HomeArea({ hands }: { hands: FormHands }) {
  const { areas, city } = book()
  const answer = areaOf(hands.answers.area ?? '', areas)?.code
  const [picked, setPicked] = useState<AreaCode | undefined>(answer && areaAt(answer, 'county'))
  const county = (answer && areaAt(answer, 'county')) ?? picked
  const township = answer && areaAt(answer, 'township')
  const village = answer && areaAt(answer, 'village')
  const give = giver(hands, 'area')
  const options = (within: AreaCode) => childrenOf(within, areas).map(({ code, name }) => ({ value: code, label: name }))
  const error = hands.errorAt('area')
  return (
    <Group>
      <Line kind="subhead">{say('form.label.area')}</Line>
      <Line kind="quiet">{say('form.hint.area')}</Line>
      <ListPick
        label={say('fill.area.county')}
        options={options(city.area)}
        value={county}
        error={county ? undefined : error}
        onPick={(code) => {
          setPicked(code)
          if (answer) give('')
        }}
      />
      {county ? <ListPick key={county} label={say('fill.area.township')} options={options(county)} value={township} error={error} onPick={give} /> : null}
      {township && options(township).length > 0 ? <ListPick key={township} label={say('fill.area.village')} options={options(township)} value={village} onPick={give} /> : null}
    </Group>
  )
}
