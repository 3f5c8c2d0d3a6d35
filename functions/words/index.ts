import { fieldWords } from './answers'
import { applicationWords } from './application'
import { areasAndTimeWords } from './areas-and-time'
import { caseWords } from './cases'
import { filled } from './filled'
import { homeWords } from './home'
import { identityWords } from './identity'
import { kitWords } from './kit'
import { logInWords } from './log-in'
import { noticeWords } from './notices'
import { problemWords } from './problems'
import { ruleWords } from './rules'
import { servedWords } from './served'
import { signingWords } from './signing'
import { toldWords } from './told'
import { urgentReliefWords } from './urgent-relief'
import { workbenchWords } from './workbench'

/** Every sentence a person reads or hears, by key. `{name}` marks data. */
export const catalogue = {
  ...applicationWords,
  ...areasAndTimeWords,
  ...caseWords,
  ...fieldWords,
  ...homeWords,
  ...identityWords,
  ...kitWords,
  ...logInWords,
  ...noticeWords,
  ...problemWords,
  ...ruleWords,
  ...servedWords,
  ...signingWords,
  ...toldWords,
  ...urgentReliefWords,
  ...workbenchWords,
} as const

export type WordKey = keyof typeof catalogue
export type Words = Readonly<Record<string, string>>

let current: Words = catalogue

/** Puts a newer catalogue from the server in place; keys it lacks keep the shipped sentence. */
export function replaceWords(newer: Words): void {
  current = { ...catalogue, ...newer }
}

/** Whether there is such a sentence: a newer server may speak of something that this catalogue does not know yet. */
export const hasSentence = (key: string): key is WordKey => current[key] !== undefined

/** Names of the data that the sentence has places for. */
export const placesOf = (key: WordKey): string[] => [...(current[key] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** The sentence of `key` with its data filled in. A missing datum is a fault: a half sentence must never reach a person. */
export function say(key: WordKey, data: Readonly<Record<string, string | number>> = {}): string {
  const sentence = current[key]
  if (sentence === undefined) throw new Error(`no sentence for ${key}`)
  return filled(key, sentence, data)
}

/** Whether the catalogue has a sentence of that key: for names that come from stored data. */
export const hasWords = (key: string): key is WordKey => key in catalogue
