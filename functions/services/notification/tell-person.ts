import { ticketNumber } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { deskOf, lowestLevel } from '../../domain/duty-rota/desks'
import type { DutyDesk } from '../../domain/policy/snapshot'
import { isStillSo } from '../../domain/urgent-relief/alerts'
import type { PersonTold, UrgentMessage } from '../../domain/urgent-relief/messages'
import type { Sms } from '../../gateways/sms/port'
import type { VoiceCall } from '../../gateways/voice-call/port'
import type { UrgentReliefStore } from '../../stores/urgent-relief'
import { type SendDeps, sendOnce } from './send-once'

export interface TellDeps extends SendDeps {
  tickets: Pick<UrgentReliefStore, 'get'>
  sms: Sms
  voiceCall: VoiceCall
  desks: readonly DutyDesk[]
  hotline: string
}

export type Told = 'told' | 'no-way' | 'later' | 'unneeded'

const smsTemplates: Record<Exclude<PersonTold, 'silent-call'>, string> = { taken: 'personTaken', 'missed-call': 'personMissedCall', 'aid-given': 'personAidGiven', 'safety-asked': 'personSafetyAsked' }
const mobile = /^1[3-9]\d{9}$/

/** Tells the person who pressed, on the number they gave. Never for a protected ticket, never where they asked for none: looked at again here, because a ticket may have moved on since: nobody is told that it is taken when nobody has it any more. */
export async function tellPerson(deps: TellDeps, messageId: string, { ticket: id, what }: Extract<UrgentMessage, { type: 'person-told' }>, now: Instant): Promise<Told> {
  const ticket = await deps.tickets.get(id)
  if (!ticket || !isStillSo(what, ticket)) return 'unneeded'
  const { phone, way } = ticket.reach
  if (ticket.protected || !phone || way === 'none') return 'no-way'
  const desk = deskOf(ticket.area, ticket.level, deps.desks) ?? deskOf(ticket.area, lowestLevel(ticket.area, deps.desks), deps.desks)
  const parameters = { number: ticketNumber(id), desk: desk?.name ?? '', hotline: deps.hotline }
  const wanted = { messageId, recipient: 'person', ticket: id }
  if (what === 'silent-call' && way === 'sms-only') return 'no-way'
  if (what !== 'silent-call' && !mobile.test(phone)) return 'no-way'
  const sent = await (what === 'silent-call'
    ? sendOnce(deps, { ...wanted, channel: 'voice-call' }, now, (reference) => deps.voiceCall.ring({ phone, template: 'personSilent', parameters, reference }))
    : sendOnce(deps, { ...wanted, channel: 'sms' }, now, (reference) => deps.sms.send({ phone, template: smsTemplates[what], parameters, reference })))
  return sent === 'sent' || sent === 'in-doubt' ? 'told' : sent === 'never' ? 'no-way' : 'later'
}
