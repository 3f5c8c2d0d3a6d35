import { placeToArea } from '@domain/area/place-to-area'
import { deskOf, firstDesk } from '@domain/duty-rota/desks'
import { ticketNumber } from '@domain/ids'
import { saysOf, type OutgoingPress } from '@domain/urgent-relief/outgoing-press'
import { encodeSmsTicket } from '@domain/urgent-relief/sms-ticket'
import { say } from '@words'
import { phoneWords } from '@/desks/desk-words'
import { EmergencyNumbers } from '@/emergency/emergency-numbers'
import { phoneNow } from '@/platform/clock'
import { leaveNow } from '@/platform/leave'
import { leaveStatus } from '@/platform/navigation'
import { call, writeSms } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { isProtectedPress, queue } from '@/urgent-queue'

/** The desk that answers for this press now, by the phone's own book; the hotline when there is none. */
function deskFor({ request }: OutgoingPress): { phone: string; name?: string } {
  const { areas, city, desks } = book()
  const { area } = placeToArea(request.place, areas, city.area)
  return deskOf(area, firstDesk(area, phoneNow(), desks), desks) ?? { phone: city.hotline }
}

/** Not delivered, said as it is, with two ways that need no data: the telephone and a ready-written message. */
export function Undelivered({ press }: { press: OutgoingPress }) {
  const { phone, name } = deskFor(press)
  const refused = press.state === 'refused'
  const hidden = isProtectedPress(press)
  const sendingFirst = press.state === 'sending' && press.attempts <= 1
  const title = say(refused ? 'status.refused' : sendingFirst ? 'status.sending' : saysOf(press) === 'retrying' ? 'status.retrying' : 'status.not-delivered')
  const foot = (
    <Press kind="main" icon="call" hint={name} onPress={() => call(phone)}>
      {say('status.call', { phone: phoneWords(phone) })}
    </Press>
  )
  return (
    <PageShell title={title} windowTitle={hidden ? say('kit.app') : undefined} onBack={leaveStatus} foot={foot}>
      {refused ? (
        <Notice kind="waiting" title={say('status.refused.detail')} />
      ) : (
        <Notice kind="waiting" icon={sendingFirst ? 'waiting' : 'no-network'} title={say(queue.keeps() ? 'status.not-delivered.kept' : 'status.not-delivered.memory')}>
          <Line>{say('status.not-delivered.stay')}</Line>
          {queue.keeps() ? <Line>{say('status.not-delivered.leave')}</Line> : null}
        </Notice>
      )}
      <Line kind="quiet">{say('protected.number', { number: ticketNumber(press.key) })}</Line>
      <Group>
        {refused ? null : (
          <Press kind="plain" icon="sms-only" hint={say('status.by-sms.hint')} onPress={() => writeSms(book().city.smsNumber, encodeSmsTicket(press.key, press.request))}>
            {say('status.by-sms')}
          </Press>
        )}
        {hidden ? (
          <Press kind="plain" icon="leave" onPress={leaveNow}>
            {say('protected.leave')}
          </Press>
        ) : null}
      </Group>
      <EmergencyNumbers silent={hidden} />
    </PageShell>
  )
}
