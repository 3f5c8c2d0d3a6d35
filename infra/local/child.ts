import { type ChildProcess, fork } from 'node:child_process'
import fs from 'node:fs'
import type { Follower } from './clock'

export interface ChildOptions {
  name: string
  script: string
  args?: string[]
  /** runs TypeScript */
  typescript?: boolean
  env?: NodeJS.ProcessEnv
  /** file that takes what it prints */
  log: string
  onStart: (pid: number) => void
  /** called once when it ends without having been asked to */
  onDeath: (name: string, how: string) => void
}

type Message = { type: string } & Record<string, unknown>

/** A process of this system. It ends by itself when this process is gone, because its channel closes. */
export class Child implements Follower {
  private readonly process: ChildProcess
  private readonly waiting = new Set<{ wants: (message: Message) => boolean; done: (message: Message) => void; failed: (fault: Error) => void }>()
  private asked = false
  private gone: string | undefined

  constructor(private readonly options: ChildOptions) {
    const log = fs.openSync(options.log, 'a')
    this.process = fork(options.script, options.args ?? [], { execArgv: options.typescript ? ['--import', 'tsx'] : [], env: options.env ?? process.env, stdio: ['ignore', log, log, 'ipc'] })
    fs.closeSync(log)
    if (this.process.pid) options.onStart(this.process.pid)
    this.process.on('message', (message: Message) => this.hear(message))
    this.process.once('error', (fault) => this.end(fault.message))
    this.process.once('exit', (code, signal) => this.end(signal ?? `code ${code}`))
  }

  /** The first message of this type; rejects when the process ends before, or after `patience` ms. */
  message(type: string, patience = 60_000): Promise<Message> {
    return this.next((message) => message.type === type, `said no "${type}"`, patience)
  }

  /** Rejects when the process ends; never resolves. */
  death(): Promise<never> {
    return this.next(() => false, '', Number.POSITIVE_INFINITY) as Promise<never>
  }

  /** Moves the copy of the clock that the process keeps, and waits until it says so. */
  async follow(offset: number): Promise<void> {
    const followed = this.next((message) => message.type === 'clock' && message.offset === offset, 'did not follow the clock', 10_000)
    this.process.send({ type: 'clock', offset })
    await followed
  }

  /** Ends the process: SIGTERM, and SIGKILL when it does not listen. */
  async stop(): Promise<void> {
    this.asked = true
    if (this.gone !== undefined) return
    const gone = new Promise<void>((resolve) => this.process.once('exit', () => resolve()))
    const impatience = setTimeout(() => this.process.kill('SIGKILL'), 3000)
    this.process.kill('SIGTERM')
    await gone
    clearTimeout(impatience)
  }

  private next(wants: (message: Message) => boolean, otherwise: string, patience: number): Promise<Message> {
    return new Promise((resolve, reject) => {
      if (this.gone !== undefined) return reject(new Error(`${this.options.name} ended (${this.gone})`))
      const impatience = patience === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => this.settle(waiter, () => reject(new Error(`${this.options.name} ${otherwise} within ${patience / 1000} s`))), patience)
      const waiter = {
        wants,
        done: (message: Message) => {
          clearTimeout(impatience)
          this.settle(waiter, () => resolve(message))
        },
        failed: (fault: Error) => {
          clearTimeout(impatience)
          this.settle(waiter, () => reject(fault))
        },
      }
      this.waiting.add(waiter)
    })
  }

  private settle(waiter: Parameters<typeof this.waiting.delete>[0], how: () => void): void {
    this.waiting.delete(waiter)
    how()
  }

  private hear(message: Message): void {
    for (const waiter of [...this.waiting]) if (waiter.wants(message)) waiter.done(message)
  }

  private end(how: string): void {
    if (this.gone !== undefined) return
    this.gone = how
    for (const waiter of [...this.waiting]) waiter.failed(new Error(`${this.options.name} ended (${how}); it says why in ${this.options.log}`))
    if (!this.asked) this.options.onDeath(this.options.name, how)
  }
}
