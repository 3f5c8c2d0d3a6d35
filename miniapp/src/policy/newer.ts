import { replaceWords } from '@words'
import { askPolicySnapshot, askWords } from '@/api/platform'
import { storage } from '@/platform/storage'
import { book, replaceBook } from './book'

const key = 'words'
const shipped = WORDS_DIGEST

/** Puts the words kept from the server in place, if they belong to this release. */
export function putKeptWords(): void {
  const text = storage.read(key)
  if (!text) return
  try {
    const kept = JSON.parse(text) as { shipped?: unknown; words?: unknown }
    if (kept.shipped === shipped && isWords(kept.words)) replaceWords(kept.words)
  } catch {
    storage.erase(key)
  }
}

const isWords = (words: unknown): words is Record<string, string> => typeof words === 'object' && words !== null && Object.values(words).every((sentence) => typeof sentence === 'string')

/** Asks for a newer book and newer words and puts them in place; without an answer everything stays as it is. */
export async function fetchNewer(): Promise<void> {
  const [policy, words] = await Promise.all([askPolicySnapshot(book().digest), askWords(shipped)])
  if (policy.ok && 'areas' in policy.value) replaceBook(policy.value)
  if (words.ok && 'words' in words.value) {
    replaceWords(words.value.words)
    storage.write(key, JSON.stringify({ shipped, words: words.value.words }))
  }
}
