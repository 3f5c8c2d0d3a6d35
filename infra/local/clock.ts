import fs from 'node:fs'
import { parseDuration } from './duration'
import { isObject, type Json } from './json'

/** A process that keeps its own copy of the offset and says when it follows. */
export interface Follower {
  follow(offset: number): Promise<void>
}

export type Move = { ok: true; now: number; offset: number } | { ok: false; sentence: string }

const MOST = 10 * 366 * 24 * 3600_000

/**
 * The one clock of the system: real time plus an offset that only grows. The offset lives in a file of the data folder;
 * workers read it from `shared`, processes follow by message.
 */
export class VirtualClock {
  readonly shared = new SharedArrayBuffer(8)
  private readonly cell = new Float64Array(this.shared)
  private readonly followers: Follower[] = []
  private moving: Promise<unknown> = Promise.resolve()

  /** `first`: offset of a data folder that has none yet. */
  constructor(
    private readonly file: string,
    first = 0,
  ) {
    if (fs.existsSync(file)) this.cell[0] = Number((JSON.parse(fs.readFileSync(file, 'utf8')) as { offset: number }).offset)
    else this.keep(first)
  }

  get offset(): number {
    return this.cell[0] ?? 0
  }

  now(): number {
    return Date.now() + this.offset
  }

  add(follower: Follower): void {
    this.followers.push(follower)
  }

  /** Moves forward by `{advance: ISO-8601 duration}` or to `{to: ms}`. Answers once every follower has followed; backwards or unclear is refused. */
  move(wish: Json): Promise<Move> {
    const turn = this.moving.then(() => this.moveNow(wish))
    this.moving = turn.catch(() => undefined)
    return turn
  }

  private async moveNow(wish: Json): Promise<Move> {
    const step = this.stepOf(wish)
    if (typeof step === 'string') return { ok: false, sentence: step }
    this.keep(this.offset + step)
    const offset = this.offset
    await Promise.all(this.followers.map((follower) => follower.follow(offset)))
    return { ok: true, now: this.now(), offset }
  }

  private stepOf(wish: Json): number | string {
    if (!isObject(wish)) return 'Say {"advance":"PT45M"} or {"to":<milliseconds>}.'
    if (typeof wish.advance === 'string' && wish.to === undefined) {
      const step = parseDuration(wish.advance)
      if (step === undefined) return `"${wish.advance}" is not a duration like PT45M or P2D; this clock only moves forward.`
      return step > MOST ? 'That is more than ten years ahead.' : step
    }
    if (typeof wish.to === 'number' && Number.isFinite(wish.to) && wish.advance === undefined) {
      const step = Math.ceil(wish.to - this.now())
      if (step < 0) return `The clock only moves forward: it is already ${new Date(this.now()).toISOString()}.`
      return step > MOST ? 'That is more than ten years ahead.' : step
    }
    return 'Say {"advance":"PT45M"} or {"to":<milliseconds>}.'
  }

  private keep(offset: number): void {
    const draft = `${this.file}.draft`
    const handle = fs.openSync(draft, 'w')
    fs.writeSync(handle, JSON.stringify({ offset }))
    fs.fsyncSync(handle)
    fs.closeSync(handle)
    fs.renameSync(draft, this.file)
    this.cell[0] = offset
  }
}
