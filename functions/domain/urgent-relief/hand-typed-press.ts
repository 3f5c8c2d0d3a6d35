import type { PressKey } from '../ids'
import { SMS_TICKET_PREFIX, UNKNOWN_PLACE, type SmsTicket } from './sms-ticket'

/** What somebody wrote by hand after asking for help; undefined when the SMS does not begin by asking. Nobody who asks is lost because a machine cannot read it. */
export function handTypedPress(text: string): string | undefined {
  const match = new RegExp(`^\\s*${SMS_TICKET_PREFIX}[\\s\\p{P}]*(.*)$`, 'su').exec(text)
  return match ? (match[1] ?? '').replace(/\p{C}/gu, ' ').trim() : undefined
}

/** The ticket of an SMS typed by hand: its words are place and note at once, and it is answered as it came, by SMS. */
export function handTypedTicket(key: PressKey, words: string): SmsTicket & { note?: string } {
  const said = [...words]
  return {
    key,
    hardship: 'other',
    forWhom: 'self',
    way: 'sms-only',
    place: { words: said.slice(0, 60).join('') || UNKNOWN_PLACE },
    ...(said.length > 0 && { note: said.slice(0, 150).join('') }),
  }
}
