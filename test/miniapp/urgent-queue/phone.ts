import type { TicketForResident } from '@contract/urgent-relief'
import type { HelpRequest } from '@domain/urgent-relief/help-request'
import { ok, refuse, type Result } from '@domain/result'
import type { Refusal } from '@/platform/request'
import { urgentQueue, type UrgentQueue } from '@/urgent-queue/queue'

export const keyOf = (digit: string) => digit.repeat(32)
export const secretOf = (digit: string) => digit.repeat(64)

export const request = (change: Partial<HelpRequest> = {}): HelpRequest => ({
  forWhom: 'self',
  hardship: 'no-food',
  place: { area: '990101001002' },
  reach: { way: 'call', phone: '13900000001' },
  secret: secretOf('b'),
  pressedAtOnPhone: 1_000,
  ...change,
})

export const ticket = (key: string, change: Partial<TicketForResident> = {}): TicketForResident => ({
  id: key,
  number: '123456',
  version: 1,
  status: 'waiting',
  hardship: 'no-food',
  protected: false,
  way: 'call',
  pressedAt: 1_000,
  desk: { area: '990101001', level: 'township', name: '东山街道值班室', phone: '0990-6111001', staffed: true },
  firstDesk: '东山街道值班室',
  aid: [],
  actions: ['answer-safety', 'add'],
  timeline: [],
  ...change,
})

export const noNetwork: Refusal = { code: 'no-network', title: '', fields: [] }

/** The office: stores each key once, whatever arrives how often; `answers` says what the phone hears of it. */
export class Office {
  readonly stored = new Map<string, HelpRequest>()
  arrivals = 0
  reachable = true
  /** the request arrives, the answer does not */
  answersLost = false
  refusal: Refusal | undefined
  /** stops between arrival and answer until released, as a slow network does */
  hold: Promise<void> | undefined

  readonly send = async (key: string, pressed: HelpRequest): Promise<Result<TicketForResident, Refusal>> => {
    if (!this.reachable) return refuse(noNetwork)
    this.arrivals += 1
    if (this.refusal) return refuse(this.refusal)
    if (!this.stored.has(key)) this.stored.set(key, pressed)
    if (this.hold) await this.hold
    if (this.answersLost) return refuse(noNetwork)
    return ok(ticket(key, { hardship: pressed.hardship, protected: pressed.hardship === 'violence' }))
  }
}

/** A phone whose storage outlives its app; `open` starts the app anew, as after a kill. */
export class Phone {
  text: string | undefined
  clock = 1_000_000
  full = false
  /** its storage answers no question of what it holds */
  unreadable = false
  /** after so many writes the app is killed: nothing it does later reaches storage or network */
  killAfterWrites = Number.POSITIVE_INFINITY
  private writes = 0
  private life = 0
  private timers: { at: number; wake: () => void; life: number }[] = []

  constructor(private readonly office: Office) {}

  open(): UrgentQueue {
    this.life += 1
    return this.tab()
  }

  /** One more page of the app that is open, on the same storage. */
  tab(): UrgentQueue {
    const { life } = this
    const alive = () => life === this.life && this.writes < this.killAfterWrites
    const never = new Promise<never>(() => undefined)
    return urgentQueue({
      change: async (make) => {
        if (!alive()) return never
        if (this.unreadable) return 'unread'
        const text = make(this.text)
        if (this.full) return 'no-room'
        this.text = text
        this.writes += 1
        return alive() ? 'kept' : never
      },
      send: async (key, pressed) => {
        if (!alive()) return never
        const answer = await this.office.send(key, pressed)
        return alive() ? answer : never
      },
      now: () => this.clock,
      later: (milliseconds, wake) => {
        const timer = { at: this.clock + milliseconds, wake, life }
        this.timers.push(timer)
        return () => {
          this.timers = this.timers.filter((each) => each !== timer)
        }
      },
    })
  }

  /** The battery dies, WeChat closes the program: whatever ran is gone. */
  kill(): void {
    this.life += 1
    this.writes = 0
    this.killAfterWrites = Number.POSITIVE_INFINITY
    this.timers = []
  }

  async pass(milliseconds: number): Promise<void> {
    this.clock += milliseconds
    const due = this.timers.filter(({ at, life }) => at <= this.clock && life === this.life)
    this.timers = this.timers.filter((timer) => !due.includes(timer))
    for (const { wake } of due) wake()
    await settled()
  }
}

/** Lets everything that waits for nothing but promises run to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
}
