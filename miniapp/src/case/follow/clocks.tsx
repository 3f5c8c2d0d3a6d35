import { say } from '@words'
import { useState } from 'react'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import type { ClockLine } from './case-view'

/** Each legal clock with its day and what is left of it; the clause when somebody asks. */
export function Clocks({ clocks }: { clocks: readonly ClockLine[] }) {
  if (clocks.length === 0) return null
  return (
    <Group>
      <Line kind="subhead">{say('follow.days')}</Line>
      {clocks.map((clock) => (
        <ClockCard key={clock.name} clock={clock} />
      ))}
    </Group>
  )
}

function ClockCard({ clock: { title, left, late, why, provisional } }: { clock: ClockLine }) {
  const [asked, setAsked] = useState(false)
  return (
    <Group kind="card">
      <Line>{title}</Line>
      {late ? <Notice kind="waiting" title={left} /> : <Line kind="subhead">{left}</Line>}
      {provisional === undefined ? null : <Line kind="small">{provisional}</Line>}
      {asked ? <Line>{why}</Line> : null}
      <Press kind="quiet" label={`${title},${say(asked ? 'follow.why.close' : 'follow.why')}`} onPress={() => setAsked(!asked)}>
        {say(asked ? 'follow.why.close' : 'follow.why')}
      </Press>
    </Group>
  )
}
