import { filled } from './filled'
import type { WordKey, Words } from './index'

let shipped: Words = {}
let newer: Words = {}
let current: Words = {}

/** Sentences that came with this part of the programme: a part of the mini-program that is loaded later brings its own. */
export function learn(words: Words): void {
  shipped = { ...shipped, ...words }
  current = { ...shipped, ...newer }
}

/** Puts a newer catalogue from the server in place; keys it lacks keep the shipped sentence. */
export function replaceWords(words: Words): void {
  newer = words
  current = { ...shipped, ...newer }
}

/** Whether there is such a sentence: names may come from stored data, and a newer server may speak of something that this catalogue does not know yet. */
export const hasSentence = (key: string): key is WordKey => current[key] !== undefined

/** Names of the data that the sentence has places for. */
export const placesOf = (key: WordKey): string[] => [...(current[key] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** The sentence of `key` with its data filled in. A missing datum is a fault: a half sentence must never reach a person. */
export function say(key: WordKey, data: Readonly<Record<string, string | number>> = {}): string {
  const sentence = current[key]
  if (sentence === undefined) throw new Error(`no sentence for ${key}`)
  return filled(key, sentence, data)
}
