import type { StaffId } from '@domain/ids'
import { keep } from './keep'

interface Drafts {
  owner?: StaffId
  texts: Record<string, string>
}

const KEY = 'doudi.drafts'

function read(): Drafts {
  try {
    const held: unknown = JSON.parse(keep.read(KEY) ?? '')
    if (typeof held === 'object' && held !== null && 'texts' in held) return held as Drafts
  } catch {
    // nothing typed yet
  }
  return { texts: {} }
}

/** What was typed and not yet sent at `place` (ticket and field). */
export function draftAt(place: string): string {
  return read().texts[place] ?? ''
}

/** Keeps what is typed as it is typed; an empty text is forgotten. */
export function keepDraft(place: string, text: string): void {
  const drafts = read()
  const { [place]: _, ...others } = drafts.texts
  keep.write(KEY, JSON.stringify({ ...drafts, texts: text === '' ? others : { ...others, [place]: text } }))
}

/** On a shared computer one officer never meets another's notes. */
export function draftsBelongTo(officer: StaffId): void {
  const drafts = read()
  keep.write(KEY, JSON.stringify(drafts.owner === officer ? drafts : { owner: officer, texts: drafts.owner === undefined ? drafts.texts : {} }))
}

export function dropDrafts(): void {
  keep.erase(KEY)
}
