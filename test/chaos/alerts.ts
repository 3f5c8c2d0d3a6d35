import { areaAt } from '../../functions/domain/area/area'
import { rolesOf } from '../../functions/domain/duty-rota/desks'
import { ticketNumber } from '../../functions/domain/ids'
import type { DeskLevel } from '../../functions/domain/urgent-relief/ticket'
import { type Officer, officers } from '../../infra/local/city/people/officers'
import type { Delivery } from './city'

/** A ticket as a supervisor reads it. */
export interface Opened {
  id: string
  rank: 1 | 2 | 3
  area: string
  timeline: { type: string; desk?: DeskLevel; clock?: 'contact' | 'aid' }[]
}

/** What the outbox calls the message of a ticket's nth event. */
export const messageOf = (key: string, event: number): string => `${key}-${String(event).padStart(6, '0')}-0`

const who = (area: string, level: DeskLevel): Officer[] => {
  const holder = areaAt(area, level === 'city' ? 'city' : level === 'county' ? 'county' : 'township')
  return officers.filter((officer) => officer.area === holder && rolesOf(level).includes(officer.role))
}

/** A missed promise goes to those above, and never lower than the county. */
const above: Record<DeskLevel, DeskLevel> = { township: 'county', deputy: 'county', county: 'city', city: 'city' }

/** Whom each event of this history must have reached by day, and how: one line an officer and way, in the form of `reachedBy`. */
export function mustReach({ id, rank, area, timeline }: Opened): string[] {
  let level: DeskLevel = 'township'
  return timeline.flatMap(({ type, desk }, index) => {
    level = desk ?? level
    const told = type === 'clock-missed' ? above[level] : level
    // Most urgent, or nobody took it: a message is not enough.
    const rings = rank === 1 || type === 'stepped-up' || type === 'alerted-again'
    const message = messageOf(id, index + 1)
    return who(area, told).flatMap(({ phone }) => [`${message} sms ${phone}`, ...(rings ? [`${message} voice-call ${phone}`] : [])])
  })
}

/** How often WeChat must have told each officer of this ticket: once an event. Its notices carry no reference of ours. */
export function mustNotice(opened: Opened): Map<string, number> {
  const nameOf = (phone: string) => officers.find((officer) => officer.phone === phone)?.name ?? phone
  return countBy(mustReach(opened).filter((line) => line.includes(' sms ')).map((line) => nameOf(line.split(' ')[2] ?? '')))
}

export const countBy = (texts: readonly string[]): Map<string, number> => texts.reduce((counted, text) => counted.set(text, (counted.get(text) ?? 0) + 1), new Map<string, number>())

export interface Came {
  /** SMS and calls by message, way and telephone, each as often as it came */
  references: Map<string, number>
  /** WeChat notices by the person's name */
  notices: Map<string, number>
  /** `message.recipient` of each line of `references` */
  recipients: Map<string, string>
}

/** What came about each of these tickets. Their six-digit numbers must differ from those of all other tickets. */
export function cameBy(keys: readonly string[], deliveries: readonly Delivery[]): Map<string, Came> {
  const byKey = new Map(keys.map((key): [string, Came] => [key, { references: new Map(), notices: new Map(), recipients: new Map() }]))
  const byNumber = new Map(keys.map((key) => [ticketNumber(key), key]))
  for (const { channel, to, text, outId } of deliveries) {
    const [message = '', recipient = ''] = outId.split('.')
    const key = channel === 'wechat' ? byNumber.get(/\d{6}/.exec(text)?.[0] ?? '') : message.slice(0, 32)
    const came = byKey.get(key ?? '')
    if (!came) continue
    if (channel === 'wechat') {
      came.notices.set(to, (came.notices.get(to) ?? 0) + 1)
      continue
    }
    const line = `${message} ${channel} ${to}`
    came.references.set(line, (came.references.get(line) ?? 0) + 1)
    came.recipients.set(line, `${message}.${recipient}`)
  }
  return byKey
}
