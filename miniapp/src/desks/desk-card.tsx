import type { DutyDesk } from '@domain/policy/snapshot'
import { deskView } from '@domain/urgent-relief/resident-view'
import { say } from '@words'
import { call } from '@/platform/telephone'
import { Group, Line } from '@/ui/line'
import { useNow } from '@/ui/now'
import { Press } from '@/ui/press'
import { hoursWords, openWords, phoneWords } from './desk-words'

export interface DeskCardProps {
  desk: DutyDesk
  /** the one to call first */
  main?: boolean
}

/** A duty desk: name, whether someone is there now, hours, and its telephone to tap. */
export function DeskCard({ desk, main = false }: DeskCardProps) {
  const now = useNow(30_000)
  const phone = phoneWords(desk.phone)
  return (
    <Group kind="card">
      <Line kind="subhead">{desk.name}</Line>
      <Line>{openWords(deskView(desk, now), now)}</Line>
      {desk.hours.map((hours) => (
        <Line key={`${hours.days.join()}${hours.from}`} kind="small">
          {hoursWords(hours)}
        </Line>
      ))}
      <Press kind={main ? 'main' : 'plain'} icon="call" label={say('officers.call.label', { phone, desk: desk.name })} onPress={() => call(desk.phone)}>
        {say('officers.call', { phone })}
      </Press>
    </Group>
  )
}
