import { say } from '@words'
import { useState } from 'react'
import { Group, Line } from '@/ui/line'
import { Press } from '@/ui/press'

interface WithoutProps {
  /** those who would not be waited for */
  names: readonly string[]
  busy: boolean
  onSubmit: () => void
  onHousehold: () => void
}

/** When a signature does not come: what that means, and the way on. It reads the same whatever the reason, so that nobody's choice shows through. */
export function Without({ names, busy, onSubmit, onHousehold }: WithoutProps) {
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <Press kind="quiet" icon="help" onPress={() => setOpen(true)}>
        {say('board.without.open')}
      </Press>
    )
  }
  return (
    <Group kind="card">
      <Line kind="subhead">{say('board.without.title')}</Line>
      <Line>{say('board.without.law')}</Line>
      <Line>{say('board.without.later', { names: names.join(say('board.without.and')) })}</Line>
      <Line>{say('board.without.office')}</Line>
      <Line>{say('board.without.end')}</Line>
      <Press icon="send" off={busy} onPress={onSubmit}>
        {say(busy ? 'board.submitting' : 'board.without.submit')}
      </Press>
      <Press kind="quiet" icon="write" onPress={onHousehold}>
        {say('board.without.household')}
      </Press>
    </Group>
  )
}
