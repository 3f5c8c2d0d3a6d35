import { deskOf, isStaffed, lowestLevel, rolesOf } from '../../domain/duty-rota/desks'
import type { Instant } from '../../domain/instant'
import type { DutyDesk } from '../../domain/policy/snapshot'
import type { AlertReason, UrgentMessage } from '../../domain/urgent-relief/messages'
import type { Sms } from '../../gateways/sms/port'
import type { VoiceCall } from '../../gateways/voice-call/port'
import type { Wechat } from '../../gateways/wechat/port'
import type { Channel } from '../../stores/notifications'
import type { TicketRow, UrgentReliefStore } from '../../stores/urgent-relief'
import type { ReachableOfficer, StaffDirectory } from './ports'
import { type SendDeps, type Sending, sendOnce, type Sent } from './send-once'
import { type AlertText, alertText } from './texts'

export type UrgentAlert = Extract<UrgentMessage, { type: 'urgent-alert' }>

export interface AlertDeps extends SendDeps {
  tickets: Pick<UrgentReliefStore, 'row'>
  staff: StaffDirectory
  sms: Sms
  voiceCall: VoiceCall
  wechat: Wechat
  desks: readonly DutyDesk[]
  hotline: string
}

/** `heard`: somebody was reached, or may have been. `unheard`: no way worked and none is left. `later`: some way is still to be tried. */
export type Alerted = 'heard' | 'unheard' | 'later' | 'unneeded'
interface Woken {
  /** by at least one way, or perhaps by one and no way is left to be tried */
  heard: boolean
  /** some way was certainly not used yet, or another notifier is using it right now */
  again: boolean
  busy: boolean
}

/** Somebody has it or it is closed: these alerts ask nobody any more. */
const asksForAnOwner: readonly AlertReason[] = ['pressed', 'stepped-up', 'still-waiting', 'lease-ended', 'moved', 'reopened']
/** Nobody took it: a message is not enough, the telephone rings. */
const nobodyTookIt: readonly AlertReason[] = ['stepped-up', 'still-waiting']
/** For the officer who has it; worth a message, not a call. */
const newsOnly: readonly AlertReason[] = ['added', 'handed-over']

const mobile = /^1[3-9]\d{9}$/

/**
 * Wakes the officers of a desk: message and SMS at once, and an automated call when it is most urgent, at night (outside the lowest desk's hours),
 * when nobody took it, or when message and SMS did not surely arrive. No officer there, or none reached: the desk's own telephone rings.
 */
export async function alertDesk(deps: AlertDeps, messageId: string, alert: UrgentAlert, now: Instant): Promise<Alerted> {
  const ticket = await deps.tickets.row(alert.ticket)
  if (!ticket || ticket.status === 'closed' || (ticket.owner && asksForAnOwner.includes(alert.reason))) return 'unneeded'
  const desk = deskOf(alert.area, alert.level, deps.desks) ?? deskOf(alert.area, lowestLevel(alert.area, deps.desks), deps.desks)
  const text = alertText(ticket, { desk: desk?.name ?? '', reason: alert.reason, rank: alert.rank, hotline: deps.hotline }, now)
  const officers = await whoHears(deps.staff, alert, desk)
  const rings = mustRing(alert, deps.desks, now)
  const results = await Promise.all(officers.map((officer) => wake(deps, { messageId, ticket, text, rings }, officer, now)))
  if (desk && !results.some(({ heard, busy }) => heard || busy)) results.push(await ringDesk(deps, { messageId, ticket, text }, desk, now))
  if (results.some(({ again }) => again)) return 'later'
  return results.some(({ heard }) => heard) ? 'heard' : 'unheard'
}

async function whoHears(staff: StaffDirectory, alert: UrgentAlert, desk: DutyDesk | undefined): Promise<readonly ReachableOfficer[]> {
  const one = alert.to === undefined ? undefined : await staff.get(alert.to)
  if (one?.active) return [one]
  if (!desk) return []
  const all = await Promise.all(rolesOf(desk.level).map((role) => staff.byDesk(desk.area, role)))
  return all.flat()
}

function mustRing({ area, rank, reason }: UrgentAlert, desks: readonly DutyDesk[], now: Instant): boolean {
  if (newsOnly.includes(reason)) return false
  const lowest = deskOf(area, lowestLevel(area, desks), desks)
  return rank === 1 || nobodyTookIt.includes(reason) || (lowest !== undefined && !isStaffed(lowest, now))
}

interface Waking {
  messageId: string
  ticket: TicketRow
  text: AlertText
}

async function wake(deps: AlertDeps, { messageId, ticket, text, rings }: Waking & { rings: boolean }, officer: ReachableOfficer, now: Instant): Promise<Woken> {
  const { id: recipient, phone, wechatOpenId } = officer
  const send = (channel: Channel, how: (id: string) => Promise<Sending>) => sendOnce(deps, { messageId, recipient, channel, ticket: ticket.id, officer: officer.id }, now, how)
  const ring = () => send('voice-call', (reference) => deps.voiceCall.ring({ phone, template: 'urgentAlert', parameters: text.voice, reference }))
  const [call, ...written] = await Promise.all([
    rings ? ring() : undefined,
    ...(wechatOpenId ? [send('wechat', () => deps.wechat.notify({ openId: wechatOpenId, template: 'urgentAlert', page: 'workbench/pages/board/index', fields: text.wechat }))] : []),
    ...(mobile.test(phone) ? [send('sms', (reference) => deps.sms.send({ phone, template: 'urgentAlert', parameters: text.sms, reference }))] : []),
  ])
  const results = [...(call ? [call] : []), ...written]
  return sumUp(call || written.includes('sent') || written.includes('busy') ? results : [...results, await ring()])
}

/** The desk's telephone has no officer behind it that we know: pressing 1 there takes nothing, but somebody hears. */
async function ringDesk(deps: AlertDeps, { messageId, ticket, text }: Waking, desk: DutyDesk, now: Instant): Promise<Woken> {
  const phone = desk.phone.replace(/\D/g, '')
  return sumUp([
    await sendOnce(deps, { messageId, recipient: 'desk', channel: 'voice-call', ticket: ticket.id }, now, (reference) => deps.voiceCall.ring({ phone, template: 'urgentAlert', parameters: text.voice, reference })),
  ])
}

/** What may have arrived counts as heard only when no way is left that could still be tried. */
function sumUp(results: readonly Sent[]): Woken {
  const busy = results.includes('busy')
  const again = busy || results.includes('later')
  return { heard: results.includes('sent') || (!again && results.includes('in-doubt')), again, busy }
}
