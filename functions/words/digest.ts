import type { Words } from './index'

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
