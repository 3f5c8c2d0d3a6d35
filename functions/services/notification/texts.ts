import { clockTime } from '../../domain/china-time'
import { ticketNumber } from '../../domain/ids'
import { type Instant, MINUTE } from '../../domain/instant'
import type { AlertReason } from '../../domain/urgent-relief/messages'
import type { UrgentTicket } from '../../domain/urgent-relief/ticket'
import { say } from '../../words'

/** What an alert says of a ticket: a desk, a number, a rank, a time. */
export interface AlertText {
  sms: Record<string, string>
  voice: Record<string, string>
  /** fields of the subscription template: where and what, number, rank, time of the press */
  wechat: Record<string, string>
}

type AlertedTicket = Pick<UrgentTicket, 'id' | 'pressedAt' | 'stepUpDue' | 'contactDue'>

/** Parameters of the filed texts. `rank` is the ticket's when the alert was written. */
export function alertText(ticket: AlertedTicket, alert: { desk: string; reason: AlertReason; rank: 1 | 2 | 3; hotline: string }, now: Instant): AlertText {
  const about = { desk: alert.desk, what: say(`notice.what.${alert.reason}`), number: ticketNumber(ticket.id), rank: say(`notice.rank.${alert.rank}`), hotline: alert.hotline }
  return {
    sms: { ...about, when: when(ticket, now) },
    voice: about,
    wechat: { thing1: cut(say('notice.desk-and-what', about), 20), character_string2: about.number, phrase3: about.rank, time4: clockTime(ticket.pressedAt).padStart(5, '0') },
  }
}

/** Minutes left until the next step, told only when there are some. */
function when({ stepUpDue, contactDue }: AlertedTicket, now: Instant): string {
  const due = stepUpDue ?? contactDue
  const minutes = due === undefined ? 0 : Math.floor((due - now) / MINUTE)
  return minutes > 0 ? say('notice.when.minutes', { minutes }) : say('notice.when.soon')
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
