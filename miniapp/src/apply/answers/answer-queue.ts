import { answered, mostWords, nextBatch, notTaken, nothingWaiting, type OfflineAnswers, saved } from '@domain/application/offline-answers'
import type { Word } from '@domain/application/said'
import type { Result } from '@domain/result'
import type { Refusal } from '@/platform/request'
import type { Change } from '@/platform/storage'
import { fromText, toText } from './kept-answers'

const SOON = 700
const LATER = 5_000

export interface AnswerQueueDeps {
  /** one change of the text kept for this application */
  change: (make: (before: string | undefined) => string) => Promise<Change>
  send: (words: Word[]) => Promise<Result<unknown, Refusal>>
  /** wakes after so many milliseconds unless stopped */
  later: (milliseconds: number, wake: () => void) => () => void
}

export interface Answering {
  waiting: OfflineAnswers
  /** the phone keeps what waits; otherwise it lives as long as the page */
  kept: boolean
  /** why the last sending did not arrive */
  trouble?: Refusal
}

export interface AnswerQueue {
  now(): Answering
  watch(listener: () => void): () => void
  /** Reads what an earlier visit left here. */
  open(): Promise<Answering>
  /** Keeps the words at once, and sends them when no more follow for a moment. */
  give(words: readonly Word[]): Promise<void>
  /** Sends all that waits, oldest first; whether nothing is left to send. */
  sendAll(): Promise<boolean>
}

/** Answers of one application on their way: each is kept before it is sent and goes only when the server has it; the newest word of a field stands. */
export function answerQueue({ change, send, later }: AnswerQueueDeps): AnswerQueue {
  let state: Answering = { waiting: nothingWaiting, kept: true }
  let memory: OfflineAnswers | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let sending: Promise<boolean> | undefined
  let stopWaking = () => {}
  const listeners = new Set<() => void>()

  const become = (next: Answering) => {
    state = next
    for (const listener of listeners) listener()
  }
  /** One change after the other; where the phone keeps nothing, on what this page remembers. */
  const alter = (make: (waiting: OfflineAnswers) => OfflineAnswers): Promise<void> => {
    const done = turn.then(async () => {
      let after = state.waiting
      const outcome = await change((before) => {
        after = make(memory ?? fromText(before))
        return toText(after)
      })
      if (outcome === 'unread') after = make(memory ?? state.waiting)
      memory = outcome === 'kept' ? undefined : after
      become({ ...state, waiting: after, kept: outcome === 'kept' })
    })
    turn = done
    return done
  }
  const wakeAfter = (milliseconds: number) => {
    stopWaking()
    stopWaking = later(milliseconds, () => void sendAll())
  }

  const sendRest = async (): Promise<boolean> => {
    let most = mostWords
    for (let batch = nextBatch(state.waiting); batch.length > 0; batch = nextBatch(state.waiting, most)) {
      const on = batch
      const answer = await send(on.map(({ field, value }) => ({ field, value })))
      if (answer.ok) {
        await alter((waiting) => saved(waiting, on))
      } else if (answer.refusal.code === 'invalid-input') {
        most = 1
        await alter((waiting) => notTaken(waiting, on))
      } else {
        become({ ...state, trouble: answer.refusal })
        if (comesBack(answer.refusal)) wakeAfter(LATER)
        return false
      }
    }
    become({ waiting: state.waiting, kept: state.kept })
    return state.waiting.waiting.length === 0
  }
  const sendOnce = async (): Promise<boolean> => {
    try {
      return await sendRest()
    } finally {
      sending = undefined
    }
  }
  async function sendAll(): Promise<boolean> {
    stopWaking()
    // Words given before this call are in what is sent, also when a sending is under way.
    await turn
    sending ??= sendOnce()
    return sending
  }

  return {
    now: () => state,
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async open() {
      await alter((waiting) => waiting)
      return state
    },
    async give(words) {
      await alter((waiting) => words.reduce(answered, waiting))
      wakeAfter(SOON)
    },
    sendAll,
  }
}

/** Whether the same words may be taken another time. */
const comesBack = ({ code }: Refusal): boolean => code === 'no-network' || code === 'unreadable' || code === 'stale' || code === 'busy'
