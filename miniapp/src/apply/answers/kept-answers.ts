import { nothingWaiting, type OfflineAnswers, OfflineAnswersSchema } from '@domain/application/offline-answers'
import { z } from '@domain/zod'

const KeptSchema = z.object({ version: z.literal(1), answers: OfflineAnswersSchema })

/** The text for storage. Nothing that waits leaves the count of words, so that a word on its way is never taken for a later one. */
export const toText = (answers: OfflineAnswers): string => JSON.stringify({ version: 1, answers })

/** Reads the text back; what is not such a text holds nothing that could be sent. */
export function fromText(text: string | undefined): OfflineAnswers {
  const kept = KeptSchema.safeParse(parsed(text))
  return kept.success ? kept.data.answers : nothingWaiting
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
