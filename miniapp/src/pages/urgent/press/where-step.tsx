import { useState } from 'react'
import type { Place } from '@domain/urgent-relief/help-request'
import { say, type WordKey } from '@words'
import { whereAmI } from '@/platform/location'
import { AreaList } from '@/places/area-list'
import { searchAreas } from '@/places/area-search'
import { book } from '@/policy/book'
import { Field } from '@/ui/field'
import { Group, Line } from '@/ui/line'
import { Press } from '@/ui/press'
import type { Draft } from './draft'

interface WhereStepProps {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  onPlace: (place: Place) => void
}

/** Second tap: where the hardship is, by this phone's position (one's own only), by a name, by typed words, or down the list. */
export function WhereStep({ draft, onChange, onPlace }: WhereStepProps) {
  const typed = draft.placeTyped.trim()
  return (
    <>
      {draft.forWhom === 'self' ? <HerePress onPlace={onPlace} /> : null}
      <Group>
        <Field label={say('press.where.words')} most={100} value={draft.placeTyped} onType={(placeTyped) => onChange({ placeTyped })} onDone={() => typed !== '' && onPlace({ words: typed })} />
        {typed === '' ? null : <Found typed={typed} onPlace={onPlace} />}
      </Group>
      {typed === '' ? (
        <Group>
          <Line kind="subhead">{say('press.where.list')}</Line>
          <AreaList within={draft.placeWithin} onWithin={(placeWithin) => onChange({ placeWithin })} onPick={(area) => onPlace({ area })} />
        </Group>
      ) : null}
    </>
  )
}

/** Names that hold what was typed, and the typed words themselves. */
function Found({ typed, onPlace }: { typed: string; onPlace: (place: Place) => void }) {
  const rows = searchAreas(typed, book().areas)
  return (
    <>
      {rows.map(({ code, name, above }) => (
        <Press key={code} kind="row" icon="place" hint={above} onPress={() => onPlace({ area: code })}>
          {name}
        </Press>
      ))}
      {rows.length === 0 ? <Line kind="quiet">{say('press.where.nothing-found')}</Line> : null}
      <Press kind="plain" icon="write" onPress={() => onPlace({ words: typed })}>
        {say('press.where.words.use', { words: typed })}
      </Press>
    </>
  )
}

/** Asks for the position only when tapped, only for this press. */
function HerePress({ onPlace }: { onPlace: (place: Place) => void }) {
  const [state, setState] = useState<'idle' | 'looking' | 'not-allowed' | 'not-found'>('idle')
  const look = async () => {
    setState('looking')
    const found = await whereAmI()
    if (typeof found === 'string') {
      setState(found)
      return
    }
    setState('idle')
    onPlace({ point: found })
  }
  const hint: WordKey = state === 'idle' ? 'press.where.here.hint' : `press.where.${state}`
  return (
    <Press kind="plain" icon="here" hint={say(hint)} off={state === 'looking'} onPress={() => void look()}>
      {say('press.where.here')}
    </Press>
  )
}
