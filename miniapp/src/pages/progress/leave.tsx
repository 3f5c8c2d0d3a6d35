import { say } from '@words'
import { useState } from 'react'
import { logOut } from '@/session/leaving'
import { useResident } from '@/session/resident'
import { Group, Line } from '@/ui/line'
import { Press } from '@/ui/press'

/** The way out for whoever is signed in here: what stays, what goes, then out. */
export function Leave({ onLeft }: { onLeft: () => void }) {
  const { me } = useResident()
  const [open, setOpen] = useState(false)
  const [leaving, setLeaving] = useState(false)
  if (!open) {
    return (
      <Press kind="quiet" icon="person" onPress={() => setOpen(true)}>
        {say('leave.open')}
      </Press>
    )
  }
  const leave = async () => {
    setLeaving(true)
    await logOut()
    onLeft()
  }
  return (
    <Group kind="card">
      <Line kind="subhead">{me?.person ? say('leave.who', { name: me.person.name }) : say('leave.title')}</Line>
      <Line>{say('leave.stays')}</Line>
      <Line>{say('leave.goes')}</Line>
      <Press off={leaving} onPress={() => void leave()}>
        {say('leave.sure')}
      </Press>
      <Press kind="quiet" onPress={() => setOpen(false)}>
        {say('leave.not')}
      </Press>
    </Group>
  )
}
