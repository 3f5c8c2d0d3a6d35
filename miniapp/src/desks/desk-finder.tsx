import { useState } from 'react'
import { areaAt, type AreaCode } from '@domain/area/area'
import { childrenOf } from '@domain/area/names'
import { deskOf } from '@domain/duty-rota/desks'
import { deskLevels } from '@domain/urgent-relief/ticket'
import { say } from '@words'
import { storage } from '@/platform/storage'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { ListPick } from '@/ui/list-pick'
import { useNow } from '@/ui/now'
import { Press } from '@/ui/press'
import { DeskCard } from './desk-card'
import { staffedFirst } from './staffed-first'

const key = 'my-township'

const rememberedTownship = (): AreaCode | undefined => {
  const kept = storage.read(key)
  return book().areas.find(({ code }) => code === kept)?.code
}

/** Desks that answer for a township, its own first; the deputy sits at the same telephone and is not shown twice. */
export function desksFor(township: AreaCode) {
  const { desks } = book()
  const found = deskLevels.flatMap((level) => deskOf(township, level, desks) ?? [])
  return found.filter((desk, at) => found.findIndex((other) => other.phone === desk.phone) === at)
}

/** From where one lives to a telephone with a person: county, township, desk. The choice is remembered on this phone. */
export function DeskFinder() {
  const { areas, city } = book()
  const [township, setTownship] = useState(rememberedTownship)
  const [county, setCounty] = useState(township && areaAt(township, 'county'))
  const options = (within: AreaCode) => childrenOf(within, areas).map(({ code, name }) => ({ value: code, label: name }))
  const now = useNow(30_000)
  const [first, ...others] = township ? staffedFirst(desksFor(township), now) : []
  return (
    <Group>
      <ListPick
        label={say('officers.county')}
        options={options(city.area)}
        value={county}
        onPick={(code) => {
          setCounty(code)
          setTownship(undefined)
        }}
      />
      {county ? (
        <ListPick
          label={say('officers.township')}
          options={options(county)}
          value={township}
          onPick={(code) => {
            setTownship(code)
            storage.write(key, code)
          }}
        />
      ) : null}
      {first ? <DeskCard desk={first} main /> : <Line kind="quiet">{say('officers.choose-first')}</Line>}
      {others.length > 0 ? <Line kind="subhead">{say('officers.above')}</Line> : null}
      {others.map((desk) => (
        <DeskCard key={`${desk.area}${desk.level}`} desk={desk} />
      ))}
      <Press kind="quiet" icon="call" onPress={() => call(city.hotline)}>
        {say('officers.hotline', { hotline: city.hotline })}
      </Press>
    </Group>
  )
}
