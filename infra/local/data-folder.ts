import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, markOf, type ProcessMark } from './process-mark'
import { Trouble } from './trouble'

interface Running {
  main: ProcessMark
  children: ProcessMark[]
}

/** What one copy of the system keeps between starts, and the promise that only one system uses it at a time. */
export class DataFolder {
  readonly engine: string
  readonly queues: string
  readonly objects: string
  readonly city: string
  readonly logs: string
  readonly clock: string
  private readonly label: string
  private readonly running: string
  private readonly seeding: string
  private readonly seeded: string
  private children: ProcessMark[] = []

  constructor(private readonly place: string) {
    const inside = (name: string) => path.join(place, name)
    this.engine = inside('engine')
    this.queues = inside('queues')
    this.objects = inside('objects')
    this.city = inside('city')
    this.logs = inside('logs')
    this.clock = inside('clock.json')
    this.label = inside('doudi.json')
    this.running = inside('running.json')
    this.seeding = inside('seeding')
    this.seeded = inside('seeded.json')
  }

  /** Takes the folder. What a killed system left running in it is ended first; a living one, or a folder of somebody else's things, is Trouble. */
  async open(): Promise<void> {
    if (!fs.existsSync(this.label)) {
      if (fs.readdirSync(this.place).length > 0) throw new Trouble(`DATA_DIR ${this.place} holds other things; name an empty or a new folder.`)
      fs.writeFileSync(this.label, '{"form":1}\n')
    }
    await this.endLeftovers()
    this.write()
    if (this.isHalfSeeded()) this.wipe()
    for (const folder of [this.engine, this.queues, this.objects, this.city, this.logs]) fs.mkdirSync(folder, { recursive: true })
  }

  /** Remembers a process started for this folder, so that a later start can end it. */
  remember(pid: number): void {
    this.children.push(markOf(pid))
    this.write()
  }

  close(): void {
    fs.rmSync(this.running, { force: true })
  }

  isSeeded(): boolean {
    return fs.existsSync(this.seeded)
  }

  beginSeeding(): void {
    fs.writeFileSync(this.seeding, '')
  }

  endSeeding(summary: unknown): void {
    fs.writeFileSync(this.seeded, `${JSON.stringify(summary, null, 2)}\n`)
    fs.rmSync(this.seeding)
  }

  private isHalfSeeded(): boolean {
    return fs.existsSync(this.seeding) && !this.isSeeded()
  }

  private wipe(): void {
    for (const thing of [this.engine, this.queues, this.objects, this.city, this.logs, this.clock]) fs.rmSync(thing, { recursive: true, force: true })
    fs.rmSync(this.seeding)
  }

  private write(): void {
    fs.writeFileSync(this.running, JSON.stringify({ main: markOf(process.pid), children: this.children } satisfies Running))
  }

  private async endLeftovers(): Promise<void> {
    if (!fs.existsSync(this.running)) return
    const left = readRunning(this.running)
    if (!left) return
    if (isAlive(left.main) && left.main.pid !== process.pid) throw new Trouble(`DATA_DIR ${this.place} is in use by another start (process ${left.main.pid}); stop it or name another folder.`)
    const patience = performance.now() + 3000
    while (left.children.some(isAlive)) {
      if (performance.now() > patience) for (const child of left.children.filter(isAlive)) process.kill(child.pid, 'SIGKILL')
      await sleep(20)
    }
  }
}

function readRunning(file: string): Running | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Running
  } catch {
    return undefined
  }
}
