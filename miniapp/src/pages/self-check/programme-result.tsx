import { useState } from 'react'
import { say } from '@words'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import { ReasonLines } from '@/ui/reason-lines'
import type { ProgrammeView } from './result-view'

const looks = { 'may-fit': { kind: 'done' }, 'officer-decides': { kind: 'office', icon: 'person' }, 'does-not-fit': { kind: 'office' } } as const

/** What one programme says: how it stands, what it would give, every reason, and on request where that is written. */
export function ProgrammeResult({ view }: { view: ProgrammeView }) {
  const [open, setOpen] = useState(false)
  const action = say(open ? 'self-check.basis.close' : 'self-check.basis')
  return (
    <Group kind="card">
      <Line kind="subhead">{view.name}</Line>
      <Line kind="quiet">{view.gives}</Line>
      <Notice {...looks[view.outcome]} title={view.title}>
        <Line>{view.detail}</Line>
      </Notice>
      {view.amount === undefined ? null : <Line kind="subhead">{view.amount}</Line>}
      <ReasonLines reasons={view.reasons.map(({ state, title, word, detail }) => ({ state, title, detail: say('self-check.reason', { word, detail }) }))} />
      <Press kind="quiet" icon={open ? 'close' : 'down'} label={say('self-check.basis.label', { action, programme: view.name })} onPress={() => setOpen(!open)}>
        {action}
      </Press>
      {open ? view.basis.map((line) => <Line key={line}>{line}</Line>) : null}
    </Group>
  )
}
