import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

export interface FunctionSettings {
  name: string
  /** what people call it here */
  label: string
  arn: string
  /** file of the bundle */
  bundle: string
  /** name of the exported handler */
  exported: string
  env: Record<string, string>
  timeoutMs: number
  memory: string
  log: string
  /** invocations at once */
  workers: number
  clock: SharedArrayBuffer
}

/** `value`: JSON text of what the handler answered, undefined when it answered nothing. */
export type Outcome = { ok: true; value: string | undefined } | { ok: false; because: 'fault' | 'timeout'; message: string }

interface Job {
  id: string
  event: string
  done: (outcome: Outcome) => void
}

interface Seat {
  worker: Worker
  ready: boolean
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

type Message = { type: 'ready' } | { type: 'answer'; id: string; value: string | undefined } | { type: 'fault'; id: string; message: string }

const script = path.join(__dirname, 'worker.ts')
const virtualDate = pathToFileURL(path.join(__dirname, '../virtual-date.ts')).href

/** A few workers of one function. Each holds its own environment and one invocation at a time; the rest wait in order. A worker that dies or takes too long is replaced. */
export class FunctionPool {
  private readonly seats: Seat[] = []
  private readonly queue: Job[] = []
  private closed = false
  private firstReady: (() => void) | undefined
  private firstFault: ((fault: Error) => void) | undefined

  constructor(readonly settings: FunctionSettings) {}

  /** Starts the workers; rejects when a bundle does not load. */
  async start(): Promise<void> {
    const loaded = new Promise<void>((resolve, reject) => {
      let missing = this.settings.workers
      this.firstReady = () => {
        missing -= 1
        if (missing === 0) resolve()
      }
      this.firstFault = reject
    })
    for (let seat = 0; seat < this.settings.workers; seat += 1) this.seat()
    await loaded
    this.firstReady = undefined
    this.firstFault = undefined
  }

  /** Runs one invocation; `event` is JSON text. Never rejects. */
  invoke(event: string, id: string = randomUUID()): Promise<Outcome> {
    return new Promise((done) => {
      const job = { id, event, done }
      const free = this.seats.find((seat) => seat.ready && !seat.job)
      if (free) this.give(free, job)
      else this.queue.push(job)
    })
  }

  async stop(): Promise<void> {
    this.closed = true
    for (const job of this.queue.splice(0)) job.done({ ok: false, because: 'fault', message: 'stopped' })
    await Promise.all(this.seats.map(({ worker }) => worker.terminate()))
  }

  private seat(): void {
    const { env, bundle, exported, clock, log, name, arn, memory } = this.settings
    const worker = new Worker(script, {
      env,
      name: this.settings.label,
      execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--disable-warning=ExperimentalWarning'],
      workerData: { bundle, exported, clock, log, name, arn, memory, virtualDate },
    })
    const seat: Seat = { worker, ready: false, job: undefined, timer: undefined }
    this.seats.push(seat)
    worker.on('message', (message: Message) => this.hear(seat, message))
    worker.once('error', (fault: Error) => this.replace(seat, { ok: false, because: 'fault', message: fault.message }, fault))
    worker.once('exit', (code) => this.replace(seat, { ok: false, because: 'fault', message: `worker ended with ${code}` }))
  }

  private hear(seat: Seat, message: Message): void {
    if (message.type === 'ready') {
      seat.ready = true
      this.firstReady?.()
      this.next(seat)
      return
    }
    const { job } = seat
    if (!job || job.id !== message.id) return
    this.free(seat)
    job.done(message.type === 'answer' ? { ok: true, value: message.value } : { ok: false, because: 'fault', message: message.message })
    this.next(seat)
  }

  private give(seat: Seat, job: Job): void {
    seat.job = job
    seat.timer = setTimeout(() => this.replace(seat, { ok: false, because: 'timeout', message: `no answer within ${this.settings.timeoutMs / 1000} s` }), this.settings.timeoutMs)
    seat.worker.postMessage({ id: job.id, event: job.event, time: this.settings.timeoutMs })
  }

  private next(seat: Seat): void {
    const job = this.queue.shift()
    if (job) this.give(seat, job)
  }

  private free(seat: Seat): void {
    clearTimeout(seat.timer)
    seat.timer = undefined
    seat.job = undefined
  }

  private replace(seat: Seat, outcome: Outcome, fault?: Error): void {
    const index = this.seats.indexOf(seat)
    if (index < 0 || this.closed) return
    this.seats.splice(index, 1)
    const { job } = seat
    this.free(seat)
    void seat.worker.terminate()
    job?.done(outcome)
    if (this.firstFault) this.firstFault(fault ?? new Error(`${this.settings.name}: ${outcome.ok ? '' : outcome.message}`))
    // A bundle that cannot load would otherwise be tried without end and without pause.
    else setTimeout(() => !this.closed && this.seat(), seat.ready ? 0 : 1000)
  }
}
