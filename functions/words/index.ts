import { applicationWords } from './application'
import { applyWords } from './apply'
import { areasAndTimeWords } from './areas-and-time'
import { caseWords } from './cases'
import { homeWords } from './home'
import { identityWords } from './identity'
import { kitWords } from './kit'
import { logInWords } from './log-in'
import { noticeWords } from './notices'
import { problemWords } from './problems'
import { ruleWords } from './rules'
import { selfCheckWords } from './self-check'
import { signingWords } from './signing'
import { toldWords } from './told'
import { urgentReliefWords } from './urgent-relief'
import { workbenchWords } from './workbench'

/** Every sentence a person reads or hears, by key. `{name}` marks data. */
export const catalogue = {
  ...applicationWords,
  ...applyWords,
  ...areasAndTimeWords,
  ...caseWords,
  ...homeWords,
  ...identityWords,
  ...kitWords,
  ...logInWords,
  ...noticeWords,
  ...problemWords,
  ...ruleWords,
  ...selfCheckWords,
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
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name]
    if (value === undefined) throw new Error(`${key} needs ${name}`)
    return String(value)
  })
}

/** Whether the catalogue has a sentence of that key: for names that come from stored data. */
export const hasWords = (key: string): key is WordKey => key in catalogue

/** Sixteen hex digits that change with any sentence: tells an older catalogue from a newer one, protects nothing. */
export function digestOf(words: Words): string {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (const key of Object.keys(words).sort()) {
    const text = `${key}\u0000${words[key]}\u0001`
    for (let i = 0; i < text.length; i += 1) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
      b = Math.imul(b + text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13)
    }
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
}
