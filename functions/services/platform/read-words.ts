import { readWords } from '../../contract/platform'
import { ok } from '../../domain/result'
import type { Words } from '../../words'
import { digestOf } from '../../words/digest'
import { implement } from '../implement'

export const readWordsService = ({ words }: { words: Words }) => {
  const digest = digestOf(words)
  return implement(readWords, async ({ query }) => ok(query.digest === digest ? { unchanged: true as const, digest } : { digest, words }))
}
