import type { TicketForResident } from '@contract/urgent-relief'
import { say } from '@words'
import { phoneWords } from '@/desks/desk-words'
import { EmergencyNumbers } from '@/emergency/emergency-numbers'
import { leaveNow } from '@/platform/leave'
import { leaveStatus } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { statusView } from './status-view'

/** For someone who may be watched: it arrived, the page can be left at once, nothing stays on the phone. */
export function ProtectedStatus({ ticket }: { ticket: TicketForResident }) {
  const now = useNow()
  const { hotline } = book().city
  const phone = ticket.desk.staffed ? ticket.desk.phone : hotline
  const foot = (
    <Press kind="main" icon="leave" onPress={leaveNow}>
      {say('protected.leave')}
    </Press>
  )
  return (
    <PageShell title={say('protected.received')} windowTitle={say('kit.app')} onBack={leaveStatus} foot={foot}>
      <Group>
        <Line>{say('protected.home')}</Line>
        <Line>{say('protected.contact')}</Line>
        <Line>{say('protected.number', { number: ticket.number })}</Line>
      </Group>
      <Line kind="quiet">{statusView(ticket, now, hotline).title}</Line>
      <Press kind="plain" icon="call" onPress={() => call(phone)}>
        {say('status.call', { phone: phoneWords(phone) })}
      </Press>
      <EmergencyNumbers silent />
    </PageShell>
  )
}
