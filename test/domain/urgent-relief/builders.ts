import type { StaffCaller } from '../../../functions/domain/access/caller'
import { instantAt } from '../../../functions/domain/china-time'
import type { DutyDesk, UrgentClocks } from '../../../functions/domain/policy/snapshot'
import type { HelpRequest } from '../../../functions/domain/urgent-relief/help-request'
import type { UrgentMessage } from '../../../functions/domain/urgent-relief/messages'
import { ringTimer } from '../../../functions/domain/urgent-relief/ring'
import type { TicketEvent, UrgentTicket } from '../../../functions/domain/urgent-relief/ticket'
import { armedTimers, type TimerName, type Transition, type UrgentContext } from '../../../functions/domain/urgent-relief/transition'
import { claim } from '../../../functions/domain/urgent-relief/transitions/claim'
import { press, type PressInput } from '../../../functions/domain/urgent-relief/transitions/press'
import type { Result } from '../../../functions/domain/result'

/** A Tuesday, 10:00 in China: every desk is open. */
export const morning = instantAt('2026-11-24', '10:00')
export const minutes = (count: number): number => count * 60_000

export const clocks: UrgentClocks = {
  stepUpAfter: { township: 15, deputy: 20, county: 30 },
  alertAgainEvery: 40,
  lease: 25,
  contactWithin: { '1': 30, '2': 60, '3': 240 },
  aidWithin: { '1': 240, '2': 1440, '3': 4320 },
  answerWithin: 120,
  reopenDays: 30,
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const desk = (area: string, level: DutyDesk['level'], from: string, to: string): DutyDesk => ({ area, level, name: `${area} ${level}`, phone: '0990-6000000', hours: [{ days: everyDay, from, to }] })

export const desks: DutyDesk[] = [
  desk('990101001', 'township', '08:30', '18:00'),
  desk('990101001', 'deputy', '08:30', '22:00'),
  desk('990101002', 'township', '08:30', '18:00'),
  desk('990101002', 'deputy', '08:30', '22:00'),
  desk('990101', 'county', '07:00', '23:00'),
  desk('990102001', 'township', '08:30', '18:00'),
  desk('990102001', 'deputy', '08:30', '22:00'),
  desk('990102', 'county', '00:00', '24:00'),
  desk('9901', 'city', '00:00', '24:00'),
]

export const contextAt = (now: number): UrgentContext => ({ now, clocks, desks })

const officer = (digit: string, role: StaffCaller['role'], area: string): StaffCaller => ({ kind: 'staff', id: digit.repeat(16), name: `officer ${digit}`, role, area, mustChangePassword: false })
export const wang = officer('a', 'township-duty', '990101001')
export const li = officer('b', 'township-duty', '990101001')
export const deputyZhou = officer('c', 'township-deputy', '990101001')
export const countyZheng = officer('d', 'county-duty', '990101')
export const cityShen = officer('e', 'city-duty', '9901')
export const cityHan = officer('3', 'city-duty', '9901')
export const neighbourChen = officer('f', 'township-duty', '990101002')
export const supervisorYang = officer('1', 'supervisor', '9901')
export const administrator = officer('2', 'administrator', '9901')
/** wherever a ticket goes, its owner has a colleague to hand it to */
export const everyone = [wang, li, deputyZhou, countyZheng, cityShen, cityHan, neighbourChen, supervisorYang, administrator]

export const KEY = '0123456789abcdef0123456789abcdef'
export const PHONE = '13900001234'
export const SECRET_WORDS = 'third house behind the old mill'

export const request = (change: Partial<HelpRequest> = {}): HelpRequest => ({
  forWhom: 'self',
  hardship: 'no-food',
  place: { area: '990101001201', words: SECRET_WORDS },
  reach: { way: 'call', phone: PHONE },
  note: 'nothing to eat since Sunday',
  secret: 'f'.repeat(64),
  pressedAtOnPhone: morning,
  ...change,
})

export const pressAt = (now: number, change: Partial<PressInput> = {}): Transition => press(KEY, { request: request(), by: 'app', area: '990101001201', triage: { rank: 2, protected: false }, ...change }, contextAt(now))

/** Follows a ticket through several acts, keeping its history; a refusal stops the story. */
export function story(first: Transition): Story {
  return new Story([...first.events], first)
}

export class Story {
  constructor(
    readonly events: TicketEvent[],
    readonly last: Transition,
  ) {}
  get ticket(): UrgentTicket {
    return this.last.ticket
  }
  then(act: (ticket: UrgentTicket) => Transition | Result<Transition, string> | undefined): Story {
    const done = act(this.ticket)
    const next = done && 'ok' in done ? (done.ok ? done.value : undefined) : done
    if (!next) throw new Error(`refused: ${done && 'ok' in done && !done.ok ? done.refusal : 'nothing to do'}`)
    return new Story([...this.events, ...next.events], next)
  }
}

export const ring = (name: TimerName, now: number) => (ticket: UrgentTicket) => ringTimer(ticket, name, armedTimers(ticket)[name] ?? Number.NaN, contextAt(now))
export const claimedBy = (by: StaffCaller, now: number) => (ticket: UrgentTicket) => claim(ticket, { officer: by, via: 'workbench' }, contextAt(now))
/** `reason level`, or `reason officer` when one officer is alerted by name */
export const alerts = (outbox: readonly UrgentMessage[]): string[] => outbox.flatMap((message) => (message.type === 'urgent-alert' ? [`${message.reason} ${message.to ?? message.level}`] : []))
export const told = (outbox: readonly UrgentMessage[]): string[] => outbox.flatMap((message) => (message.type === 'person-told' ? [message.what] : []))
