import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { PressKeySchema } from '@domain/ids'
import { say } from '@words'
import { leaveStatus, startOver } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { currentPress } from '@/urgent-queue/current'
import { ProtectedStatus } from './protected-status'
import { TicketStatus } from './ticket-status'
import { Undelivered } from './undelivered'
import { usePressStatus } from './use-press-status'

export default function StatusPage() {
  const { params } = useRouter()
  const [key] = useState(() => {
    const given = PressKeySchema.safeParse(params.key)
    return given.success ? given.data : currentPress.get()
  })
  useEffect(() => currentPress.forget, [])
  const { status, ask } = usePressStatus(key)
  if (status.kind === 'outgoing') return <Undelivered press={status.press} />
  if (status.kind === 'ticket' && status.ticket.protected) return <ProtectedStatus ticket={status.ticket} />
  if (status.kind === 'ticket') return <TicketStatus {...status} onActed={ask} />
  if (status.kind === 'gone') return <Gone />
  return (
    <PageShell title={say('progress.title')} onBack={leaveStatus} foot={<CallHotline />}>
      <PageState kind={status.kind} onAgain={status.kind === 'no-network' ? ask : undefined} />
    </PageShell>
  )
}

/** Nothing of this press is here: a protected one that was left, or one that no longer exists. */
function Gone() {
  return (
    <PageShell title={say('status.gone')} onBack={leaveStatus} foot={<CallHotline />}>
      <Group>
        <Line>{say('status.gone.detail')}</Line>
        <Press onPress={() => startOver()}>{say('kit.home')}</Press>
      </Group>
    </PageShell>
  )
}

function CallHotline() {
  const { hotline } = book().city
  return (
    <Press kind="main" icon="call" onPress={() => call(hotline)}>
      {say('status.call', { phone: hotline })}
    </Press>
  )
}
