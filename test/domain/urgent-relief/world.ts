import { deskOf, isStaffed } from '../../../functions/domain/duty-rota/desks'
import { UrgentMessageSchema } from '../../../functions/domain/urgent-relief/messages'
import { replay } from '../../../functions/domain/urgent-relief/reduce'
import { ringTimer } from '../../../functions/domain/urgent-relief/ring'
import { deskLevels, type TicketEvent, type UrgentTicket } from '../../../functions/domain/urgent-relief/ticket'
import { armedTimers, type TimerName, type Transition } from '../../../functions/domain/urgent-relief/transition'
import { contextAt, desks, KEY, PHONE, SECRET_WORDS } from './builders'

/** What a table would hold: head, history, armed timer items. */
export class World {
  events: TicketEvent[] = []
  timers = new Map<TimerName, number>()
  ticket!: UrgentTicket
  stepUpsOfRound: string[] = []

  apply(next: Transition, now: number): void {
    const before = this.ticket as UrgentTicket | undefined
    for (const name of next.timers.stop) {
      expect(this.timers.has(name)).toBe(true)
      this.timers.delete(name)
    }
    for (const { name, due } of next.timers.start) this.timers.set(name, due)
    this.events.push(...next.events)
    this.ticket = next.ticket
    this.check(before, next, now)
  }

  check(before: UrgentTicket | undefined, next: Transition, now: number): void {
    const { ticket } = this
    expect(next.events.length).toBeGreaterThan(0)
    expect(ticket.version).toBe(this.events.length)
    expect(replay(KEY, this.events)).toEqual(ticket)
    expect(Object.fromEntries(this.timers)).toEqual(armedTimers(ticket))

    expect(next.outbox.length).toBeGreaterThan(0)
    for (const message of next.outbox) expect(UrgentMessageSchema.parse(message)).toEqual(message)
    const told = JSON.stringify(next.outbox)
    for (const personal of [PHONE, SECRET_WORDS, 'nothing to eat', 'officer ', 'hospital']) expect(told).not.toContain(personal)
    if (ticket.protected) expect(told).not.toContain('person-told')

    if (ticket.status === 'closed') {
      expect(armedTimers(ticket)).toEqual({})
      expect(ticket.owner).toBeUndefined()
    } else {
      expect(this.timers.has('lease')).toBe(ticket.owner !== undefined)
      expect(this.timers.has('step-up')).toBe(ticket.owner === undefined)
      if (ticket.status === 'taken') expect(ticket.owner).toBeDefined()
    }
    if (before?.status === 'closed') {
      expect(next.events.some((event) => event.type === 'reopened')).toBe(true)
      expect(ticket.status).toBe('waiting')
    }
    this.checkAlertedDesk(before, next, now)
    this.checkStepUps(before, next)
  }

  /** Nobody owns it: a desk that exists has been alerted, and a closed one is only waited for when no desk above it is open. */
  checkAlertedDesk(before: UrgentTicket | undefined, next: Transition, now: number): void {
    const { ticket } = this
    if (ticket.status === 'closed') return
    expect(deskOf(ticket.area, ticket.level, desks)).toBeDefined()
    const returned = !ticket.owner && (!before || before.owner !== undefined || before.status === 'closed' || before.level !== ticket.level)
    if (returned) expect(next.outbox.some((message) => message.type === 'urgent-alert')).toBe(true)
    for (const message of next.outbox) {
      if (message.type !== 'urgent-alert' || message.to) continue
      const desk = deskOf(message.area, message.level, desks)
      expect(desk).toBeDefined()
      if (desk && !isStaffed(desk, now)) {
        const higher = deskLevels.slice(deskLevels.indexOf(message.level)).map((level) => deskOf(message.area, level, desks))
        expect(higher.some((each) => each && isStaffed(each, now))).toBe(false)
      }
    }
  }

  /** Levels only rise until the ticket starts again somewhere (moved, reopened), and each is reached once. */
  checkStepUps(before: UrgentTicket | undefined, next: Transition): void {
    if (!before || next.events.some((event) => event.type === 'reopened' || (event.type === 'moved' && event.level))) this.stepUpsOfRound = []
    for (const event of next.events) {
      if (event.type !== 'stepped-up') continue
      expect(this.stepUpsOfRound).not.toContain(event.to)
      this.stepUpsOfRound.push(event.to)
    }
    if (before && this.stepUpsOfRound.length > 0) expect(deskLevels.indexOf(next.ticket.level)).toBeGreaterThanOrEqual(deskLevels.indexOf(this.stepUpsOfRound.at(-1) as (typeof deskLevels)[number]))
  }

  /** The clock wakes at `now`, sees everything that is due, and goes on until nothing is. */
  ringAll(now: number): void {
    for (let round = 0; round < 40; round += 1) {
      const due = [...this.timers].filter(([, at]) => at <= now).sort((a, b) => a[1] - b[1])
      const [first] = due
      if (!first) return
      const [name, at] = first
      const next = ringTimer(this.ticket, name, at, contextAt(now))
      expect(next).toBeDefined()
      if (next) {
        this.apply(next, now)
        expect(ringTimer(this.ticket, name, at, contextAt(now))).toBeUndefined()
      }
    }
    throw new Error('the clock never comes to rest')
  }
}
