import type { Instant } from '../instant'
import { type Result, ok, refuse } from '../result'
import { membersIn, mostMembers } from './members'

/** One answer on its way: what was typed or chosen for a field. */
export interface Word {
  field: string
  value: string
}

/** What stands for a field and when it reached us. An empty value: it was taken away. */
export interface Heard {
  value: string
  at: Instant
}
/** Everything ever said, by field; fields of older forms stay. */
export type Said = Readonly<Record<string, Heard>>

/** Fields taken away that are remembered, so that an older word which is late does not bring them back. */
const mostTakenAway = 200

/**
 * What stands after these words reached us at `at`. The word that reached us last stands, in whichever order they are stored; of one batch, the last.
 * `changed`: some answer is another than before. Refuses more people than a form holds.
 */
export function hear(said: Said, words: readonly Word[], at: Instant): Result<{ said: Said; changed: boolean }, 'too-many-people'> {
  const after = new Map(Object.entries(said))
  for (const { field, value } of words) if (at >= (after.get(field)?.at ?? 0)) after.set(field, { value, at })
  const changed = [...after].some(([field, { value }]) => value !== (said[field]?.value ?? ''))
  const gone = [...after].filter(([, { value }]) => value === '').sort(([, one], [, other]) => other.at - one.at)
  for (const [field] of gone.slice(mostTakenAway)) after.delete(field)
  const heard = Object.fromEntries(after)
  return membersIn(answersOf(heard)).length > mostMembers ? refuse('too-many-people') : ok({ said: heard, changed })
}

/** The answers that stand. */
export function answersOf(said: Said): Record<string, string> {
  return Object.fromEntries(Object.entries(said).flatMap(([field, { value }]) => (value === '' ? [] : [[field, value]])))
}
