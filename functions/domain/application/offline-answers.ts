import { z } from '../zod'
import type { Answers } from './form'
import type { Word } from './said'

/** Answers that one request may carry. */
export const mostWords = 40

/** One answer that is not yet known to be saved. `word` tells two words for one field apart; `refused`: the server does not take it, and it waits for a better one. */
const WaitingSchema = z.object({ field: z.string(), value: z.string(), word: z.number(), refused: z.optional(z.literal(true)) })

/** Answers on the phone that are not yet known to be saved: the newest word of each field, oldest first; `next` numbers the next word. Plain data: it is kept on the phone as it is. */
export const OfflineAnswersSchema = z.object({ waiting: z.array(WaitingSchema), next: z.number() })
export type OfflineAnswers = z.infer<typeof OfflineAnswersSchema>

/** What one request carries. */
export type Batch = OfflineAnswers['waiting']

export const nothingWaiting: OfflineAnswers = { waiting: [], next: 1 }

/** A new word for a field takes the place of one that waits. */
export function answered({ waiting, next }: OfflineAnswers, { field, value }: Word): OfflineAnswers {
  return { waiting: [...waiting.filter((each) => each.field !== field), { field, value, word: next }], next: next + 1 }
}

/** What to send now; empty when everything is saved or refused. */
export function nextBatch({ waiting }: OfflineAnswers, most: number = mostWords): Batch {
  return waiting.filter(({ refused }) => !refused).slice(0, Math.min(most, mostWords))
}

/** The server has kept these: they go, unless a newer word came meanwhile. */
export function saved({ waiting, next }: OfflineAnswers, batch: Batch): OfflineAnswers {
  return { waiting: waiting.filter(({ word }) => !holds(batch, word)), next }
}

/** The server does not take this batch. Of several, nobody knows which: send them one by one (`nextBatch(queue, 1)`); a single one is set aside, and the others go on. */
export function notTaken({ waiting, next }: OfflineAnswers, batch: Batch): OfflineAnswers {
  if (batch.length > 1) return { waiting, next }
  return { waiting: waiting.map((each) => (holds(batch, each.word) ? { ...each, refused: true } : each)), next }
}

/** Answers as the person gave them: what the server has, and over it every word that waits. */
export function asGiven(onServer: Answers, { waiting }: OfflineAnswers): Answers {
  const all = new Map(Object.entries(onServer))
  for (const { field, value } of waiting) all.set(field, value)
  return Object.fromEntries([...all].filter(([, value]) => value))
}

/** The field of the newest word that waits. */
export const lastAnswered = ({ waiting }: OfflineAnswers): string | undefined => waiting.at(-1)?.field

const holds = (batch: Batch, word: number) => batch.some((each) => each.word === word)
