import type { Word } from '@domain/application/said'
import { ok, refuse, type Result } from '@domain/result'
import { type AnswerQueue, answerQueue } from '@/apply/answers/answer-queue'
import type { Refusal } from '@/platform/request'
import type { Change } from '@/platform/storage'

export const refused = (code: Refusal['code']): Refusal => ({ code, title: '', fields: [] })

/** The server: the word that reached it last stands. */
export class Server {
  readonly said = new Map<string, string>()
  readonly batches: Word[][] = []
  reachable = true
  /** words arrive, the answer does not */
  answersLost = false
  refuses: (word: Word) => boolean = () => false
  refusal: Refusal | undefined

  readonly send = async (words: Word[]): Promise<Result<unknown, Refusal>> => {
    if (!this.reachable) return refuse(refused('no-network'))
    if (this.refusal) return refuse(this.refusal)
    if (words.some(this.refuses)) return refuse(refused('invalid-input'))
    this.batches.push(words)
    for (const { field, value } of words) this.said.set(field, value)
    return this.answersLost ? refuse(refused('no-network')) : ok({})
  }
}

/** A phone's storage, which may be full or not to be read, and its clock, which wakes when told. */
export class Phone {
  text: string | undefined
  room = true
  readable = true
  private wakes: (() => void)[] = []

  readonly change = async (make: (before: string | undefined) => string): Promise<Change> => {
    if (!this.readable) return 'unread'
    const after = make(this.text)
    if (!this.room) return 'no-room'
    this.text = after
    return 'kept'
  }

  readonly later = (_milliseconds: number, wake: () => void) => {
    this.wakes.push(wake)
    return () => {
      this.wakes = this.wakes.filter((each) => each !== wake)
    }
  }

  get sleeping(): number {
    return this.wakes.length
  }

  wake(): void {
    for (const wake of this.wakes.splice(0)) wake()
  }
}

export const queueOn = (phone: Phone, server: Server): AnswerQueue => answerQueue({ change: phone.change, send: server.send, later: phone.later })
