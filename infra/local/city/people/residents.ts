import { createHmac } from 'node:crypto'
import { stories } from '../seed/stories'
import type { PeopleFile } from './people-file'

/** A person of the invented city with a telephone that has pressed. */
export interface Resident {
  id: string
  name: string
  story: string
}

/** Those whose telephone holds a press secret; a press by SMS has none, a protected one leaves nothing on the telephone. */
export const residents: readonly Resident[] = stories.filter((story) => story.arrives === 'app' && story.hardship !== 'violence').map(({ id, name, told }) => ({ id, name, story: told }))

/** Key and secret of a press, the same at every call in this city and different in every other city. */
export function pressOf(people: Pick<PeopleFile, 'salt'>, story: string): { key: string; secret: string } {
  return { key: drawn(people, `key of ${story}`).slice(0, 32), secret: drawn(people, `secret of ${story}`) }
}

/** Idempotency key of one act of the seed. */
export function actKey(people: Pick<PeopleFile, 'salt'>, story: string, act: string): string {
  return drawn(people, `act ${act} of ${story}`).slice(0, 32)
}

function drawn({ salt }: Pick<PeopleFile, 'salt'>, what: string): string {
  return createHmac('sha256', salt).update(what).digest('hex')
}
