import { randomUUID } from 'node:crypto'
import { LOCAL_ACCOUNT } from '../assembly/physical'
import type { FunctionPool } from '../functions/pool'
import { print } from '../steps'

export interface ScheduleSettings {
  arn: string
  region: string
  pool: FunctionPool
  /** real milliseconds between two calls */
  everyMs: number
  /** JSON text that replaces the usual event */
  input: string | undefined
  now: () => number
}

/** Calls a function again and again, never twice at once. Says once when calls begin to fail and once when they work again. */
export class ScheduleSource {
  private timer: NodeJS.Timeout | undefined
  private stopped = false
  private failing = false
  private current: Promise<void> = Promise.resolve()

  constructor(private readonly settings: ScheduleSettings) {}

  start(): void {
    this.current = this.tick()
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.current
  }

  private async tick(): Promise<void> {
    const { pool, everyMs, input } = this.settings
    const begun = performance.now()
    const outcome = await pool.invoke(input ?? JSON.stringify(this.event()))
    if (this.stopped) return
    if (!outcome.ok && !this.failing) print(`schedule of ${pool.settings.label} fails: ${outcome.message}; its log is ${pool.settings.log}`)
    if (outcome.ok && this.failing) print(`schedule of ${pool.settings.label} works again`)
    this.failing = !outcome.ok
    this.timer = setTimeout(() => this.start(), Math.max(0, everyMs - (performance.now() - begun)))
  }

  private event(): object {
    const { arn, region, now } = this.settings
    return { version: '0', id: randomUUID(), 'detail-type': 'Scheduled Event', source: 'aws.events', account: LOCAL_ACCOUNT, time: `${new Date(now()).toISOString().slice(0, 19)}Z`, region, resources: [arn], detail: {} }
  }
}

/** Milliseconds of `rate(1 minute)`; undefined for any other expression. */
export function parseRate(expression: string): number | undefined {
  const match = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression)
  const unit = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }[match?.[2] ?? '']
  return match && unit ? Number(match[1]) * unit : undefined
}
