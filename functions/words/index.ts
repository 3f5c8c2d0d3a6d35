import { areasAndTimeWords } from './areas-and-time'
import { caseWords } from './cases'
import { homeWords } from './home'
import { kitWords } from './kit'
import { noticeWords } from './notices'
import { problemWords } from './problems'
import { urgentReliefWords } from './urgent-relief'
import { workbenchWords } from './workbench'

/** Every sentence a person reads or hears, by key. `{name}` marks data. */
export const catalogue = { ...homeWords, ...urgentReliefWords, ...workbenchWords, ...problemWords, ...noticeWords, ...areasAndTimeWords, ...kitWords, ...caseWords } as const

export type WordKey = keyof typeof catalogue
export type Words = Readonly<Record<string, string>>

let current: Words = catalogue

/** Puts a newer catalogue from the server in place; keys it lacks keep the shipped sentence. */
export function replaceWords(newer: Words): void {
  current = { ...catalogue, ...newer }
}

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
