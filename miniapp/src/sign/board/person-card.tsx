import { say } from '@words'
import { useState } from 'react'
import { Icon } from '@/ui/icon/icon'
import { Group, Line } from '@/ui/line'
import { Press } from '@/ui/press'
import type { PersonView } from './board-view'
import { Invite } from './invite'

interface PersonCardProps {
  person: PersonView
  busy: boolean
  onRenew: () => Promise<boolean>
}

/** One person of the household on the board; whoever is still to be reached is invited from here. */
export function PersonCard({ person, busy, onRenew }: PersonCardProps) {
  const { name, icon, colour, state, details, invitation } = person
  const [inviting, setInviting] = useState(false)
  return (
    <Group kind="card">
      <Group kind="split">
        <Line kind="subhead">{name}</Line>
        <Group kind="row">
          <Icon name={icon} colour={colour} />
          <Line>{state}</Line>
        </Group>
      </Group>
      {details.map((detail) => (
        <Line key={detail} kind="quiet">
          {detail}
        </Line>
      ))}
      {invitation === undefined ? null : inviting ? (
        <Invite name={name} invitation={invitation} busy={busy} onRenew={onRenew} />
      ) : (
        <Press icon="send" onPress={() => setInviting(true)}>
          {say('board.invite', { name })}
        </Press>
      )}
    </Group>
  )
}
