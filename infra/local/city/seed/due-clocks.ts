import { SECOND } from '../../../../functions/domain/instant'
import { z } from '../../../../functions/domain/zod'
import type { PeopleFile } from '../people/people-file'
import { pressOf } from '../people/residents'
import type { SeedClock } from './clock'
import type { AskSystem } from './public-routes'

const FollowedSchema = z.object({ version: z.number(), status: z.string(), stepUpDue: z.optional(z.number()), contactDue: z.optional(z.number()), aidDue: z.optional(z.number()) })
type Followed = z.infer<typeof FollowedSchema>

const clockNames = ['stepUpDue', 'contactDue', 'aidDue'] as const
type ClockName = (typeof clockNames)[number]

/** What the seed last saw of the open presses that a telephone can follow, and which of their clocks it has stopped at. */
export interface Watched {
  tickets: Map<string, Followed>
  passed: Set<string>
}

export interface DueParts {
  ask: AskSystem
  people: PeopleFile
  clock: SeedClock
  /** lets the messages of a step arrive before the clock moves on */
  settle(): Promise<void>
}

interface Due {
  story: string
  name: ClockName
  at: number
}

/**
 * Moves the clock to `at`, stopping wherever a clock of an open press runs out on the way, until the system has acted:
 * so the history shows each step on its own minute, as it does when nobody jumps.
 */
export async function moveThroughDues(parts: DueParts, watched: Watched, at: number): Promise<void> {
  for (let next = nextDue(watched, at); next; next = nextDue(watched, at)) {
    watched.passed.add(nameOf(next))
    await parts.clock.moveTo(Math.min(next.at + SECOND, at))
    if (await rang(parts, watched, next)) await parts.settle()
  }
  await parts.clock.moveTo(at)
}

const nameOf = ({ story, name, at }: Due) => `${story} ${name} ${at}`

function nextDue({ tickets, passed }: Watched, before: number): Due | undefined {
  const dues = [...tickets].flatMap(([story, ticket]) => clockNames.flatMap((name): Due[] => (ticket[name] === undefined ? [] : [{ story, name, at: ticket[name] }])))
  return dues.filter((due) => due.at <= before && !passed.has(nameOf(due))).sort((a, b) => a.at - b.at)[0]
}

/** Looks again at a press; a closed one, or one that no telephone follows, is watched no longer. */
export async function look(ask: AskSystem, people: PeopleFile, { tickets }: Watched, story: string): Promise<void> {
  const ticket = await follow(ask, people, story)
  if (ticket && ticket.status !== 'closed') tickets.set(story, ticket)
  else tickets.delete(story)
}

/** The ticket as its holder sees it; undefined when this press is not known (yet). */
async function follow(ask: AskSystem, people: PeopleFile, story: string): Promise<Followed | undefined> {
  const { key, secret } = pressOf(people, story)
  const answered = await ask({ method: 'GET', path: `/api/citizen/urgent-requests/${key}`, authorization: `Press ${secret}` })
  const ticket = FollowedSchema.safeParse(answered.body)
  return answered.status === 200 && ticket.success ? ticket.data : undefined
}

/** Whether the system acted on a clock that ran out; one may ring without a change (a promise missed before), so patience ends quietly. */
async function rang({ ask, people }: DueParts, watched: Watched, { story, name, at }: Due): Promise<boolean> {
  const before = watched.tickets.get(story)
  const patience = performance.now() + 4_000
  while (performance.now() < patience) {
    const now = watched.tickets.get(story)
    if (!now || now[name] !== at || now.version !== before?.version) return true
    await new Promise((done) => setTimeout(done, 100))
    await look(ask, people, watched, story)
  }
  return false
}
