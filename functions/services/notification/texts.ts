import { chinaTime, clockTime } from '../../domain/china-time'
import { ticketNumber } from '../../domain/ids'
import { type Instant, MINUTE } from '../../domain/instant'
import type { Notice } from '../../domain/notification/notice'
import type { AlertReason } from '../../domain/urgent-relief/messages'
import type { UrgentTicket } from '../../domain/urgent-relief/ticket'
import { placesOf, say } from '../../words'
import { readableValues } from '../../words/say-notice'

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
    wechat: { thing1: cut(say('notice.desk-and-what', about), 20), character_string2: about.number, phrase3: about.rank, time4: twoDigitClock(ticket.pressedAt) },
  }
}

/** Minutes left until the next step, told only when there are some. */
function when({ stepUpDue, contactDue }: AlertedTicket, now: Instant): string {
  const due = stepUpDue ?? contactDue
  const minutes = due === undefined ? 0 : Math.floor((due - now) / MINUTE)
  return minutes > 0 ? say('notice.when.minutes', { minutes }) : say('notice.when.soon')
}

/** The subscription template of residents: its name in the ledger, its name among the provider's, and the page that a touch opens. */
export const newsTemplate = { name: 'case-news', filedAs: 'caseNews', page: 'pages/progress/index' } as const

/** What a notice says outside the inbox: that something happened, under which number, and where to ask. */
export function noticeText(notice: Pick<Notice, 'kind' | 'values' | 'at'>, hotline: string): Pick<AlertText, 'sms' | 'wechat'> {
  const data: Record<string, string> = { ...readableValues(notice), hotline }
  return {
    sms: Object.fromEntries(placesOf(`notice.sms.${notice.kind}`).map((name) => [name, data[name] ?? ''])),
    wechat: {
      thing1: cut(say(`notice.news.${notice.kind}`, data), 20),
      character_string2: printable(notice.values.number),
      phrase3: say(`notice.state.${notice.kind}`),
      time4: say('notice.at', { ...chinaTime(notice.at), time: twoDigitClock(notice.at) }),
    },
  }
}

/** What WeChat takes as a number: no blank, no Chinese, never empty. */
function printable(number = ''): string {
  return number.replace(/[^\x21-\x7e]/g, '').slice(0, 32) || '-'
}

const twoDigitClock = (at: Instant) => clockTime(at).padStart(5, '0')

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
